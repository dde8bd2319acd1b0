import { error, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { findIntervention } from '$lib/server/store/register/intervention';
import { copyToYearLater } from '$lib/server/store/register/intervention-copy';
import { viewInterventions } from '$lib/server/views/interventions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const { areaCode } = getMunicipality();
	const added = /^\d{1,5}$/.exec(url.searchParams.get('inlasta') ?? '');
	return {
		...(await viewInterventions(getStore(), areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: added ? Number(added[0]) : null,
		canWrite: hasRight(account, 'intervention.write')
	};
};

export const actions: Actions = {
	copy: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const original = readText((await request.formData()).get('slug'));
		const intervention = await findIntervention(getStore(), original, readerOf(account));
		if (!intervention) error(404, m.interventions_unknown());
		const { slug, made } = await copyToYearLater(getStore(), intervention, account.id);
		redirect(303, localizeHref(`/arbete/insatser/${slug}?kopia=${made ? 'ny' : 'fanns'}`));
	}
};
