import type { Language } from '$lib/domain/language';
import type { Verdict } from '$lib/domain/verdict';
import type { VerdictWorkings } from '$lib/domain/verdict-workings';
import { formatNumber, formatSigned } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { formatPercent } from './amount';

/** How a verdict was worked out, a sentence each. */
export function describeWorkings(
	{ correlation, critical, degrees, columns, missing }: VerdictWorkings,
	{ method }: Verdict,
	language: Language
): string[] {
	const locale = { locale: language };
	const number = (value: number, decimals: number) => formatNumber(value, decimals, language);
	return [
		m.verdict_workings_model({ columns: number(columns, 0) }, locale),
		m.verdict_workings_correlation(
			{
				correlation: formatSigned(correlation.estimated, 2, language),
				used: number(correlation.used, 2)
			},
			locale
		),
		m.verdict_workings_critical(
			{ critical: number(critical, 2), degrees: number(degrees, 0) },
			locale
		),
		m.verdict_workings_missing({ missing: formatPercent(missing, language) }, locale),
		m.verdict_workings_method({ method }, locale)
	];
}
