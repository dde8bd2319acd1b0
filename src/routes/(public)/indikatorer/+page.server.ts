import { getMunicipality, getStore } from '$lib/server/app';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const municipality = getMunicipality();
	return {
		place: municipality.name,
		list: await viewIndicatorList(getStore(), municipality)
	};
};
