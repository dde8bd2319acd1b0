import type { Language } from '$lib/domain/language';
import type { VerdictFlag } from '$lib/domain/verdict';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { formatPercent } from './amount';

/** What a reader must know beside the verdict. */
export function describeFlag(flag: VerdictFlag, language: Language): string {
	const locale = { locale: language };
	const percent = (value: number) => formatPercent(value, language);
	switch (flag.kind) {
		case 'preliminary':
			return m.verdict_flag_preliminary({}, locale);
		case 'no-season-model':
			return m.verdict_flag_no_season({}, locale);
		case 'weeks-left-out':
			return m.verdict_flag_start_weeks({ count: String(flag.count) }, locale);
		case 'autocorrelated': {
			const correlation = formatNumber(flag.correlation, 1, language);
			return m.verdict_flag_autocorrelated({ correlation }, locale);
		}
		case 'answering-changed':
			return m.verdict_reason_response(
				{ before: percent(flag.before), after: percent(flag.after) },
				locale
			);
		case 'few-answered':
			return m.verdict_reason_few_answered({ share: percent(flag.share) }, locale);
		case 'pre-trend-unchecked':
			return m.verdict_flag_trend_unchecked({}, locale);
		case 'pre-trend-large':
			return m.verdict_flag_trend_large({}, locale);
	}
}
