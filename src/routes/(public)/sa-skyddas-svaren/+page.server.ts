import { dayInStockholm } from '$lib/domain/stockholm';
import { getMunicipality, getStore } from '$lib/server/app';
import { findProtectionFacts } from '$lib/server/mood/publishing/protection-facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { areaCode, contact } = getMunicipality();
	const { last, ...facts } = await findProtectionFacts(getStore(), areaCode);
	return {
		...facts,
		last: last && { month: last.month, on: dayInStockholm(last.releasedAt) },
		email: contact.email
	};
};
