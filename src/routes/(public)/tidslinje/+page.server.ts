import type { Timeline } from '$lib/domain/figure';
import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';
import { fileWords } from '$lib/format/file-words';
import { describeSignals } from '$lib/format/verdict/signal';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/rights';
import { viewSignals } from '$lib/server/views/signals';
import { listChoosableIndicators, usualIndicators, viewTimeline } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const staff = hasRight(locals.account, 'staff.read');
	const timeline = await viewTimeline(
		store,
		municipality,
		today,
		query,
		staff ? 'staff' : 'public'
	);
	return {
		today,
		query,
		search: timelineSearch(query),
		staff,
		canWrite: hasRight(locals.account, 'intervention.write'),
		choosable: await listChoosableIndicators(store, query.indicators ?? []),
		usual: usualIndicators(municipality),
		timeline,
		signals: describeSignals(await viewSignals(store, municipality.areaCode), locals.language).long,
		file: fileWords(asPublic(timeline), municipality.name, locals.language)
	};
};

/** Files go out of the house: without what only staff may see. */
function asPublic(timeline: Timeline) {
	const interventions = timeline.interventions.filter(({ status }) => status === 'public');
	return { kind: 'timeline', timeline: { ...timeline, interventions } } as const;
}
