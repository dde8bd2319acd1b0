import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { PUBLIC } from '$lib/domain/reader';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/permissions';
import { viewInterventions } from '$lib/server/views/interventions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { areaCode, names } = getMunicipality();
	const filter = parseInterventionFilter(url.searchParams);
	return {
		...(await viewInterventions(getStore(), areaCode, filter, PUBLIC)),
		filter,
		inPlace: names[locals.language].inside,
		canWrite: hasRight(locals.account, 'intervention.write')
	};
};
