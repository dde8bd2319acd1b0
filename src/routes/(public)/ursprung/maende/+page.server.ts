import { publicLanguage } from '$lib/format/review';
import { getMunicipality, getStore } from '$lib/server/app';
import { viewMoodMonths } from '$lib/server/views/mood/mood-provenance';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	fileLanguage: publicLanguage(locals.language),
	months: await viewMoodMonths(getStore(), getMunicipality().areaCode)
});
