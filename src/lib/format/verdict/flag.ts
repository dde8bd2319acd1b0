import type { Language } from '$lib/domain/language';
import type { ChangeScale, VerdictFlag } from '$lib/domain/verdict';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { describeOthers } from './reason';

/** What a reader must know beside the verdict. */
export function describeFlag(flag: VerdictFlag, scale: ChangeScale, language: Language): string {
	const locale = { locale: language };
	switch (flag.kind) {
		case 'preliminary':
			return m.verdict_flag_preliminary({}, locale);
		case 'no-season-model':
			return m.verdict_flag_no_season({}, locale);
		case 'autocorrelated': {
			const correlation = formatNumber(flag.correlation, 1, language);
			return m.verdict_flag_autocorrelated({ correlation }, locale);
		}
		case 'many-looks':
			return m.verdict_flag_many_looks({ count: String(flag.looks) }, locale);
		case 'comparison-unusable':
			return m.verdict_flag_comparison({}, locale);
		case 'others-answered':
			return describeOthers(flag, scale, language);
	}
}
