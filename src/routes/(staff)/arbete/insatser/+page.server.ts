import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { readReceipt } from '$lib/server/receipt';
import { viewInterventions } from '$lib/server/views/interventions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const { areaCode } = getMunicipality();
	const told = await readReceipt(account, url, ['inlasta']);
	return {
		...(await viewInterventions(getStore(), areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: told ? Number(told.value) : null,
		canWrite: hasRight(account, 'intervention.write')
	};
};
