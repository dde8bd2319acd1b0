import { isReviewed } from '$lib/format/review';
import { getMunicipality } from '$lib/server/app';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	municipality: getMunicipality(),
	account: locals.account && { name: locals.account.name, role: locals.account.role },
	reviewed: isReviewed(locals.language)
});
