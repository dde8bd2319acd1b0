import { getMunicipality, getStore } from '$lib/server/app';
import { viewPublicContacts } from '$lib/server/views/mood/public-contacts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { areaCode, names, contact, administrativeAreaFor, demo } = getMunicipality();
	return {
		...{ place: names[locals.language], contact, demo },
		areaFor: administrativeAreaFor ?? [],
		answerers: await viewPublicContacts(getStore(), areaCode)
	};
};
