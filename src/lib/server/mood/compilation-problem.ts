import { isPersonalText } from '$lib/domain/personal-text';
import { isCalledAsPerson } from '$lib/server/files/persons/person-name';
import { monthOfName } from '$lib/domain/month-words';

/** Words that stand beside numbers and times, and are nobody's. */
const BESIDE_NUMBERS = new Set(
	[
		'vecka,veckan,veckor,week,weeks,viikko,viikot,vk,vko,kvartal,quarter,år,year,vuosi',
		'måndag,tisdag,onsdag,torsdag,fredag,monday,tuesday,wednesday,thursday,friday',
		'maanantai,tiistai,keskiviikko,torstai,perjantai,ca,cirka,noin,about,omkring,till,to',
		'st,stycken,kpl,pcs,procent,percent,prosenttia,svar,answers,nan'
	].flatMap((words) => words.split(','))
);

/** Months that people are called after. */
const NAMES_TOO = new Set('jan maj mai may june april august touko'.split(' '));

/** What a spreadsheet writes where a formula fails. */
const FAILED =
	/^#(?:DIV\/0!|DIVISION\/0!|REF!|REFERENS!|VALUE!|VÄRDEFEL!|NUM!|OGILTIGT!|N\/A|SAKNAS!)$/;
const MOST = 40;

/** Repeats only what can be a number or a time: other words in a compilation may be about a person. */
export function shownValue(cell: string): string | null {
	if (FAILED.test(cell)) return cell;
	if (!/^[\p{L}\p{N}\p{P}\p{S}\s]+$/u.test(cell) || /\p{Extended_Pictographic}/u.test(cell))
		return null;
	if (isPersonalText(cell) || isCalledAsPerson(cell)) return null;
	const text = cell.toLowerCase();
	const areKnown = [...text.matchAll(/\p{L}+/gu)].every(({ 0: word, index }) =>
		isNobodys(word, text.slice(0, index), text.slice(index + word.length))
	);
	return areKnown ? cell.slice(0, MOST) : null;
}

/** `v. 40` and `1e99` are no initials, and a month that is a name too has its day before it. */
function isNobodys(word: string, before: string, after: string): boolean {
	if (/^[vwq]$/.test(word) && /^\.?\s?\d/.test(after)) return true;
	if (/^[vwex]$/.test(word) && /\d$/.test(before)) return true;
	if (NAMES_TOO.has(word)) return /\d\.?\s?$/.test(before);
	return BESIDE_NUMBERS.has(word) || monthOfName(word) !== null;
}
