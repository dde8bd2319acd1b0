import type { Measured } from '$lib/domain/observation';

const GAPS: Readonly<Record<string, Measured>> = {
	'..': { value: null, gap: 'missing' },
	'...': { value: null, gap: 'missing' },
	'…': { value: null, gap: 'missing' },
	'.': { value: null, gap: 'not-applicable' },
	':': { value: null, gap: 'suppressed-by-source' }
};

/** A number with decimal point or comma, spaces between thousands or an exponent as spreadsheets write it, or a publisher's mark for none; null for anything else. */
export function parsePxwebNumber(text: string, dash: 'zero' | 'not-applicable'): Measured | null {
	const gap = Object.hasOwn(GAPS, text) ? GAPS[text] : undefined;
	if (gap) return gap;
	if (text === '-' || text === '–') {
		return dash === 'zero' ? { value: 0, gap: null } : { value: null, gap: 'not-applicable' };
	}
	if (/^<\s?\d+$/.test(text)) return { value: null, gap: 'suppressed-by-source' };
	const plain = text.replace('\u2212', '-').replaceAll(/(?<=\d)\s(?=\d{3}(\D|$))/g, '');
	if (!/^-?\d+([.,]\d+)?(E[+-]?\d{1,3})?$/i.test(plain)) return null;
	const value = Number(plain.replace(',', '.'));
	return Number.isFinite(value) ? { value, gap: null } : null;
}

/** `..` for the ways in which spreadsheets and other programs write that a value is missing. */
export function plainMark(text: string): string {
	return /^(|NA|N\/A|NaN|null|--|–|x|saknas|uppgift saknas)$/i.test(text) ? '..' : text;
}
