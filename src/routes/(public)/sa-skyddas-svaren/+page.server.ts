import { dayInStockholm } from '$lib/domain/stockholm';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/rights';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { areaCode, contact } = getMunicipality();
	const { last, ...facts } = await findProtectionFacts(getStore(), areaCode);
	return {
		...facts,
		last: last && { month: last.month, event: last.event, on: dayInStockholm(last.releasedAt) },
		email: contact.email,
		mayHandOut: hasRight(locals.account, 'staff.read')
	};
};
