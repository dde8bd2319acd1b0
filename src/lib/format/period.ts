import type { Language } from '$lib/domain/language';
import type { Period } from '$lib/domain/period';
import { asIsoWeek } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { formatMonth } from './date';
import { formatWeek } from './week';

/** What a value refers to: `v. 47 2026`, `oktober 2026`, `kvartal 3 2026`, `2026` or `2021–2024`. */
export function formatPeriod(period: Period, language: Language): string {
	switch (period.frequency) {
		case 'week':
			return formatWeek(asIsoWeek(period.key), language, { year: true });
		case 'month':
			return formatMonth(period.key, language, 'long');
		case 'quarter':
			return m.format_quarter(
				{ quarter: period.key.slice(6), year: period.key.slice(0, 4) },
				{ locale: language }
			);
		case 'half-year':
			return m.format_half_year(
				{ half: period.key.slice(6), year: period.key.slice(0, 4) },
				{ locale: language }
			);
		case 'year':
			return period.key;
		case 'span':
			return period.key.replace('--', '–');
	}
}
