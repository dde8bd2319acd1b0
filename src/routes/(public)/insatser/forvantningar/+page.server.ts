import { getMunicipality, getStore, getToday, getTwoDays } from '$lib/server/app';
import { NOT_KEPT, unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { NO_EXPECTATIONS, viewExpectations } from '$lib/server/views/expectations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const municipality = getMunicipality();
	const today = getToday();
	const judged = await unlessEstimated(() => viewExpectations(getStore(), municipality, today));
	if (!judged) setHeaders(NOT_KEPT);
	return {
		...(judged ?? NO_EXPECTATIONS),
		estimating: judged === null,
		today,
		twoDays: getTwoDays(),
		inPlace: municipality.names[locals.language].inside
	};
};
