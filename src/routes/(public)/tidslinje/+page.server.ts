import type { Timeline } from '$lib/domain/chart-subject';
import { titleIn } from '$lib/domain/intervention-title';
import type { Language } from '$lib/domain/language';
import { markSwedish, type MarkedText } from '$lib/format/swedish-names';
import { interventionsBeyondPublic, PUBLIC, readerOf } from '$lib/domain/reader';
import { readOwnWindow } from '$lib/domain/own-window';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { timelineSearch } from '$lib/domain/timeline-query';
import { fileWords } from '$lib/format/charts/file-words';
import { describeAnswerers } from '$lib/format/answerers';
import { volunteersLine } from '$lib/format/mood-series-words';
import { describeOwnDates } from '$lib/format/own-dates';
import { describeTimeline, exampleMark, timelineLabel } from '$lib/format/timeline-text';
import { timelineOnPhone, withoutDefinitions } from '$lib/domain/timeline-window';
import { describeSeenSignals } from '$lib/format/verdict/seen-signal';
import { describeLines } from '$lib/format/verdict/signal';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights/rights';
import { viewSeenSignals } from '$lib/server/views/mood/answered-signals';
import { viewMonthAnswerers } from '$lib/server/views/mood/month-answerers';
import { viewSignals } from '$lib/server/views/signals';
import { listChoosableIndicators, viewTimeline } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const reader = readerOf(locals.account);
	const beyondPublic = interventionsBeyondPublic(reader) !== 'none';
	const timeline = await viewTimeline(store, municipality, today, query, reader);
	// Files show the public timeline, since they are passed on, so what is said about them is too.
	const spread = beyondPublic
		? await viewTimeline(store, municipality, today, query, PUBLIC)
		: timeline;
	const onPhone = timelineOnPhone(timeline, query);
	const lines = await viewSignals(store, municipality.areaCode);
	const seen = await viewSeenSignals(store, municipality.areaCode, lines);
	const answerers = await viewMonthAnswerers(store, municipality.areaCode);
	return {
		today,
		query,
		search: timelineSearch(query),
		own: describeOwnDates(readOwnWindow(url.searchParams), query, locals.language),
		beyondPublic,
		canWrite: hasRight(locals.account, 'intervention.write'),
		choosable: await listChoosableIndicators(
			store,
			[...(query.indicators ?? []), ...query.leftOut],
			locals.language
		),
		usual: municipality.usualIndicators,
		timeline: withoutDefinitions(timeline, locals.language),
		answerers: answerers && describeAnswerers(answerers, locals.language),
		told: tell(timeline, locals.language),
		mark: exampleMark(timeline, locals.language) ?? undefined,
		/** Null: a phone shows the same. */
		toldOnPhone: onPhone === timeline ? null : tell(onPhone, locals.language),
		label: timelineLabel(timeline, municipality.names[locals.language].name, locals.language),
		volunteers: volunteersLine(timeline.mood, locals.language),
		signals: describeLines(lines, locals.language),
		seen: describeSeenSignals(seen, locals.language),
		file: fileWords({ about: 'timeline', timeline: spread }, municipality.names, locals.language)
	};
};

/** The timeline in sentences; in another language than Swedish, those with Swedish names in stretches. */
function tell(timeline: Timeline, language: Language): readonly (string | readonly MarkedText[])[] {
	const sentences = describeTimeline(timeline, language);
	if (language === 'sv') return sentences;
	const swedish = timeline.interventions
		.map((one) => titleIn(one, language))
		.flatMap(({ text, lang }) => (lang === 'sv' ? [text] : []));
	return sentences.map((sentence) => {
		const stretches = markSwedish(sentence, swedish);
		return stretches.some(({ lang }) => lang === 'sv') ? stretches : sentence;
	});
}
