import { publicLanguage } from '$lib/format/review';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewMethod } from '$lib/server/views/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { names, demo } = getMunicipality();
	return {
		inPlace: names[locals.language].inside,
		demo,
		fileLanguage: publicLanguage(locals.language),
		today: getToday(),
		method: await viewMethod(getStore())
	};
};
