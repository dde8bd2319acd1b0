/** Six or eight digits of a birth and four more; 12345-67890123 and the like are no such number. */
const NUMBERS = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2}) ?([-+])? ?(\d{4})(?!\d)/g;
/** A birth with dashes of its own, as `1985-01-01-1236`; with a second day behind it, it is a span of days. */
const SPACED_NUMBER = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}[-+ ]\d{4}(?!\d|-[01]\d-[0-3]\d(?!\d))/;
/** Day, month, year, the sign of the century, three digits and a check character. */
const FINNISH_NUMBER =
	/(?<![\p{L}\d])([0-3]\d)([01]\d)(\d{2})([-+A-FU-Y ]?)(\d{3})([0-9A-Y])(?![\p{L}\d])/giu;
const FINNISH_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Where a text of digits alone is one, with or without dashes. */
export const NUMBER_ALONE = /^(\d{2})?(\d{2})-?(\d{2})-?(\d{2})[-+]?(\d{4})$/;
export const NUMBERS_IN_NAME = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;

/** Whether a text in plain characters has a Swedish or Finnish personal number in it, also a mistyped one. */
export function holdsPersonNumber(text: string): boolean {
	return (
		SPACED_NUMBER.test(text) ||
		[...text.matchAll(NUMBERS)].some(isBirthNumber) ||
		[...text.matchAll(FINNISH_NUMBER)].some(isFinnishNumber)
	);
}

/** The date parted by one mark, and any mark before the last four. */
const PARTED_NUMBER =
	/(?<!\d)(?:(18|19|20) ?)?(\d{2})([ ./_-]?)(\d{2})\3(\d{2})[ ./_+-]{0,3}(\d{4})(?!\d)/g;
