import { inPlainCharacters } from './plain-characters';
import { holdsPersonNumber, isPersonNumber, NUMBER_ALONE, NUMBERS_IN_NAME } from './person-number';

const EMAIL = /[^\s@;,]@[^\s@;,]+\.[a-zåäö]{2}/i;

const PHONE = /(?<!\d)(?<!\d[.,:-])(?:\+|0)\d[\d\s()/-]{5,16}(?!\d)(?![.,:]\d)/g;
/** Days as 05-10-2026, hours as 0800-1630, weeks as 01 02 03 04, codes as 000123. */
const NO_PHONE =
	/^(?:\d{2}[-/ ]\d{2}[-/ ](?:19|20)\d{2}|[0-2]\d[0-5]\d ?- ?[0-2]\d[0-5]\d|\d{2}(?:[-/ ]\d{2}){3,}|000.*)$/;

/** A number with so many decimals is a spreadsheet's quotient. */
const COMPUTED = /^-?(?:0|[1-9]\d{0,2})[.,]\d{5,17} ?%?$/;

/** A text with an e-mail address, a personal number or a telephone number in it, also a mistyped one. */
export function isPersonalText(given: string): boolean {
	const text = inPlainCharacters(given);
	if (COMPUTED.test(text.trim())) return false;
	return (
		EMAIL.test(text) ||
		holdsPersonNumber(text) ||
		[...text.matchAll(PHONE)].some(([found]) => isPhone(found))
	);
}

/** Whether a number among those of reports or other things is a person's all the same: by its day and its check digit. Nobody born since 2015 answers. */
export function isPersonalAmongNumbers(given: string): boolean {
	const text = inPlainCharacters(given).trim();
	if (!/^\d[\d-]{0,30}$/.test(text)) return isPersonalText(given);
	if (text.includes('-') && [...text.matchAll(PHONE)].some(([found]) => isPhone(found)))
		return true;
	const found = NUMBER_ALONE.exec(text) ?? [];
	return !(found[1] === '20' && Number(found[2]) >= 15) && isPersonNumber(found);
}

/** From eight digits on, or nine where nothing parts them: a shorter row of digits is a code. */
function isPhone(text: string): boolean {
	const found = text.trim();
	const digits = found.replace(/\D/g, '').length;
	return digits >= (digits === found.length ? 9 : 8) && digits <= 15 && !NO_PHONE.test(found);
}

const PHONE_IN_NAME = /(?<![\d-])(?:\+\d{2}|0046|0[1-9])[\d -]{6,12}(?![\d-])/;

/** A file's name with one of these in it. Names are full of dates, times and serial numbers: a personal number must be a valid one. */
export function isPersonalName(name: string): boolean {
	if (EMAIL.test(name) || PHONE_IN_NAME.test(name.trim())) return true;
	return [...name.matchAll(NUMBERS_IN_NAME)].some(isPersonNumber);
}
