import { error } from '@sveltejs/kit';
import { isMonth } from '$lib/domain/month';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/rights';
import { viewMoodOrigin } from '$lib/server/views/mood-origin';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const mayReadIn = hasRight(locals.account, 'mood.publish');
	const { areaCode } = getMunicipality();
	const origin = isMonth(params.month)
		? await viewMoodOrigin(getStore(), areaCode, params.month, mayReadIn)
		: null;
	if (!origin) error(404, m.origin_mood_unknown());
	return { origin };
};
