import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';
import { fileWords } from '$lib/format/file-words';
import { describeSeenSignals } from '$lib/format/verdict/seen-signal';
import { describeSignals } from '$lib/format/verdict/signal';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { viewMoodMonth } from '$lib/server/views/mood';
import { viewSeenSignals } from '$lib/server/views/mood/answered-signals';
import { viewMonthAnswerers } from '$lib/server/views/mood/month-answerers';
import { viewSignals } from '$lib/server/views/signals';
import { listChoosableIndicators, viewTimeline } from '$lib/server/views/timeline';
import { viewVerdicts } from '$lib/server/views/verdicts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const timeline = await viewTimeline(store, municipality, today, query, PUBLIC);
	const watch = await viewSignals(store, municipality.areaCode);
	const seen = await viewSeenSignals(store, municipality.areaCode, watch);
	return {
		today,
		query,
		choosable: query.leftOut.length > 0 ? await listChoosableIndicators(store, query.leftOut) : [],
		search: timelineSearch(query),
		month: await viewMoodMonth(store, municipality.areaCode),
		answerers: await viewMonthAnswerers(store, municipality.areaCode),
		timeline,
		file: fileWords({ about: 'timeline', timeline }, municipality.names, locals.language),
		watch,
		signals: describeSignals(watch, locals.language).long,
		seen: describeSeenSignals(seen, locals.language),
		followed: await viewVerdicts(store, municipality, today)
	};
};
