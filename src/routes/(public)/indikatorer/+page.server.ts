import { getMunicipality, getStore } from '$lib/server/app';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const municipality = getMunicipality();
	return {
		place: municipality.names[locals.language],
		list: await viewIndicatorList(getStore(), municipality)
	};
};
