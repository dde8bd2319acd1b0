import { fault, type Fault } from '$lib/domain/problem';
import { monthOfName } from '$lib/domain/month-words';
import { parsePxwebNumber } from './pxweb-number';
import { parseWrittenDay } from './written-day';

/** Why a text is no number: what a spreadsheet or a hand made of one, `general` where that cannot be told. */
export function whyNoNumber(text: string, general: Fault = fault('value-no-number')): Fault {
	if (isDate(text)) return fault('value-is-date');
	const number = withFigures(text);
	if (number !== null) return fault('value-has-letters', { number });
	const below = takeMinus(text);
	if (below !== null) return fault('value-minus-apart', { number: below });
	const behind = takeBehind(text);
	return behind ? fault('value-mark-behind', behind) : general;
}

/** `05` is five to one and five tenths that lost their mark to another, or a code; null where a text does not begin so. */
export function whyUnlikely(text: string): Fault | null {
	return /^[-+−–]?0\d/.test(text) ? fault('value-leading-zero') : null;
}

/** `12-maj`, `maj-12`, `12/5`, or a whole day. */
function isDate(text: string): boolean {
	if (parseWrittenDay(text) !== null || /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(text)) return true;
	const [, before, after] =
		/^\d{1,2}[-–./ ]{0,2}(\p{L}{3,11}\.?)(?:[-–./ ]\d{2,4})?$|^(\p{L}{3,11})\.?[-–./ ]{0,2}\d{1,4}$/u.exec(
			text
		) ?? [];
	return monthOfName(before ?? after ?? '') !== null;
}

const FIGURES: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', '|': '1' };

/** `13,1*` and `31 500 kr` as a number and what stands behind it; null where that is more than a mark or a few words. */
function takeBehind(text: string): { readonly number: string; readonly behind: string } | null {
	const [, number = '', behind = ''] =
		/^([-+\u2212\u2013]?\d(?:[\d\s.,'’]{0,24}\d)?)\s?([^\d\s.,'’<>~±–-][^\d<>~±–]{0,14})$/u.exec(
			text
		) ?? [];
	const isNumber = (parsePxwebNumber(number, 'missing')?.value ?? null) !== null;
	return isNumber ? { number, behind } : null;
}

/** `- 5` and `(1 200)` as the numbers below zero that they may be; null for anything else. */
function takeMinus(text: string): string | null {
	const [, inBrackets, apart] =
		/^\(\s?[-\u2212\u2013]?\s?(\d[\d\s.,]{0,24})\)$|^[-\u2212\u2013]\s+(\d[\d\s.,]{0,24})$/.exec(
			text
		) ?? [];
	const number = (inBrackets ?? apart ?? '').trim().replace(/(?<=\d)\s(?=\d{3}(?:\D|$))/g, '');
	const isNumber = (parsePxwebNumber(number, 'missing')?.value ?? null) !== null;
	return number !== '' && isNumber ? `-${number}` : null;
}

/** `1O4` as 104; null where it has no such letter, or is no number with figures in their place. */
function withFigures(text: string): string | null {
	if (!/\d/.test(text) || !/^[-+−\d.,\soOlI|]+%?$/.test(text)) return null;
	const figures = text.replace(/[oOlI|]/g, (letter) => FIGURES[letter] ?? letter);
	const isNumber = (parsePxwebNumber(figures, 'not-applicable')?.value ?? null) !== null;
	return figures !== text && isNumber ? figures : null;
}
