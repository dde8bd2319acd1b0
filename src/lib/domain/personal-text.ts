const EMAIL = /[^\s@;,]@[^\s@;,]+\.[a-zåäö]{2}/i;

/** Six or eight digits of a birth and four more; 12345-67890123 and the like are no such number. */
const NUMBERS = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2}) ?([-+])? ?(\d{4})(?!\d)/g;
/** A birth with dashes of its own, as `1985-01-01-1236`; with a second day behind it, it is a span of days. */
const SPACED_NUMBER = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}[-+ ]\d{4}(?!\d|-[01]\d-[0-3]\d(?!\d))/;
/** Day, month, year, the sign of the century, three digits and a check character. */
const FINNISH_NUMBER = /(?<!\d)([0-3]\d)([01]\d)\d{2}[-+A-FU-Y]\d{3}[0-9A-Y](?![0-9A-Za-zÅÄÖåäö])/g;

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
		SPACED_NUMBER.test(text) ||
		[...text.matchAll(NUMBERS)].some(isBirthNumber) ||
		isFinnishNumber(text) ||
		[...text.matchAll(PHONE)].some(([found]) => isPhone(found))
	);
}

const NUMBER_ALONE = /^(\d{2})?(\d{2})-?(\d{2})-?(\d{2})[-+]?(\d{4})$/;

/** Whether a number among those of reports or other things is a person's all the same: by its day and its check digit. Nobody born since 2015 answers. */
export function isPersonalAmongNumbers(given: string): boolean {
	const text = inPlainCharacters(given).trim();
	if (!/^\d[\d-]{0,30}$/.test(text)) return isPersonalText(given);
	if (text.includes('-') && [...text.matchAll(PHONE)].some(([found]) => isPhone(found)))
		return true;
	const found = NUMBER_ALONE.exec(text) ?? [];
	return !(found[1] === '20' && Number(found[2]) >= 15) && isPersonalNumber(found);
}

/** Dashes, blanks and the at sign as a keyboard writes them, whichever of Unicode's were taken. */
export function inPlainCharacters(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/[\p{Zs}\p{Cf}]/gu, ' ')
		.replace(/ ?[([{]at[)\]}] ?/gi, '@');
}

/** The third digit of an organisation number is at least 2, so that its “month” is none. */
function isBirthNumber([, century, year, month, day, sign, end]: readonly (string | undefined)[]) {
	if (century !== undefined && !['18', '19', '20'].includes(century)) return false;
	if (!isDate(Number(month), Number(day))) return false;
	return sign !== undefined || !isMoment(century, Number(year), end ?? '');
}

function isFinnishNumber(text: string): boolean {
	return [...text.matchAll(FINNISH_NUMBER)].some(([, day, month]) =>
		isDate(Number(month), Number(day))
	);
}

/** From eight digits on, or nine where nothing parts them: a shorter row of digits is a code. */
function isPhone(text: string): boolean {
	const found = text.trim();
	const digits = found.replace(/\D/g, '').length;
	return digits >= (digits === found.length ? 9 : 8) && digits <= 15 && !NO_PHONE.test(found);
}

const NAME_NUMBERS = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;
const PHONE_IN_NAME = /(?<![\d-])(?:\+\d{2}|0046|0[1-9])[\d -]{6,12}(?![\d-])/;

/** A file's name with one of these in it. Names are full of dates, times and serial numbers: a personal number must be a valid one. */
export function isPersonalName(name: string): boolean {
	if (EMAIL.test(name) || PHONE_IN_NAME.test(name.trim())) return true;
	return [...name.matchAll(NAME_NUMBERS)].some(isPersonalNumber);
}

function isPersonalNumber([, century, year, month, day, end]: readonly (string | undefined)[]) {
	if (century !== undefined && !['18', '19', '20'].includes(century)) return false;
	const date = [year, month, day].join('');
	return (
		isDate(Number(month), Number(day)) &&
		hasCheckDigit(`${date}${end}`) &&
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

/** The Luhn sum over ten digits. */
function hasCheckDigit(digits: string): boolean {
	const sum = [...digits].reduce((total, digit, at) => {
		const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
		return total + (product > 9 ? product - 9 : product);
	}, 0);
	return sum % 10 === 0;
}

/** A day of 2015–2039 with hours and minutes: when a file was written, for nobody so young answers. */
function isMoment(century: string | undefined, year: number, time: string): boolean {
	const recent = (century === undefined || century === '20') && year >= 15 && year <= 39;
	return recent && Number(time.slice(0, 2)) < 24 && Number(time.slice(2)) < 60;
}
