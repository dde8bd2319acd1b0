import { inPlainCharacters } from '$lib/domain/plain-characters';
import {
	countPersonNames,
	endsAsSurname,
	isFirstName,
	isOrganisationWord,
	isPersonName,
	isShapedAsPerson
} from './person-name';

/** What stands before somebody's name or number. */
export const OFFICE =
	/^(?:\p{L}*chef(?:en)?|\p{L}*ledare|rektor|vd|ordförande|\p{L}*sekreterare|\p{L}*sköterska|lärare|handläggare|medarbetare|anställd|kollega|elev|deltagare|respondent|brukare|klient|patient|johtaja|esihenkilö|esimies|opettaja|työntekijä|oppilas|osallistuja|vastaaja|asiakas|manager|boss|teacher|nurse|employee|colleague|pupil|student|participant|user|namn|nimi|name)[:.]?$/iu;
const CIVIL =
	/^(?:fru|herr|fröken|frk|dr|doktor|prof|professor|mr|mrs|ms|miss|rouva|herra|neiti|tohtori)\.?$/iu;
/** `Elev 12`, `Medarbetare nr 3 Kvarnlund`: one of people by number. Boende 12 and Lärare 1 may be groups. */
const NUMBERED =
	/^(?:elev|patient|klient|brukare|sökande|ledamot|hyresgäst|vårdtagare|respondent|deltagare|anställd|medarbetare|användare|svarande|person|individ|oppilas|potilas|asiakas|jäsen|vastaaja|osallistuja|työntekijä|henkilö|pupil|student|participant|employee|respondent|user)(?:[_ :#.-]{0,3}(?:(?:nr|no|id|nro|nummer)[_ :#.-]{1,3})?#?\d{1,10}(?: \p{L}+)?|[_ :#.-]{1,2}\p{Lu})$/iu;
export const INITIAL = /^\p{Lu}\.?(?:-?\p{Lu}\.)?$|^\p{Lu}\.?-\p{Lu}\.?$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;

/**
 * The words of a text that may be somebody's name, however they are joined: `Kvarnlund, Anna`, `anna.kvarnlund`, `Anna_Kvarnlund`,
 * `AnnaKvarnlund` and `ANNA KVARNLUND` have the same; what stands within brackets is left out.
 */
export function wordsOfName(given: string): readonly string[] {
	const plain = inPlainCharacters(given)
		.replace(/\([^()]*\)/g, ' ')
		.trim();
	const joined = /\s/.test(plain) ? plain : plain.replace(/(?<=\p{L}{2})[._-](?=\p{L}{2})/gu, ' ');
	const words = joined
		.replace(/[,;:_/+|\\]| - /g, ' ')
		.replace(/(?<![\p{L}\d])\d[\d.)]*(?![\p{L}\d])/gu, ' ')
		.replace(/(?<=\p{Lu}\p{Ll}{1,20})(?=\p{Lu}(?:\p{Ll}{2}|(?!\p{L})))/gu, ' ')
		.split(/\s+/)
		.filter(Boolean);
	const isEven = words.every((word) => word === word.toLowerCase());
	const isLoud = words.every((word) => word === word.toUpperCase() && word.length > 1);
	return isEven || isLoud ? words.map(inTitleCase) : words;
}

function inTitleCase(word: string): string {
	return `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
}

/** Whether a text is one person and nothing else: a first name that many have beside a surname, in either order, a title with a name, or one of people by number. */
export function isCertainPerson(text: string): boolean {
	if (text.length > 80) return false;
	if (NUMBERED.test(inPlainCharacters(text).trim())) return true;
	const [part = '', ...parts] = text.split(',');
	if (parts.length > 0 && /\S\s\S/.test(part) && isCertainPerson(part)) return true;
	const { words, isTitled } = withoutTitles(wordsOfName(text));
	if (words.length < 1 || words.length > 4 || !areOfName(words)) return false;
	const whole = words.filter((word) => !INITIAL.test(word));
	if (isTitled && whole.length > 0) return true;
	const first = whole.findIndex(isFirstName);
	return first >= 0 && whole.some((word, at) => at !== first && endsAsSurname(word));
}

/** Whether a text is somebody, by a name or instead of one, also where a sign of letters and digits stands among the words. */
export function isNamedPerson(text: string): boolean {
	if (isPersonName(text) || isCertainPerson(text)) return true;
	const plain = withoutCodes(text);
	if (plain === text || !/\S\s\S/.test(plain)) return false;
	return isPersonName(plain) || isCertainPerson(plain);
}

const CODE = /(?<!\S)(?=\p{L}{0,40}\d|\d{1,40}\p{L})[\p{L}\d_-]{2,40}(?![^\s,;:])/gu;

/** `Anna KV024 Kvarnlund` without the sign. */
export function withoutCodes(text: string): string {
	return text
		.replace(CODE, (code) => (/\p{L}/u.test(code) ? ' ' : code))
		.replace(/\s+/g, ' ')
		.trim();
}

/** `A Kvarnlund` and `Kvarnlund A`: initials beside a surname, which may be a part of a place as well. */
export function isInitialedPerson(text: string): boolean {
	const { words } = withoutTitles(wordsOfName(text));
	const [name, ...others] = words.filter((word) => !INITIAL.test(word));
	if (name === undefined || others.length > 0 || words.length < 2 || words.length > 4) return false;
	return areOfName(words) && endsAsSurname(name);
}

/** What firms are, behind the name of whoever founded them. */
const OF_BUSINESS =
	/^(?:el|rör|data|mode|grill|gym|vvs|taxi|järn|livs)$|(?:förmedling|fastigheter|byrån?|konsult(?:er)?|hamburgare|maskin|entreprenad|schakt|taxi|teknik|system|reklam|media|optik|konditori|grill|kläder|däck|hälsa|massage|terapi|trävaru|rederi|lantbruk|jordbruk|tidning|kulturhus|redaktion|assistans|rehab)$/iu;

/** Whether every word may be a part of somebody’s name, and none is of a firm or a house. */
export function areOfName(words: readonly string[]): boolean {
	return (
		words.every((word) => NAME.test(word) || INITIAL.test(word)) &&
		!words.some((word) => isOrganisationWord(word) || OF_BUSINESS.test(word))
	);
}

/** The words behind an office or a title. */
export function withoutTitles(words: readonly string[]) {
	const isTitled = words.length > 1 && CIVIL.test(words[0] ?? '');
	const from = words.findIndex((word) => !OFFICE.test(word) && !CIVIL.test(word));
	return { words: from < 0 ? [] : words.slice(from), isTitled };
}

/** Whether a text that is no cell of the table names somebody: a known first name with a surname, or several in a row who are called as persons are. */
export function namesPersons(text: string): boolean {
	if (isNamedPerson(text) || countPersonNames(withoutCodes(text)) > 0) return true;
	return text.split(/[,;/\n]/).filter((part) => isShapedAsPerson(part.trim())).length > 1;
}
