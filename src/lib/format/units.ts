import type { Unit } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { Frequency } from '$lib/domain/period';
import * as m from '$lib/paraglide/messages';

/** The unit in words, for an axis or a column: `procent`, `dagar`. */
export function unitWords(unit: Unit, language: Language): string {
	const locale = { locale: language };
	switch (unit) {
		case 'persons':
			return m.format_unit_persons({}, locale);
		case 'percent':
			return m.format_unit_percent({}, locale);
		case 'days':
			return m.format_unit_days({}, locale);
		case 'years':
			return m.format_unit_years({}, locale);
		case 'kronor':
			return m.format_unit_kronor({}, locale);
		case 'count':
			return m.format_unit_count({}, locale);
		case 'thousand-kronor':
			return m.format_unit_thousand_kronor({}, locale);
		case 'million-kronor':
			return m.format_unit_million_kronor({}, locale);
		case 'per-thousand':
			return m.format_unit_per_thousand({}, locale);
		case 'per-hundred-thousand':
			return m.format_unit_per_hundred_thousand({}, locale);
	}
}

/** How often a figure comes, for an axis: `månad`, `år`, `fleråriga medelvärden`. */
export function frequencyWords(frequency: Frequency, language: Language): string {
	const locale = { locale: language };
	switch (frequency) {
		case 'week':
			return m.indicators_frequency_week({}, locale);
		case 'month':
			return m.indicators_frequency_month({}, locale);
		case 'quarter':
			return m.indicators_frequency_quarter({}, locale);
		case 'year':
			return m.indicators_frequency_year({}, locale);
		case 'half-year':
			return m.indicators_frequency_half_year({}, locale);
		case 'span':
			return m.indicators_frequency_span({}, locale);
	}
}
