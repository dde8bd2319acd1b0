import { inLanguage, type Language } from '$lib/domain/language';
import type { Indicator } from '$lib/domain/indicator';
import { parsePeriod } from '$lib/domain/period';
import * as m from '$lib/paraglide/messages';
import { formatPeriod } from './period';

/** What an import read: `Folkmängd, 1950–2024`; the source's title where it is about several indicators or none. */
export function runTitle(
	indicators: readonly Indicator[],
	sourceTitle: string,
	span: { readonly from: string; readonly to: string } | null,
	language: Language
): string {
	const [only, ...others] = indicators;
	const what = only && others.length === 0 ? inLanguage(only.name, language) : sourceTitle;
	if (span === null) return what;
	const from = edgeWords(span.from, 'from', language);
	const to = edgeWords(span.to, 'to', language);
	return from === to
		? m.imports_read_period({ what, period: from }, { locale: language })
		: m.imports_read_span({ what, from, to }, { locale: language });
}

/** Of spans of years, the year in which all of them begin or end. */
function edgeWords(key: string, edge: 'from' | 'to', language: Language): string {
	const period = parsePeriod(key);
	if (!period) return key;
	if (period.frequency === 'span') return edge === 'from' ? key.slice(0, 4) : key.slice(-4);
	return formatPeriod(period, language);
}
