import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { timelineSearch } from '$lib/domain/timeline-query';
import { describeMonth } from '$lib/format/change';
import { fileWords } from '$lib/format/charts/file-words';
import { describeAnswerers } from '$lib/format/answerers';
import { volunteersLine } from '$lib/format/mood-series-words';
import { describeMoodTrack, timelineLabel } from '$lib/format/timeline-text';
import { describeSeenSignals } from '$lib/format/verdict/seen-signal';
import { describeLines } from '$lib/format/verdict/signal';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewMoodMonth } from '$lib/server/views/mood';
import { viewSeenSignals } from '$lib/server/views/mood/answered-signals';
import { viewMonthAnswerers } from '$lib/server/views/mood/month-answerers';
import { viewSignals } from '$lib/server/views/signals';
import { listChoosableIndicators, viewTimeline } from '$lib/server/views/timeline';
import { NOT_KEPT, unlessEstimated } from '$lib/server/estimates/unless-estimated';
import { viewVerdicts } from '$lib/server/views/verdicts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const timeline = await viewTimeline(store, municipality, today, query, PUBLIC);
	const lines = await viewSignals(store, municipality.areaCode);
	const seen = await viewSeenSignals(store, municipality.areaCode, lines);
	const month = await viewMoodMonth(store, municipality.areaCode);
	const answerers = await viewMonthAnswerers(store, municipality.areaCode);
	const followed = await unlessEstimated(() => viewVerdicts(store, municipality, today));
	if (!followed) setHeaders(NOT_KEPT);
	return {
		today,
		query,
		choosable:
			query.leftOut.length > 0
				? await listChoosableIndicators(store, query.leftOut, locals.language)
				: [],
		search: timelineSearch(query),
		month,
		words: month && describeMonth(month, lines, locals.language),
		answerers: answerers && describeAnswerers(answerers, locals.language),
		told: describeMoodTrack(timeline, locals.language),
		label: timelineLabel(timeline, municipality.names[locals.language].name, locals.language),
		volunteers: volunteersLine(timeline.mood, locals.language),
		timeline,
		file: fileWords({ about: 'timeline', timeline }, municipality.names, locals.language),
		signals: describeLines(lines, locals.language),
		seen: describeSeenSignals(seen, locals.language),
		followed
	};
};
