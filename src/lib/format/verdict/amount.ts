import type { Language } from '$lib/domain/language';
import type { ChangeScale } from '$lib/domain/verdict';
import { formatNumber, formatSigned, formatUnit } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';

/** A difference with sign and unit: `+6,2 procentenheter`. */
export function formatChange(value: number, scale: ChangeScale, language: Language): string {
	return withUnit(formatBound(value, scale, language), scale, language);
}

/** A size with its unit and no sign: `5 procentenheter`. */
export function formatSize(value: number, scale: ChangeScale, language: Language): string {
	return withUnit(formatNumber(value, scale.decimals, language), scale, language);
}

/** A level with its unit: `67 %`. */
export function formatLevel(value: number, { unit, decimals }: ChangeScale, language: Language) {
	return unit === 'percentage-points'
		? formatPercent(value, language)
		: formatUnit(formatNumber(value, decimals, language), unit, 'many', language);
}

/** One end of an interval: `−1,3`; its unit stands beside the estimate. */
export function formatBound(value: number, { decimals }: ChangeScale, language: Language): string {
	return formatSigned(value, decimals, language);
}

/** A share in percent, no finer than whole ones: `34 %`. */
export function formatPercent(value: number, language: Language): string {
	return formatUnit(formatNumber(value, 0, language), 'percent', 'many', language);
}

function withUnit(text: string, { unit }: ChangeScale, language: Language) {
	// The singular goes with 1 only when it is written without decimals: +1 procentenhet, but +1,0 procentenheter.
	const count = /^[+−]?1$/.test(text) ? '1' : 'many';
	if (unit === 'percentage-points') {
		return m.verdict_points({ value: text, count }, { locale: language });
	}
	return formatUnit(text, unit, count, language);
}
