import { error, fail, redirect } from '@sveltejs/kit';
import type { Indicator } from '$lib/domain/indicator';
import { readText } from '$lib/domain/form-text';
import type { Observation, Sex } from '$lib/domain/observation';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { LOCAL_FIGURE_FIELDS, readLocalGrid } from '$lib/server/own/local-figure';
import { listSpellings, type AreaSpellings } from '$lib/server/own/other-column';
import { localSource } from '$lib/server/own/local-source';
import { mapUpload, storeUpload, type MappableTable } from '$lib/server/own/mapped-upload';
import { listLocalFigures, putLocalFigures, sexOf } from '$lib/server/own/put-local-figures';
import { findReplacements } from '$lib/server/own/replacement';
import { findLocalIndicator } from '$lib/server/store/register/local-indicator';
import { discardUpload } from '$lib/server/store/register/unconfirmed';
import { findUpload, takeUpload } from '$lib/server/store/register/upload';
import type { Actions, PageServerLoad } from './$types';

const tableOf = (
	indicator: Indicator,
	sex: Sex,
	areas: AreaSpellings
): MappableTable<Observation> => ({
	purpose: 'local-figures',
	fields: LOCAL_FIGURE_FIELDS,
	read(grid, mapping) {
		const at = { areaCode: getMunicipality().areaCode, today: getToday(), sex, areas };
		const { figures, problems } = readLocalGrid(grid, mapping, indicator, at);
		return { rows: figures, problems };
	}
});

async function findOwn(params: { id: string; upload: string }, accountId: string) {
	const upload = await findUpload(getStore(), params.upload, accountId);
	const indicator = await findLocalIndicator(getStore(), params.id);
	if (!indicator || upload?.indicatorId !== indicator.id) error(404, m.local_upload_gone());
	const known = await listLocalFigures(getStore(), indicator.id, getMunicipality().areaCode);
	const areas = await listSpellings(getStore());
	const page = localizeHref(`/arbete/nyckeltal/${indicator.id}`);
	return { upload, indicator, known, table: tableOf(indicator, sexOf(known), areas), page };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id } = requireRight(locals.account, 'indicator.write');
	const { upload, indicator, known, table: mappable } = await findOwn(params, id);
	const { table, rows } = await mapUpload(getStore(), upload, mappable, url.searchParams);
	const replaces = findReplacements(known, rows);
	return { indicator, table, count: rows.length, preview: rows.slice(0, 10), replaces };
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { upload, indicator, known, table, page } = await findOwn(params, accountId);
		if (indicator.retiredOn) error(409, m.local_retired_no_values());
		const municipality = getMunicipality();
		const { areaCode } = municipality;
		const { fileName, sha256 } = upload;
		const provenance = { source: localSource(municipality), fileName, accountId, sha256 };
		const form = await request.formData();
		const yes = readText(form.get('yes'));
		let unconfirmed = false;
		const outcome = await storeUpload(getStore(), upload, table, form, async (figures) => {
			unconfirmed = findReplacements(known, figures).mark !== yes;
			if (unconfirmed) return null;
			await putLocalFigures(getStore(), indicator.id, areaCode, { figures }, provenance);
			return takeUpload(getStore(), upload.id);
		});
		if (outcome.kind === 'refused') return fail(422, { problems: outcome.problems });
		if (unconfirmed) return fail(409, { unconfirmed });
		redirect(303, await receiptAddress({ id: accountId }, page, ['sparat', 'ja']));
	},
	discard: async ({ locals, params }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { upload, page } = await findOwn(params, accountId);
		await discardUpload(getStore(), upload.id);
		redirect(303, page);
	}
};
