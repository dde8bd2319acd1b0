import { error, fail, redirect } from '@sveltejs/kit';
import { guessMapping, isComplete, readMapping } from '$lib/domain/column-mapping';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { LOCAL_FIGURE_FIELDS, readLocalGrid } from '$lib/server/own/local-figure';
import { putLocalFigures } from '$lib/server/own/put-local-figures';
import { findLocalIndicator } from '$lib/server/store/register/local-indicator';
import {
	findColumnMapping,
	findUpload,
	putColumnMapping,
	takeUpload
} from '$lib/server/store/register/upload';
import type { Actions, PageServerLoad } from './$types';

async function findOwn(params: { id: string; upload: string }, accountId: string) {
	const upload = await findUpload(getStore(), params.upload, accountId);
	const indicator = await findLocalIndicator(getStore(), LOCAL_SOURCE_ID, params.id);
	if (!indicator || upload?.indicatorId !== indicator.id) error(404, m.local_upload_gone());
	return { upload, indicator };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { id } = requireRight(locals.account, 'indicator.write');
	const { upload, indicator } = await findOwn(params, id);
	const { headings, rows } = upload.grid;
	const mapping = url.searchParams.has('valt')
		? readMapping(url.searchParams, LOCAL_FIGURE_FIELDS, headings.length)
		: ((await findColumnMapping(getStore(), 'local-figures', headings)) ??
			guessMapping(headings, LOCAL_FIGURE_FIELDS));
	const complete = isComplete(mapping, LOCAL_FIGURE_FIELDS);
	const at = { areaCode: getMunicipality().areaCode, today: getToday() };
	const { figures, problems } = complete
		? readLocalGrid(upload.grid, mapping, indicator, at)
		: { figures: [], problems: [] };
	const fields = LOCAL_FIGURE_FIELDS.map(({ name, required }) => ({ name, required }));
	return {
		...{ indicator, headings, mapping, complete, fields, problems },
		fileName: upload.fileName,
		rows: rows.length,
		count: figures.length,
		preview: figures.slice(0, 10)
	};
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { upload, indicator } = await findOwn(params, accountId);
		const { headings } = upload.grid;
		const mapping = readMapping(await request.formData(), LOCAL_FIGURE_FIELDS, headings.length);
		const { areaCode } = getMunicipality();
		const at = { areaCode, today: getToday() };
		const { figures, problems } = readLocalGrid(upload.grid, mapping, indicator, at);
		if (problems.length > 0) return fail(422, { problems });
		const store = getStore();
		const { fileName, sha256 } = upload;
		await putLocalFigures(store, indicator, areaCode, { figures }, { fileName, accountId, sha256 });
		await takeUpload(store, upload.id);
		await putColumnMapping(store, 'local-figures', headings, mapping);
		redirect(303, localizeHref(`/arbete/nyckeltal/${indicator.id}?sparat=ja`));
	},
	discard: async ({ locals, params }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { upload, indicator } = await findOwn(params, accountId);
		await takeUpload(getStore(), upload.id);
		redirect(303, localizeHref(`/arbete/nyckeltal/${indicator.id}`));
	}
};
