import { error, fail, redirect } from '@sveltejs/kit';
import { guessMapping, isComplete, readMapping } from '$lib/domain/column-mapping';
import { readerOf } from '$lib/domain/reader';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { addInterventions, withoutKnown } from '$lib/server/own/add-interventions';
import { INTERVENTION_FIELDS, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { listInterventions } from '$lib/server/store/register/intervention';
import {
	findColumnMapping,
	findUpload,
	putColumnMapping,
	takeUpload
} from '$lib/server/store/register/upload';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/arbete/insatser';

async function findOwn(id: string, accountId: string) {
	const upload = await findUpload(getStore(), id, accountId);
	if (upload?.purpose !== 'interventions') error(404, m.local_upload_gone());
	return upload;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const account = requireRight(locals.account, 'intervention.write');
	const { grid, fileName } = await findOwn(params.upload, account.id);
	const { headings } = grid;
	const mapping = url.searchParams.has('valt')
		? readMapping(url.searchParams, INTERVENTION_FIELDS, headings.length)
		: ((await findColumnMapping(getStore(), 'interventions', headings)) ??
			guessMapping(headings, INTERVENTION_FIELDS));
	const complete = isComplete(mapping, INTERVENTION_FIELDS);
	const { drafts, problems } = complete
		? readInterventionGrid(grid, mapping)
		: { drafts: [], problems: [] };
	const known = await listInterventions(getStore(), getMunicipality().areaCode, readerOf(account));
	const { fresh, alreadyThere } = withoutKnown(drafts, known);
	const fields = INTERVENTION_FIELDS.map(({ name, required }) => ({ name, required }));
	return {
		...{ fileName, headings, mapping, complete, fields, problems, alreadyThere },
		rows: grid.rows.length,
		count: fresh.length,
		preview: fresh.slice(0, 10).map(({ content }) => content)
	};
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const { id, grid } = await findOwn(params.upload, account.id);
		const mapping = readMapping(
			await request.formData(),
			INTERVENTION_FIELDS,
			grid.headings.length
		);
		const { drafts, problems } = readInterventionGrid(grid, mapping);
		if (problems.length > 0) return fail(422, { problems });
		const { areaCode } = getMunicipality();
		const added = await addInterventions(getStore(), id, drafts, areaCode, account);
		if (added === null) error(404, m.local_upload_gone());
		await putColumnMapping(getStore(), 'interventions', grid.headings, mapping);
		redirect(303, localizeHref(`${HERE}?inlasta=${added}`));
	},
	discard: async ({ locals, params }) => {
		const { id: accountId } = requireRight(locals.account, 'intervention.write');
		await takeUpload(getStore(), (await findOwn(params.upload, accountId)).id);
		redirect(303, localizeHref(`${HERE}/fil`));
	}
};
