import { spanOf } from '$lib/domain/days-covered';
import type { IsoDate } from '$lib/domain/day';
import type { ExpectedBand, ListedIntervention, Panel, Timeline } from '$lib/domain/chart-subject';
import { valueIn } from '$lib/domain/series-reading';
import { inLanguage } from '$lib/domain/language';
import type { ShownIntervention } from '$lib/domain/intervention';
import { titleIn } from '$lib/domain/intervention-title';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import type { IsoWeek, WeekSpan } from '$lib/domain/week';
import { formatList } from './list';
import { describeWeek } from './mood-words';
import { formatNumber, formatValue } from './number';
import { formatPeriod } from './period';
import { decimalsOf } from '$lib/domain/series-values';
import { withSex } from './series';
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

/** What the chosen weeks hold: the answers and the indicators of a single one, and what happened in them. */
export function describeChoice(
	timeline: Timeline,
	span: WeekSpan,
	today: IsoDate,
	language: Language
): string {
	const sentences: string[] =
		span.from === span.to
			? readingOf(timeline, span.to, language)
			: [m.timeline_chosen({ weeks: weeksInWords(span, language) })];
	const during = interventionsDuring(timeline, span, today);
	const begun = during.filter((intervention) => beginsIn(intervention, span));
	if (begun.length > 0) {
		const titles = formatList(
			begun.map((intervention) => titleIn(intervention, language).text),
			language
		);
		sentences.push(m.timeline_begun({ titles }));
	}
	const ongoing = during.length - begun.length;
	if (ongoing > 0) sentences.push(m.timeline_went_on({ count: ongoing }));
	return sentences.join(' ');
}

/** What every line says in a week, as its points and the table have it. */
function readingOf({ mood, panels }: Timeline, week: IsoWeek, language: Language): string[] {
	const point = mood.points.find((one) => one.week === week);
	const values = panels.flatMap((panel) => valuesIn(panel, week, language));
	return [
		...(point ? [describeWeek(point, language)] : []),
		...(point?.gap === null && mood.band
			? [m.timeline_expected(boundsOf(mood.band, language), { locale: language })]
			: []),
		...(values.length > 0 ? [`${values.join('; ')}.`] : [])
	];
}

function boundsOf({ low, high }: ExpectedBand, language: Language) {
	return { low: formatNumber(low, 0, language), high: formatNumber(high, 0, language) };
}

function valuesIn({ indicator, series }: Panel, week: IsoWeek, language: Language): string[] {
	return series
		.filter(({ role, indicatorId }) => role === 'own' && indicatorId === indicator.id)
		.flatMap((line) => {
			const point = valueIn(line, week);
			if (!point) return [];
			const decimals = decimalsOf(line, indicator.decimals);
			const texts = {
				name: withSex(inLanguage(indicator.name, language), line.sex, language),
				value: formatValue(point.value, indicator.unit, decimals, language),
				period: formatPeriod(point.period, language)
			};
			return [m.timeline_value_at(texts, { locale: language })];
		});
}

function beginsIn(intervention: ShownIntervention, { from }: WeekSpan): boolean {
	return spanOf(intervention).from >= weekStart(from);
}

export function interventionsDuring(
	timeline: Timeline,
	{ from, to }: WeekSpan,
	today: IsoDate
): ListedIntervention[] {
	return timeline.interventions.filter((intervention) => {
		const span = spanOf(intervention);
		const last = span.to ?? (today > span.from ? today : span.from);
		return span.from <= weekEnd(to) && last >= weekStart(from);
	});
}
