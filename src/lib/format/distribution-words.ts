import type { Distribution } from '$lib/domain/chart-subject';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatNumber, formatValue } from './number';
import { formatPeriod } from './period';
import { withSex } from './series';

/** The indicator and, where the values are women's or men's only, that too. */
export function distributionName({ indicator, sex }: Distribution, language: Language): string {
	return withSex(inLanguage(indicator.name, language), sex, language);
}

/** How many have a lower value, in words: a place among others, never a rank. */
export function distributionTitle(distribution: Distribution, language: Language): string {
	const { own, lower, values, period } = distribution;
	return m.compare_spread_title(
		{
			name: distributionName(distribution, language),
			place: own.areaName,
			lower: formatNumber(lower, 0, language),
			others: formatNumber(values.length - 1, 0, language),
			period: formatPeriod(period, language)
		},
		{ locale: language }
	);
}

/** The strip or the map in words. */
export function describeDistribution(distribution: Distribution, language: Language): string[] {
	const { own, quartiles, same, uncertain, values, indicator, municipalities } = distribution;
	const locale = { locale: language };
	const lowest = values[0] ?? own;
	const highest = values.at(-1) ?? own;
	const write = (value: number) => writeDistributed(value, distribution, language);
	const partial = {
		count: formatNumber(values.length, 0, language),
		all: formatNumber(municipalities, 0, language)
	};
	return [
		...(values.length < municipalities ? [m.compare_spread_partial(partial, locale)] : []),
		m.compare_spread_own({ place: own.areaName, value: write(own.value) }, locale),
		m.compare_spread_range(
			{
				low: write(lowest.value),
				lowPlace: lowest.areaName,
				high: write(highest.value),
				highPlace: highest.areaName
			},
			locale
		),
		...(quartiles
			? [
					m.compare_spread_middle(
						{ low: write(quartiles[0]), middle: write(quartiles[1]), high: write(quartiles[2]) },
						locale
					)
				]
			: []),
		...(same > 0
			? [m.compare_spread_same({ count: formatNumber(same, 0, language) }, locale)]
			: []),
		...(uncertain ? [m.compare_spread_uncertain({}, locale)] : []),
		...(indicator.polarity === 'neither' ? [m.compare_spread_neither({}, locale)] : []),
		m.compare_spread_no_rank({}, locale)
	];
}

/** A value of the strip or the map with its unit. */
export function writeDistributed(
	value: number,
	{ indicator }: Distribution,
	language: Language
): string {
	return formatValue(value, indicator.unit, indicator.decimals, language);
}
