import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import { getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { INTERVENTION_FIELDS } from '$lib/server/own/intervention-grid';
import { keepUpload } from '$lib/server/own/keep-upload';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireRight(locals.account, 'intervention.write');
	return { fields: INTERVENTION_FIELDS.map(({ name }) => name) };
};

export const actions: Actions = {
	upload: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'intervention.write');
		const file = (await request.formData()).get('file');
		const kept = await keepUpload(getStore(), file, {
			purpose: 'interventions',
			indicatorId: null,
			accountId
		});
		if (!kept.ok) return fail(422, { problems: kept.problems });
		redirect(303, localizeHref(`/arbete/insatser/fil/${kept.value}`));
	}
};
