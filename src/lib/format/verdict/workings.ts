import type { Language } from '$lib/domain/language';
import type { Verdict } from '$lib/domain/verdict';
import type { VerdictWorkings } from '$lib/domain/verdict-workings';
import { formatNumber, formatSigned } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { formatBound, formatPercent } from './amount';

export interface WorkingsWords {
	readonly rows: readonly {
		readonly way: string;
		readonly estimate: string;
		readonly range: string;
	}[];
	/** One sentence each. */
	readonly notes: readonly string[];
}

/** How a verdict was worked out: the same difference in other ways, and what the main way found on its way. */
export function describeWorkings(
	{ rows, correlation, critical, degrees, missing, placebos }: VerdictWorkings,
	{ question: { scale }, method }: Verdict,
	language: Language
): WorkingsWords {
	const locale = { locale: language };
	const bound = (value: number) => formatBound(value, scale, language);
	return {
		rows: rows.map(({ way, estimate, low, high }) => ({
			way: m.verdict_workings_way({ way }, locale),
			estimate: bound(estimate),
			range: m.verdict_workings_interval({ low: bound(low), high: bound(high) }, locale)
		})),
		notes: [
			m.verdict_workings_correlation(
				{ correlation: formatSigned(correlation, 2, language) },
				locale
			),
			m.verdict_workings_critical(
				{
					critical: formatNumber(critical, 2, language),
					degrees: formatNumber(degrees, 0, language)
				},
				locale
			),
			m.verdict_workings_missing({ missing: formatPercent(missing, language) }, locale),
			placebos === null
				? m.verdict_workings_no_placebos({}, locale)
				: m.verdict_workings_placebos({ share: formatPercent(placebos, language) }, locale),
			m.verdict_workings_method({ method }, locale)
		]
	};
}
