import type { Panel, Series } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { changeOf, hasSeason, isBroken, partOf } from '$lib/domain/series-change';
import { valuesOf } from '$lib/domain/series-values';
import { sayIndicatorChange } from './indicator-change';
import { subjectsOf } from './indicator-takeaway';
import { writerOf } from './series';
import { compareCaveats, compareLines, womenAndMen } from './comparison-words';
import { formatNumber, formatSigned } from './number';
import { formatPeriod } from './period';
import { seriesName } from './series';

/** The chart in words, one sentence a line: other places, lowest and highest, what is missing. For all readers, and as a picture's long text. */
export function summarisePanel(panel: Panel, language: Language): string[] {
	const locale = { locale: language };
	const subjects = subjectsOf(panel);
	const [subject] = subjects;
	if (!subject) return [];
	const compared = panel.series.filter((series) => !subjects.includes(series));
	const gaps = panel.series.flatMap(({ points }) =>
		points.filter(({ gap }) => gap !== null)
	).length;
	const count = gaps === 1 ? '1' : String(gaps);
	return [
		...(subject.indicatorId === panel.indicator.id ? [] : lastSentence(subject, panel, language)),
		...bothSexes(subjects, panel, language),
		...compared.flatMap((series) => {
			const sentence = compareLines(counterpart(subjects, series), series, panel, language);
			return sentence === null ? lastSentence(series, panel, language) : [sentence];
		}),
		...compareCaveats(subject, compared, panel, language),
		...noiseSentences(panel, language),
		...latestSentence(subject, panel, language),
		...rangeSentence(subject, panel, language),
		...(gaps > 0 ? [m.indicators_summary_gaps({ count }, locale)] : []),
		...(valuesOf(subject).at(-1)?.preliminary
			? [m.indicators_summary_preliminary({}, locale)]
			: []),
		m.indicators_summary_not_why({}, locale)
	];
}

/** Where the panel is about both, they are set side by side too. */
function bothSexes(subjects: readonly Series[], panel: Panel, language: Language): string[] {
	const [women, men] = subjects;
	const sentence = women && men ? womenAndMen(women, men, panel, language) : null;
	return sentence === null ? [] : [sentence];
}

/** Women are compared with women, men with men. */
function counterpart(subjects: readonly Series[], series: Series): Series {
	const same = subjects.find(({ sex }) => sex === series.sex) ?? subjects[0];
	if (!same) throw new Error('A panel without a subject has nothing to compare');
	return same;
}

function lastSentence(series: Series, panel: Panel, language: Language): string[] {
	const point = valuesOf(series).at(-1);
	if (!point) return [];
	const texts = {
		place: seriesName(series, language),
		value: writerOf(series, panel.indicator, language)(point.value),
		period: formatPeriod(point.period, language)
	};
	const locale = { locale: language };
	return series.indicatorId === panel.indicator.id
		? [m.indicators_summary_place(texts, locale)]
		: [m.indicators_summary_place_source({ ...texts, publisher: series.source.publisher }, locale)];
}

/** What chance alone does to small counts. */
function noiseSentences({ noise }: Panel, language: Language): string[] {
	const locale = { locale: language };
	const { within = null, threeYears = null } = noise ?? {};
	return [
		...(within
			? [
					m.indicators_noise(
						{
							change: formatSigned(within.change, 0, language),
							noise: formatNumber(within.noise, 0, language)
						},
						locale
					)
				]
			: []),
		...(threeYears
			? [
					m.indicators_three_years(
						{
							from: formatPeriod(threeYears.from, language),
							to: formatPeriod(threeYears.to, language),
							mean: formatNumber(threeYears.mean, 1, language)
						},
						locale
					)
				]
			: [])
	];
}

/** The latest value beside the one before it, where the sentence above the chart compares it with the first one shown. */
function latestSentence(series: Series, panel: Panel, language: Language): string[] {
	const change = changeOf(series, panel.indicator, panel.noise);
	const [first] = valuesOf(series);
	if (!change || hasSeason(change.later.period) || change.earlier === first) return [];
	const { lead, detail } = sayIndicatorChange(change, series, panel.indicator, language);
	return [m.indicators_summary_change({ lead, detail }, { locale: language })];
}

/** Values that follow the time of year are ranked among those of the same time. */
function rangeSentence(series: Series, panel: Panel, language: Language): string[] {
	const last = valuesOf(series).at(-1);
	const alike = valuesOf(series).filter(
		({ period }) => last && partOf(period) === partOf(last.period)
	);
	const [first] = alike;
	if (!first || !last || isBroken(panel.indicator, first, last)) return [];
	const points = [...alike].sort((a, b) => a.value - b.value);
	const low = points[0];
	const high = points.at(-1);
	if (!low || !high || points.length < 3 || low.value === high.value) return [];
	// Uncertain values are not ranked.
	if (panel.indicator.frequency === 'span' || low.interval || high.interval) return [];
	const write = writerOf(series, panel.indicator, language);
	const say = hasSeason(last.period)
		? m.indicators_summary_range_season
		: m.indicators_summary_range;
	return [
		say(
			{
				place: seriesName(series, language),
				low: write(low.value),
				lowPeriod: formatPeriod(low.period, language),
				high: write(high.value),
				highPeriod: formatPeriod(high.period, language)
			},
			{ locale: language }
		)
	];
}