/** Ten, eleven or twelve digits however they are parted; pairs alone are weeks. */
const ANY_PARTED = /(?<!\d)\d(?:[ ./_-]{0,3}\d){9,11}(?![ ./_-]{0,3}\d)/g;
const PAIRS_ALONE = /^\d\d(?:[ ./_-]{1,3}\d\d){4,5}$/;
/** As a spreadsheet writes ten digits in a narrow column. */
const IN_POWERS = /(?<!\d)(\d)[.,](\d{9})E\+?0?9(?!\d)/gi;
/** Without its last four digits. */
const MASKED = /(?<!\d)(?:19|20)?\d{2}(\d{2})(\d{2})[-+ ]?[x*•?#]{4}(?![\p{L}\d])/giu;
const ELEVEN_DIGITS = /(?<!\d)(\d{6})[ .-]?(\d{5})(?!\d)/g;
const DAY_FIRST = /(?<!\d)(\d{2})(\d{2})(\d{2})[- ](\d{4})(?![\d-])/g;

/** The same in any other writing that people have for it, and Norwegian, Danish and Icelandic ones. What other numbers are written as as well must have the right check digit. */
export function holdsPersonNumberInAnyWriting(text: string): boolean {
	if (holdsPersonNumber(text)) return true;
	const parted = [...text.matchAll(PARTED_NUMBER)].some(([, century, year, , month, day, end]) =>
		isPersonNumber(['', century, year, month, day, end])
	);
	const apart = [...text.matchAll(ANY_PARTED)].some(
		([found]) => !PAIRS_ALONE.test(found) && isOneOf(found)
	);
	const powers = [...text.matchAll(IN_POWERS)].some(([, first, rest]) =>
		isOneOf(`${first}${rest}`)
	);
	const masked = [...text.matchAll(MASKED)].some(([, month, day]) =>
		isDate(Number(month), Number(day))
	);
	return (
		parted ||
		apart ||
		powers ||
		masked ||
		[...text.matchAll(ELEVEN_DIGITS)].some(([, date, end]) => isNorwegianNumber(`${date}${end}`)) ||
		[...text.matchAll(DAY_FIRST)].some(
			([, day, month, year, end = '']) =>
				isDate(Number(month), Number(day)) && !isMoment(undefined, Number(year), end)
		)
	);
}

const BIRTHDAY =
	/(?<!\d)(?:19\d\d|200\d|201[0-2])([-./]?)(\d{2})\1(\d{2})(?!\d)|(?<!\d)(\d{1,2})[./](\d{1,2})[./ -](?:19\d\d|200\d|201[0-2])(?!\d)/g;

/** Whether a text in plain characters has a day in it on which somebody who answers may be born. */
export function holdsBirthday(text: string): boolean {
	return [...text.matchAll(BIRTHDAY)].some(([, , month = '', day = '', first = '', second = '']) =>
		isDate(Number(month || second), Number(day || first))
	);
}

function isOneOf(spaced: string): boolean {
	const digits = spaced.replace(/\D/g, '');
	return isPersonNumber(NUMBER_ALONE.exec(digits) ?? []) || isNorwegianNumber(digits);
}

/** The third digit of an organisation number is at least 2, so that its “month” is none. */
function isBirthNumber([, century, year, month, day, sign, end]: readonly (string | undefined)[]) {
	if (century !== undefined && !['18', '19', '20'].includes(century)) return false;
	if (!isDate(Number(month), Number(day))) return false;
	return sign !== undefined || !isMoment(century, Number(year), end ?? '');
}

/** Without its sign, or in small letters, its check character must be the right one. */
function isFinnishNumber([
	,
	day = '',
	month = '',
	year = '',
	sign = '',
	own = '',
	check = ''
]: readonly (string | undefined)[]): boolean {
	if (!isDate(Number(month), Number(day)) || Number(day) > 31) return false;
	if (/[-+A-FU-Y]/.test(sign) && /[0-9A-Y]/.test(check)) return true;
	if (!/\p{L}/u.test(`${sign}${check}`)) return false;
	return FINNISH_CHECKS[Number(`${day}${month}${year}${own}`) % 31] === check.toUpperCase();
}

/** By its day, which has 40 more in a temporary one, and its two check digits (Skatteetaten). */
function isNorwegianNumber(digits: string): boolean {
	if (!/^\d{11}$/.test(digits)) return false;
	const day = Number(digits.slice(0, 2));
	if (!isDate(Number(digits.slice(2, 4)), day > 40 ? day - 40 : day)) return false;
	const isRight = (weights: readonly number[]) =>
		weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
	return isRight([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && isRight([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
}

/** The parts of a match: century, year, month, day and the last four. */
export function isPersonNumber([, century, year, month, day, end]: readonly (
	string | undefined
)[]) {
	if (century !== undefined && !['18', '19', '20'].includes(century)) return false;
	return (
		isDate(Number(month), Number(day)) &&
		hasLuhnSum([year, month, day, end].join('')) &&
		!isMoment(century, Number(year), end ?? '')
	);
}

/** Coordination numbers have 60 added to the day. */
function isDate(month: number, day: number): boolean {
	const of = day > 60 ? day - 60 : day;
	return (
		month >= 1 && month <= 12 && of >= 1 && of <= new Date(Date.UTC(2000, month, 0)).getUTCDate()
	);
}

/** Whether the last digit is the check digit of the others (ISO/IEC 7812). */
export function hasLuhnSum(digits: string): boolean {
	const sum = [...digits].toReversed().reduce((total, digit, at) => {
		const product = Number(digit) * (at % 2 === 0 ? 1 : 2);
		return total + (product > 9 ? product - 9 : product);
	}, 0);
	return sum % 10 === 0;
}

/** A day of 2015–2039 with hours and minutes: when a file was written, for nobody so young answers. */
function isMoment(century: string | undefined, year: number, time: string): boolean {
	const recent = (century === undefined || century === '20') && year >= 15 && year <= 39;
	return recent && Number(time.slice(0, 2)) < 24 && Number(time.slice(2)) < 60;
}
