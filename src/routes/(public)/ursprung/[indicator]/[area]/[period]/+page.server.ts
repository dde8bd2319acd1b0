import { error } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore } from '$lib/server/app';
import { viewFigureProvenance } from '$lib/server/views/figure-provenance';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const sex = url.searchParams.get('kon');
	const provenance = await viewFigureProvenance(getStore(), getMunicipality(), {
		indicatorId: params.indicator,
		areaCode: params.area,
		period: params.period,
		sex: sex === 'K' || sex === 'M' ? sex : 'T'
	});
	if (!provenance) error(404, m.compare_provenance_unknown());
	return { provenance };
};
