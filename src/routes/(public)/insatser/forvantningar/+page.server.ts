import { getMunicipality, getStore, getToday, getTwoDays } from '$lib/server/app';
import { viewExpectations } from '$lib/server/views/expectations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const municipality = getMunicipality();
	const today = getToday();
	return {
		...(await viewExpectations(getStore(), municipality, today)),
		today,
		twoDays: getTwoDays(),
		inPlace: municipality.names[locals.language].inside
	};
};
