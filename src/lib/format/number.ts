import { plainNumber } from '$lib/domain/plain-number';
import type { Unit } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { intlLocale } from './language';

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';

/** For the screen: decimal mark and thousands mark of the language, U+2212 as minus, never −0. */
export function formatNumber(value: number, decimals: number, language: Language): string {
	return formatter(decimals, language, 'negative').format(value).replace('-', MINUS);
}

/** A change, with + or − written out; 0 has no sign. */
export function formatSigned(value: number, decimals: number, language: Language): string {
	return formatter(decimals, language, 'exceptZero').format(value).replace('-', MINUS);
}

/** A number with its unit, held together by a no-break space: `47,1 %`, `4 088 personer`. */
export function formatValue(
	value: number,
	unit: Unit,
	decimals: number,
	language: Language
): string {
	const text = formatNumber(value, decimals, language);
	// The singular goes with 1 only when it is written without decimals: 1 dag, but 1,0 dagar.
	return formatUnit(text, unit, text === '1' ? '1' : 'many', language);
}

/** A number that is written already, with its unit in the singular or the plural. */
export function formatUnit(
	text: string,
	unit: Unit,
	count: '1' | 'many',
	language: Language
): string {
	const inputs = { value: text, count };
	const locale = { locale: language };
	switch (unit) {
		case 'percent':
			return language === 'en' ? `${text}%` : `${text}${NO_BREAK_SPACE}%`;
		case 'per-thousand':
			return language === 'en' ? `${text}‰` : `${text}${NO_BREAK_SPACE}‰`;
		case 'persons':
			return m.format_value_persons(inputs, locale);
		case 'days':
			return m.format_value_days(inputs, locale);
		case 'years':
			return m.format_value_years(inputs, locale);
		case 'count':
			return text;
		case 'kronor':
			return m.format_value_kronor({ value: text }, locale);
		case 'thousand-kronor':
			return m.format_value_thousand_kronor({ value: text }, locale);
		case 'million-kronor':
			return m.format_value_million_kronor({ value: text }, locale);
		case 'per-hundred-thousand':
			return m.format_value_per_hundred_thousand({ value: text }, locale);
	}
}

/** For CSV, JSON and addresses: ASCII minus, point, no thousands mark, every digit that the value has. */
export function machineNumber(value: number): string {
	if (!Number.isFinite(value)) throw new Error(`Not a number to write out: ${value}`);
	return plainNumber(value);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(
	decimals: number,
	language: Language,
	signDisplay: 'negative' | 'exceptZero'
): Intl.NumberFormat {
	const key = `${language} ${decimals} ${signDisplay}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(intlLocale(language), {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		signDisplay
	});
	formatters.set(key, made);
	return made;
}
