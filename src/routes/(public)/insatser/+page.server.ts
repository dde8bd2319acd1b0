import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/permissions';
import { NOT_KEPT, unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { viewMatrix, viewUnjudged } from '$lib/server/views/matrix/matrix';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const municipality = getMunicipality();
	const filter = parseInterventionFilter(url.searchParams);
	const asked = [getStore(), municipality, filter, getToday()] as const;
	const judged = await unlessEstimated(() => viewMatrix(...asked));
	if (!judged) setHeaders(NOT_KEPT);
	return {
		...(judged ?? (await viewUnjudged(...asked))),
		estimating: judged === null,
		filter,
		inPlace: municipality.names[locals.language].inside,
		canWrite: hasRight(locals.account, 'intervention.write')
	};
};
