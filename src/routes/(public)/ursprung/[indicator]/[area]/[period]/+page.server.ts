import { error } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore } from '$lib/server/app';
import { viewOrigin } from '$lib/server/views/origin';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const sex = url.searchParams.get('kon');
	const origin = await viewOrigin(getStore(), getMunicipality(), {
		indicatorId: params.indicator,
		areaCode: params.area,
		period: params.period,
		sex: sex === 'K' || sex === 'M' ? sex : 'T'
	});
	if (!origin) error(404, m.compare_origin_unknown());
	return { origin };
};
