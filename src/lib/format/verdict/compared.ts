import { growsWithPlace, type Indicator } from '$lib/domain/indicator';
import type { IndicatorComparison, IndicatorVerdict, Levels } from '$lib/domain/indicator-verdict';
import type { Language } from '$lib/domain/language';
import { formatNumber, formatValue } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import * as m from '$lib/paraglide/messages';
import { formatChange } from './amount';
import { describePeriod } from './period';
import { describeVerdict } from './verdict';

/** A verdict on an indicator with the places that it was set beside. */
export interface ComparedWords {
	/** The verdict in a sentence. */
	readonly lead: string;
	/** Why, and what was seen: the municipality, the others, the county and the country. */
	readonly seen: readonly string[];
	/** How it was worked out, what that takes for granted and what may not be concluded. */
	readonly workings: readonly string[];
}

export function describeCompared(
	{ verdict, comparison }: IndicatorVerdict,
	indicator: Indicator,
	language: Language
): ComparedWords {
	const said = describeVerdict(verdict, language);
	const [lead = '', ...rest] = said.long;
	if (!comparison) return { lead, seen: rest, workings: said.more };
	const locale = { locale: language };
	const beside = comparison.county ?? comparison.country;
	return {
		lead,
		seen: [
			...rest,
			...levelsOf(verdict, comparison, indicator, language),
			...(beside ? [m.verdict_compared_inside({}, locale)] : [])
		],
		workings: [
			...(verdict.evidence ? [] : [describePeriod(comparison.period, language)]),
			...said.more,
			...howCompared(verdict, comparison, indicator, language),
			...leftOut(comparison, language),
			m.verdict_compared_not({}, locale),
			m.verdict_workings_method({ method: verdict.method }, locale)
		]
	};
}

function levelsOf(
	{ question }: IndicatorVerdict['verdict'],
	{ own, controls, county, country }: IndicatorComparison,
	{ unit }: Indicator,
	language: Language
): string[] {
	const locale = { locale: language };
	const { scale } = question;
	const value = (number: number) => formatValue(number, unit, scale.decimals, language);
	const said = ({ before, after }: Levels) => ({
		before: value(before),
		after: value(after),
		change: formatChange(after - before, scale, language)
	});
	return [
		m.verdict_compared_own(said(own), locale),
		...(controls
			? [
					m.verdict_compared_controls(
						{ count: String(controls.count), ...said(controls.levels) },
						locale
					)
				]
			: []),
		...(county ? [m.verdict_compared_county(said(county), locale)] : []),
		...(country ? [m.verdict_compared_country(said(country), locale)] : [])
	];
}

function howCompared(
	{ question }: IndicatorVerdict['verdict'],
	{ controls, judged, period }: IndicatorComparison,
	{ unit }: Indicator,
	language: Language
): string[] {
	if (!controls) return [];
	const locale = { locale: language };
	const near = growsWithPlace(unit) ? 'population' : 'near';
	const who = m.verdict_compared_who({ who: near }, locale);
	if (!judged) return [who];
	const { method, preTrend, p } = judged;
	const slope = preTrend && formatChange(preTrend.slope, question.scale, language);
	return [
		who,
		m.verdict_compared_method({ method }, locale),
		m.verdict_compared_assume({}, locale),
		...(slope === null ? [] : [m.verdict_compared_trend({ slope, unit: period.kind }, locale)]),
		m.verdict_compared_range({ p: formatNumber(p, 2, language) }, locale)
	];
}

function leftOut({ leftOut }: IndicatorComparison, language: Language): string[] {
	return leftOut.map(({ kind, period }) =>
		m.verdict_compared_left({ kind, period: formatPeriod(period, language) }, { locale: language })
	);
}
