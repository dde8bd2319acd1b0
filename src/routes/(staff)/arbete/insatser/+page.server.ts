import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { viewInterventions } from '$lib/server/views/interventions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const { areaCode } = getMunicipality();
	const added = /^\d{1,5}$/.exec(url.searchParams.get('inlasta') ?? '');
	return {
		...(await viewInterventions(getStore(), areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: added ? Number(added[0]) : null,
		canWrite: hasRight(account, 'intervention.write')
	};
};
