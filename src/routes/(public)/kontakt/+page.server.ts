import { getMunicipality } from '$lib/server/app';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { name, demo } = getMunicipality();
	return { place: name, demo };
};
