import { error, fail, redirect } from '@sveltejs/kit';
import type { Indicator } from '$lib/domain/indicator';
import { mostDecimals } from '$lib/domain/table-series';
import { readText } from '$lib/domain/form-text';
import type { Observation, Sex } from '$lib/domain/observation';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { areaWordsByCode } from '$lib/format/area';
import { areasOfValues, readValueArea } from '$lib/server/own/area-of-value';
import { listAreas } from '$lib/server/store/register/area';
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
	areaCode: string,
	areas: AreaSpellings
): MappableTable<Observation> => ({
	purpose: 'local-figures',
	fields: LOCAL_FIGURE_FIELDS,
	read(grid, mapping) {
		const at = { areaCode, today: getToday(), sex, areas };
		const { figures, problems } = readLocalGrid(grid, mapping, indicator, at);
		return { rows: figures, problems };
	}
});

async function findOwn(
	params: { id: string; upload: string },
	accountId: string,
	{ searchParams }: URL
) {
	const upload = await findUpload(getStore(), params.upload, accountId);
	const indicator = await findLocalIndicator(getStore(), params.id);
	if (!indicator || upload?.indicatorId !== indicator.id) error(404, m.local_upload_gone());
	const { areaCode } = getMunicipality();
	const known = await listLocalFigures(getStore(), indicator.id, areaCode);
	const areas = areasOfValues(indicator, known, areaCode);
	const area = readValueArea(searchParams.get('omrade') ?? '', areas, areaCode);
	const page = localizeHref(`/arbete/nyckeltal/${indicator.id}`);
	if (area === null) redirect(303, page);
	const table = tableOf(indicator, sexOf(known), area, await listSpellings(getStore()));
	return { upload, indicator, known, area, isAsked: areas.codes.length > 1, table, page };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id } = requireRight(locals.account, 'indicator.write');
	const { upload, indicator, known, area, isAsked, ...own } = await findOwn(params, id, url);
	const { table, rows } = await mapUpload(getStore(), upload, own.table, url.searchParams);
	const replaces = findReplacements(known, rows);
	const named = (await listAreas(getStore())).filter(({ code }) => code === area);
	const areaName = areaWordsByCode(named, locals.language)[area] ?? area;
	const longer = mostDecimals(rows) > indicator.decimals;
	const shown = {
		indicator,
		table,
		count: rows.length,
		preview: rows.slice(0, 10),
		longer,
		replaces
	};
	return { ...shown, area: isAsked ? { code: area, name: areaName } : null };
};

export const actions: Actions = {
	add: async ({ locals, params, request, url }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const waiting = await findUpload(getStore(), params.upload, accountId);
		// Another click has stored it: its values stand on the indicator's own page.
		if (!waiting && (await findLocalIndicator(getStore(), params.id)))
			redirect(303, localizeHref(`/arbete/nyckeltal/${params.id}`));
		const { upload, indicator, known, table, page } = await findOwn(params, accountId, url);
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
	discard: async ({ locals, params, url }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { upload, page } = await findOwn(params, accountId, url);
		await discardUpload(getStore(), upload.id);
		redirect(303, page);
	}
};
