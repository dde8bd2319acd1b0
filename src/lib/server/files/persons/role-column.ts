import {
	isCalledAsPerson,
	isPersonName,
	isShapedAsPerson,
	isSurname,
	isSurnamed
} from './person-name';
import { mayBeOrganisations, roleIn, type PersonRole } from './person-roles';

const MOST = 0.5;
const SOME = 0.3;

/** `E01`, `P-10021`, `3f9a-77c1`: what a register calls one by; not `Åk 9` or `F–3`. */
const TOKEN = /^(?!åk)(?=.*\d)\p{L}{0,4}[-_.:#/]?\d{1,12}\p{L}?$/iu;
const HASH = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{4,}(?:-[0-9a-f]{2,}){0,5}$/i;
/** `Elev 1`, `Klient A`, `Familjen Ek`. */
const NUMBERED_ONE =
	/^(?:elev|patient|klient|brukare|kund|familj|sökande|ledamot|medlem|spelare|boende|hyresgäst|lärare|vårdtagare|respondent|deltagare|anställd|oppilas|potilas|asiakas|perhe|jäsen|pupil|student|client|tenant|member|family)[ :#.-]{1,2}(?:\d{1,6}|\p{Lu})$/iu;
const FAMILY = /^(?:[Ff]amiljen|[Pp]erhe|The) \p{Lu}\p{L}+$/u;
const TITLED = /^(?:Dr|Doktor|Fru|Prof|Professor|Mr|Mrs|Ms)\.? \p{Lu}\p{Ll}+/u;
/** Two letters with nothing else, as somebody signs; parties and programmes are such letters too. */
const SIGNATURE = /^\p{Lu}\p{Lu}$/u;
const SIGNED =
	/^(?:patient|brukare|klient|respondent|deltagare|vårdtagare|omsorgstagare|svarande)$/i;

const ALONE = /^\p{Lu}\p{Ll}{1,11}(?:-\p{Lu}\p{Ll}+)?$/u;
/** Kinds of people in a word, by itself or by how it ends. */
const KIND =
	/^(?:barn|vuxna?|äldre|yngre|unga?|totalt?|samtliga|alla|övriga?|annat|andra|annan|okänd|saknas|nya?|ordinarie|ersättare|vikarie|svensk|utländsk|intern|extern|kvinn(?:a|or)|män|man|flick(?:a|or)|pojk(?:e|ar)|kurs|termin|helår|par|ensam|heltid|deltid|kaikki|yhteensä|lapset|aikuiset|muut|naiset|miehet|total|all|other|children|adults|women|men|boys|girls|new)$|(?:orer|ärer|anter|enter|ister|ingar|ning|het|tid|skola|vård|ande|ende|ade|iga|lig|ska|ella|are|boende|läge|nivå|program|barn|tal|år)$/iu;

/** Whether a text stands for one person under any heading. */
export function isOneOfPeople(text: string): boolean {
	return NUMBERED_ONE.test(text) || FAMILY.test(text) || TITLED.test(text);
}

/** Whether the texts under a heading of people are persons, and not kinds of them or numbers of them. */
export function areSinglePeople(heading: string, texts: readonly string[]): boolean {
	const role = roleIn(heading);
	if (role === null || texts.length === 0) return false;
	if (role === 'id') return true;
	if (texts.every((text) => /^\d+$/.test(text))) return areNumbersOfPeople(role, texts);
	const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
	if (share(isToken) > MOST) return true;
	if (share((text) => isCalled(text) || isOneOfPeople(text)) > MOST) return true;
	if (SIGNED.test(heading) && texts.length > 1 && share((text) => SIGNATURE.test(text)) > MOST)
		return true;
	const shaped = share((text) => isShapedAsPerson(text) || isCalled(text));
	const isMixed = mayBeOrganisations(heading) && share(isCalled) < SOME;
	if (shaped > MOST && !(isMixed && shaped < 1)) return true;
	if (role !== 'one' || mayBeOrganisations(heading) || texts.length < 3) return false;
	return share((text) => ALONE.test(text) && !KIND.test(text)) > MOST;
}

function isToken(text: string): boolean {
	return TOKEN.test(text) || HASH.test(text);
}

function isCalled(text: string): boolean {
	return isPersonName(text) || isCalledAsPerson(text) || isSurname(text) || isSurnamed(text);
}

/** Numbers that run from one, or long ones close to each other, tell people apart; others count them. */
function areNumbersOfPeople(role: PersonRole, texts: readonly string[]): boolean {
	const numbers = texts.map(Number);
	const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
	const running = most - least === numbers.length - 1;
	const isFromOne = least <= 1 && numbers.length > 2;
	if (running && numbers.length > 1 && (role === 'one' || isFromOne)) return true;
	const long = texts.every((text) => text.length >= 5 && text.length === texts[0]?.length);
	return numbers.length > 1 && long && most - least < 10 * numbers.length;
}
