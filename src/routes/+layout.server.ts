import type { Language } from '$lib/domain/language';
import { isReviewed } from '$lib/format/review';
import { getMunicipality } from '$lib/server/app';
import type { LayoutServerLoad } from './$types';

/** Of the municipality only what a page shows: all of it travels with every page. */
function viewMunicipality(language: Language) {
	const { names, demo } = getMunicipality();
	const { name, inside, official } = names[language];
	return { name, inside, official, demo };
}

export const load: LayoutServerLoad = ({ locals }) => ({
	municipality: viewMunicipality(locals.language),
	account: locals.account && { name: locals.account.name, role: locals.account.role },
	reviewed: isReviewed(locals.language)
});
