import { spanOf } from '$lib/domain/approximate-date';
import type { IsoDate } from '$lib/domain/day';
import type { Timeline } from '$lib/domain/chart-subject';
import type { ShownIntervention } from '$lib/domain/intervention';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import type { WeekSpan } from '$lib/domain/week';
import { formatList } from './list';
import { describeWeek } from './mood-words';
import { formatWeek } from './week';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';

/** The page that begins an intervention with the chosen weeks filled in. */
export function newInterventionHref({ from, to }: WeekSpan): string {
	return localizeHref(`/arbete/insatser/ny?fran=${from}&till=${to}`);
}

/** `vecka 10 2026`, or `vecka 10 2026–vecka 12 2026` for several. */
export function weeksInWords({ from, to }: WeekSpan, language: Language): string {
	const first = formatWeek(from, language, { year: true, long: true });
	if (from === to) return first;
	return m.timeline_window_weeks({
		from: first,
		to: formatWeek(to, language, { year: true, long: true })
	});
}

/** What the chosen weeks hold: the latest one's answers, and what happened in them. */
export function describeChoice(
	timeline: Timeline,
	span: WeekSpan,
	today: IsoDate,
	language: Language
): string {
	const point = timeline.mood.points.find(({ week }) => week === span.to);
	const answers =
		span.from === span.to
			? point
				? describeWeek(point, language)
				: ''
			: m.timeline_chosen({ weeks: weeksInWords(span, language) });
	const during = interventionsDuring(timeline, span, today);
	const begun = during.filter((intervention) => beginsIn(intervention, span));
	const sentences = [answers];
	if (begun.length > 0) {
		const titles = formatList(
			begun.map(({ title }) => title),
			language
		);
		sentences.push(m.timeline_begun({ titles }));
	}
	const ongoing = during.length - begun.length;
	if (ongoing > 0) sentences.push(m.timeline_went_on({ count: ongoing }));
	return sentences.join(' ');
}

function beginsIn(intervention: ShownIntervention, { from }: WeekSpan): boolean {
	return spanOf(intervention).from >= weekStart(from);
}

export function interventionsDuring(
	timeline: Timeline,
	{ from, to }: WeekSpan,
	today: IsoDate
): ShownIntervention[] {
	return timeline.interventions.filter((intervention) => {
		const span = spanOf(intervention);
		const last = span.to ?? (today > span.from ? today : span.from);
		return span.from <= weekEnd(to) && last >= weekStart(from);
	});
}
