import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewAftermaths } from '$lib/server/views/aftermath';
import { viewMoodMonth } from '$lib/server/views/mood';
import { viewTimeline } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	return {
		today,
		search: timelineSearch(query),
		month: await viewMoodMonth(store, municipality.areaCode),
		timeline: await viewTimeline(store, municipality, today, query),
		aftermaths: await viewAftermaths(store, municipality, today)
	};
};
