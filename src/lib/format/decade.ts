import type { Decade } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatNumber, formatSigned, formatUnit } from './number';
import { formatPeriod } from './period';

/** `590 färre än 2015 (−13 %)` */
export function decadeWords({ since, change, percent }: Decade, language: Language): string {
	const locale = { locale: language };
	const texts = {
		count: formatNumber(Math.abs(change), 0, language),
		since: formatPeriod(since, language),
		percent: formatUnit(formatSigned(percent, 0, language), 'percent', 'many', language)
	};
	return change < 0
		? m.indicators_decade_fewer(texts, locale)
		: m.indicators_decade_more(texts, locale);
}
