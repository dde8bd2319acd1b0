import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/permissions';
import { viewMatrix } from '$lib/server/views/matrix/matrix';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const municipality = getMunicipality();
	const filter = parseInterventionFilter(url.searchParams);
	return {
		...(await viewMatrix(getStore(), municipality, filter, getToday())),
		filter,
		inPlace: municipality.names[locals.language].inside,
		canWrite: hasRight(locals.account, 'intervention.write')
	};
};
