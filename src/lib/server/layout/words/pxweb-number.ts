import type { Measured } from '$lib/domain/observation';

const GAPS: Readonly<Record<string, Measured>> = {
	'..': { value: null, gap: 'missing' },
	'...': { value: null, gap: 'missing' },
	'…': { value: null, gap: 'missing' },
	'.': { value: null, gap: 'not-applicable' },
	':': { value: null, gap: 'suppressed-by-source' }
};

/** `<10`, `< 5` and `1–3`: the publisher says that they are few, not how many. */
const FEW = /^(?:<\s?\d{1,2}|\d\s?[-–]\s?\d)$/;

/** A hyphen, an en dash, an em dash or a minus alone: one sign, whichever a keyboard or a program wrote. */
export function isDash(text: string): boolean {
	return /^[-\u2010-\u2015\u2212]$/.test(text);
}

/** What a spreadsheet writes where a formula found nothing. */
export function isNotFound(text: string): boolean {
	return /^#(?:N\/A|SAKNAS!)$/i.test(text);
}

/** What a dash alone stands for: none counted, none that can be, or nothing that anybody has said. */
export type DashMeaning = 'zero' | 'not-applicable' | 'missing';

/**
 * A number with decimal point or comma, blanks or apostrophes, or points and commas that can be nothing else, between thousands, an exponent as spreadsheets write it,
 * a plus before or a percent sign behind it; or a publisher's mark for none. Null for anything else.
 */
export function parsePxwebNumber(text: string, dash: DashMeaning): Measured | null {
	const gap = Object.hasOwn(GAPS, text) ? GAPS[text] : undefined;
	if (gap) return gap;
	if (isDash(text)) return dash === 'zero' ? { value: 0, gap: null } : { value: null, gap: dash };
	if (FEW.test(text)) return { value: null, gap: 'suppressed-by-source' };
	const plain = withoutGroups(text);
	if (!/^-?\d+([.,]\d+)?(E[+-]?\d{1,3})?$/i.test(plain)) return null;
	const value = Number(plain.replace(',', '.'));
	return Number.isFinite(value) ? { value, gap: null } : null;
}

/** A number's text with a hyphen for its minus, and nothing between its thousands where that is certain. */
function withoutGroups(text: string): string {
	const plain = text
		.replace(/^[\u2212\u2013\u2014](?=\d)/, '-')
		.replace(/^\+(?=\d)/, '')
		.replace(/(?<=\d)\s?%$/, '')
		.replaceAll(/(?<=\d)[\s'’](?=\d{3}(\D|$))/g, '');
	if (/^-?[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$|^-?[1-9]\d{0,2}\.\d{3},\d+$/.test(plain)) {
		return plain.replaceAll('.', '');
	}
	if (/^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$|^-?[1-9]\d{0,2},\d{3}\.\d+$/.test(plain)) {
		return plain.replaceAll(',', '');
	}
	return plain;
}

const FEW_IN_WORDS =
	/^(?:färre än|mindre än|under|alle|vähemmän kuin|færre enn|færre end|fewer than|less than) \d{1,2}$/i;

/** `..` for the ways in which spreadsheets and other programs write that a value is missing, and `:` for Socialstyrelsen's X: fewer than four. */
export function plainMark(text: string): string {
	if (/^x$/i.test(text) || FEW_IN_WORDS.test(text)) return ':';
	const noted = /^(.*\d) [¹²³⁰⁴-⁹]{1,2}$|^(.*\d)\s?[¹²³⁰⁴-⁹]{1,2}[)⁾]$/u.exec(text);
	if (noted) return noted[1] ?? noted[2] ?? text;
	return /^(|NA|N\/A|#N\/A|NaN|null|--|saknas|uppgift saknas|ingen uppgift|i\.? ?u\.?|#SAKNAS!|data saknas|ei tietoa|missing)$/i.test(
		text
	)
		? '..'
		: text;
}
