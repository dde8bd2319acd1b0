import { isPersonalText } from '$lib/domain/personal-text';
import { hasLuhnSum, holdsPersonNumberInAnyWriting } from '$lib/domain/person-number';
import { inPlainCharacters } from '$lib/domain/plain-characters';
import { isOfRecords, isPersonalUnder } from './person-headings';

/** `kvarnlund@kommun`, and what somebody is called in social media. */
const MAILBOX = /[\p{L}\d]@[\p{Ll}\d][\p{L}\d-]/u;
const PARTED_MAILBOX = /[\p{L}\d] ?@ ?[\p{L}\d-]{1,60}\.\p{L}{2}/u;
const HANDLE = /^@[\p{L}_][\p{L}\d_.-]{2,}$|\(@[\p{L}\d_.]{3,}\)/u;
const PROFILE =
	/(?:facebook|linkedin|instagram|tiktok|snapchat|youtube|twitter|(?<![\p{L}\d])x)\.com\/\S/iu;
/** With points, without its first nought, or after the word for it. */
const TELEPHONE =
	/(?<![\d.])(?:\+46|0046|0)7[02369](?:[ ./-]?\d){7}(?![\d.])|(?<![\d-])7[02369][- ]\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d-])|(?<!\p{L})(?:tel|tfn|mob|puh)\.?:? ?\d[\d -]{4}/iu;

/** Somebody's address or number, in any writing. For compilations of answers, in which no other long numbers stand. */
export function tellsOfOne(given: string): boolean {
	const text = inPlainCharacters(given);
	return (
		isPersonalText(text) ||
		[MAILBOX, PARTED_MAILBOX, PROFILE, TELEPHONE].some((pattern) => pattern.test(text)) ||
		HANDLE.test(text.trim()) ||
		holdsPersonNumberInAnyWriting(text)
	);
}

/** The same under a heading: numbers of reports are nobody's. */
function tellsOfOneUnder(heading: string, cell: string): boolean {
	return isOfRecords(heading) ? isPersonalUnder(heading, cell) : tellsOfOne(cell);
}

const IPV4 =
	/(?<![\d.])(?=(?:\d{1,3}\.){3}\d)(?=(?:\.?\d){6})(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|[01]?\d?\d)){3}(?![\d.])/;
const IPV6 =
	/(?<![\p{L}\d:])(?=[\da-f:]*[\da-f]{3})(?=[\da-f:]*::|(?:[\da-f]{1,4}:){7})[\da-f:]{5,39}(?![\p{L}\d:])/iu;
const HARDWARE =
	/(?<![\p{L}\d:.-])(?=[\d:.-]*[a-f])(?:(?:[\da-f]{2}[:-]){5}[\da-f]{2}|(?:[\da-f]{4}\.){2}[\da-f]{4})(?![\p{L}\d:.-])/iu;
const UUID = /(?<![\p{L}\d])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d])/iu;
const HASH = /(?<![\p{L}\d])(?=[a-f]*\d[a-f]*\d)(?=\d*[a-f])[\da-f]{12,64}(?![\p{L}\d])/iu;
const NAMED_DEVICE =
	/^(?:(?:ios|android|and|iphone|ipad|samsung|galaxy|pixel|huawei|device|dev|client|session|browser|cookie|token|visitor|uid|udid|laite)[-_:#.]|(?:iphone|android|device|laite) )(?=[\p{L}-]*\d)[\p{L}\d-]{1,40}$/iu;
/** Of a card or a telephone set. */
const LONG_NUMBER = /(?<!\d[ -]?)\d(?:[ -]?\d){14,15}(?![ -]?\d)/g;

/** Whether a token has letters and digits in turn, as none has that people write. */
function isMixed(token: string): boolean {
	const turns = token.match(/\p{L}(?=\d)|\d(?=\p{L})/gu) ?? [];
	return token.length >= 20 && turns.length >= 6;
}

/** One sign of many letters and digits, whatever numbers are in it. */
const SIGN = /^(?=(?:[\d_-]*\p{L}){3})(?=(?:[\p{L}_-]*\d){4})[\p{L}\d_-]{12,}$/u;

/** What a cell under its heading tells somebody by: an address or number of `one`, or a `device`, a card or a sign; null: by nothing. */
export function tellingIn(heading: string, cell: string): 'one' | 'device' | null {
	const isOne = tellsOfOneUnder(heading, cell);
	const isDevice = tellsOfDevice(heading, cell);
	if (isOne && (cell.includes('@') || !(isDevice || SIGN.test(cell.trim())))) return 'one';
	return isOne || isDevice ? 'device' : null;
}

/** Whether a text is what a telephone, a computer, a browser or a card is told by, and with it whoever has it. */
export function tellsOfDevice(heading: string, given: string): boolean {
	if (isOfRecords(heading)) return false;
	const text = inPlainCharacters(given);
	return (
		[IPV4, IPV6, HARDWARE, UUID, HASH].some((pattern) => pattern.test(text)) ||
		NAMED_DEVICE.test(text.trim()) ||
		text.split(/[^\p{L}\d]+/u).some(isMixed) ||
		[...text.matchAll(LONG_NUMBER)].some(([found]) => isOfCardOrSet(found.replace(/\D/g, '')))
	);
}

function isOfCardOrSet(digits: string): boolean {
	return hasLuhnSum(digits) && (digits.length === 15 || /^[3-6]/.test(digits));
}
