import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';
import { fileWords } from '$lib/format/file-words';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewAftermaths } from '$lib/server/views/aftermath';
import { viewMoodMonth } from '$lib/server/views/mood';
import { viewTimeline } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const timeline = await viewTimeline(store, municipality, today, query);
	return {
		today,
		search: timelineSearch(query),
		month: await viewMoodMonth(store, municipality.areaCode),
		timeline,
		file: fileWords({ kind: 'timeline', timeline }, municipality.name, locals.language),
		aftermaths: await viewAftermaths(store, municipality, today)
	};
};
