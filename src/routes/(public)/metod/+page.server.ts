import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewMethod } from '$lib/server/views/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { name, demo } = getMunicipality();
	return { place: name, demo, today: getToday(), method: await viewMethod(getStore()) };
};
