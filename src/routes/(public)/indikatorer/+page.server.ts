import { parseIndicatorFilter } from '$lib/domain/indicator-filter';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewIndicatorList } from '$lib/server/views/indicator-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const municipality = getMunicipality();
	const filter = parseIndicatorFilter(url.searchParams);
	return {
		place: municipality.names[locals.language],
		today: getToday(),
		filter,
		list: await viewIndicatorList(getStore(), municipality, filter, locals.language)
	};
};
