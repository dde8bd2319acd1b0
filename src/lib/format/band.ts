import type { ExpectedBand } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { sameInAll, type Forms } from './forms';

/** Where ordinary weeks are expected, and how many weeks that rests on; null: nothing can be expected. */
export function describeBand(band: ExpectedBand | null, language: Language): Forms {
	const locale = { locale: language };
	if (!band) return sameInAll(m.signals_band_none({}, locale));
	const ends = {
		low: formatNumber(band.low, 0, language),
		high: formatNumber(band.high, 0, language)
	};
	const weeks = { count: String(band.weeks), value: formatNumber(band.weeks, 0, language) };
	const whole = m.signals_band(ends, locale);
	const basis = band.preliminary
		? m.signals_band_preliminary(weeks, locale)
		: m.signals_band_weeks(weeks, locale);
	return {
		short: m.signals_band_short(ends, locale),
		long: [whole, basis],
		alt: `${whole} ${basis}`
	};
}
