const EMAIL = /[^\s@;,]@[^\s@;,]+\.[a-zåäö]{2}/i;
const PERSONAL_NUMBER = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/;
const PHONE = /^(?:\+|0)[\d\s-]{7,}$/;

/** A text that looks like an e-mail address, a personal number or a telephone number, also a mistyped one. */
export function isPersonalText(text: string): boolean {
	const trimmed = text.trim();
	return EMAIL.test(trimmed) || PERSONAL_NUMBER.test(trimmed) || PHONE.test(trimmed);
}

const NUMBERS = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;
const PHONE_IN_NAME = /(?<![\d-])(?:\+\d{2}|0046|0[1-9])[\d -]{6,12}(?![\d-])/;

/** A file's name with one of these in it. Names are full of dates, times and serial numbers: a personal number must be a valid one. */
export function isPersonalName(name: string): boolean {
	if (EMAIL.test(name) || PHONE_IN_NAME.test(name.trim())) return true;
	return [...name.matchAll(NUMBERS)].some(isPersonalNumber);
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
