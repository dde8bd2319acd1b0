import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewMethod } from '$lib/server/views/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { names, demo } = getMunicipality();
	return {
		inPlace: names[locals.language].inside,
		demo,
		today: getToday(),
		method: await viewMethod(getStore())
	};
};
