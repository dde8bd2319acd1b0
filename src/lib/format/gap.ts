import type { Language } from '$lib/domain/language';
import type { ObservationGap } from '$lib/domain/observation';
import * as m from '$lib/paraglide/messages';

/** Why a period has no value, in words: `uppgift saknas`. */
export function gapWords(gap: ObservationGap, language: Language): string {
	const locale = { locale: language };
	switch (gap) {
		case 'missing':
			return m.indicators_gap_missing({}, locale);
		case 'suppressed-by-source':
			return m.indicators_gap_suppressed({}, locale);
		case 'not-applicable':
			return m.indicators_gap_not_applicable({}, locale);
	}
}
