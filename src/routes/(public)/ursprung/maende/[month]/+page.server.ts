import { error } from '@sveltejs/kit';
import { isMonth } from '$lib/domain/month';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/rights';
import { viewMoodProvenance } from '$lib/server/views/mood/mood-provenance';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const mayReadIn = hasRight(locals.account, 'mood.publish');
	const { areaCode } = getMunicipality();
	const provenance = isMonth(params.month)
		? await viewMoodProvenance(getStore(), areaCode, params.month, mayReadIn)
		: null;
	if (!provenance) error(404, m.provenance_mood_unknown());
	return { provenance };
};
