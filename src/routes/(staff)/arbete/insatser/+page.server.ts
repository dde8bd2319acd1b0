import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/permissions';
import { maySeeDrafts } from '$lib/server/auth/rights';
import { viewStaffInterventions } from '$lib/server/views/interventions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const drafts = maySeeDrafts(account);
	const filter = parseInterventionFilter(url.searchParams);
	const { areaCode } = getMunicipality();
	return {
		...(await viewStaffInterventions(getStore(), areaCode, filter, drafts)),
		filter,
		drafts,
		canWrite: hasRight(account, 'intervention.write')
	};
};
