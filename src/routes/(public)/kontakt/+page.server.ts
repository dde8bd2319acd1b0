import { getMunicipality } from '$lib/server/app';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { names, contact, administrativeAreaFor, demo } = getMunicipality();
	return { place: names[locals.language], contact, areaFor: administrativeAreaFor ?? [], demo };
};
