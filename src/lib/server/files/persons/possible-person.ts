import { inPlainCharacters } from '$lib/domain/plain-characters';
import {
	areOfName,
	INITIAL,
	isInitialedPerson,
	isNamedPerson,
	OFFICE,
	withoutCodes,
	withoutTitles,
	wordsOfName
} from './certain-person';
import { endsAsSurname, isFirstName, isOrganisationWord, isPersonName } from './person-name';

/** First names that wards, departments and months have as well. */
const NAMES_OF_HOUSES: ReadonlySet<string> = new Set(
	'viola,linnea,linnéa,alva,ester,iris,nova,max,maj,mai,dag,per,jan,may,april,june,love,urban,sol,mark,alla,dana,kim,tor,gun,bo,ute'.split(
		','
	)
);
/** Surnames that end as no others do. */
const SURNAMES: ReadonlySet<string> = new Set(
	[
		'lahti,kero,koski,lehto,laine,salmi,harju,ranta,saari,kallio,laakso,luoma,ojala,mattila,heikkilä,mäkelä,koskela,anttila',
		'kangas,niemi,järvi,mäki,vaara,lampi,aho,salo,heikki,kari,pekkala,kuusela,rantala,koivisto,hietala,kauppi,keskitalo,taavo',
		'ek,lind,berg,ström,lund,holm,dahl,falk,fors,hed,lilja,sund,wall,asp,alm,björk,gran,hall,moberg,norén,rask,stål,vikman'
	].flatMap((line) => line.split(','))
);
/** Clubs and schools have two letters before a place as well. */
const OF_CLUBS = /^(?:SK|FC|BC|IS|IP|UF|TK|OK|KF|EK|SC|HC|RK|AK|BS|FF|FS|SV|BF|SF|VO|KC|VC|HK|AB)$/;
/** Houses and parts of them, in words that no surname is. */
const HOUSE =
	/(?:gården|hallen|huset|stugan|kiosken|boden|klassen|laget|backen|ängen|viken|åsen|lunden|salen|baren|puben|krogen|klubben|poolen|rummet|avd\.?|avdelning|våning|hus|kök|klass|sal|bar|pub|spa|gym|krog|stall|kennel|koti|talo|tupa)$/iu;

const FAMILY = /^(?:familjen|perhe) \p{Lu}\p{L}+$/iu;
const RELATIVE =
	/^(?:mamma|pappa|mor|far|moder|fader|förälder|föräldrar|mormor|morfar|farmor|farfar|son|dotter|bror|syster|syskon|maka|make|sambo|barn|vårdnadshavare|anhörig|äiti|isä|huoltaja|sisko|veli|mother|father|mum|dad|parent|brother|sister) (?:till|åt|av|to|of) \p{Lu}/iu;
const RELATED =
	/^(\p{Lu}\p{L}+?)(?:s|n|[’']s)? (?:mamma|pappa|mor|far|moder|fader|förälder|föräldrar|mormor|morfar|farmor|farfar|son|dotter|bror|syster|syskon|maka|make|sambo|barn|vårdnadshavare|anhörig|äiti|isä|huoltaja|sisko|veli|mother|father|mum|dad|parent|brother|sister)$/iu;
/** `Svarande 1 norr`: one of people by number, with words behind it. */
const NUMBERED =
	/^(?:elev|patient|klient|brukare|sökande|ledamot|hyresgäst|vårdtagare|respondent|deltagare|anställd|medarbetare|användare|svarande|person|individ|oppilas|potilas|asiakas|jäsen|vastaaja|osallistuja|työntekijä|henkilö|pupil|student|participant|employee|user)[_ :#.-]{0,3}(?:(?:nr|no|id|nro|nummer)[_ :#.-]{1,3})?#?\d{1,10} \S/iu;

/** Whether a text may be somebody, and as well a firm or a house: a first name alone, with an initial or with any other word in either order, an office with a name, a family, whose relative one is, a name written in one, or a number as people have. */
export function mayBePerson(given: string): boolean {
	const text = inPlainCharacters(given).trim();
	if (text.length > 80) return false;
	if (/^\p{Lu}\.\s?\p{Lu}\.$/u.test(text) || FAMILY.test(text)) return true;
	if (/^(?:chef|rektor) ?(?:nr)? ?\d{1,4}$/i.test(text) || NUMBERED.test(text)) return true;
	if (isRelative(text) || isOfficeOf(text) || isNumberOfOne(text)) return true;
	return isCalledAsOne(text) || isCalledAsOne(withoutCodes(text));
}

function isCalledAsOne(text: string): boolean {
	const all = wordsOfName(text);
	const { words } = withoutTitles(all);
	const isOffice = words.length < all.length || /\((?:chef|rektor|vd)\)/i.test(text);
	if (!areOfName(words)) return false;
	const [word = ''] = words;
	if (words.length === 1 && /^\p{Ll}+$/u.test(text.trim())) return isWrittenInOne(word);
	if (words.length === 1) return isOffice ? isSurnameLike(word) : isFirstNameAlone(word);
	if (words.length > 4) return false;
	return isPersonName(words.join(' ')) || isInitialedPerson(text) || isTurned(words);
}

/** Whether a word is a first name, and no house’s. */
export function isFirstNameAlone(word: string): boolean {
	return isFirstName(word) && !NAMES_OF_HOUSES.has(word.toLowerCase());
}

/** `Lahti Karin`, `K Lahti`, `Lahti K` and `PE Lahti`. */
function isTurned(words: readonly string[]): boolean {
	const [first = '', ...others] = words;
	const last = others.at(-1) ?? '';
	if (words.some((word) => HOUSE.test(word))) return false;
	if (others.some(isFirstNameAlone)) return true;
	if (words.length !== 2) return false;
	if (INITIAL.test(first)) return last.length > 2;
	if (INITIAL.test(last)) return isSurnameLike(first);
	return /^\p{Lu}{2}$/u.test(first) && !OF_CLUBS.test(first) && isSurnameLike(last);
}

function isSurnameLike(word: string): boolean {
	return endsAsSurname(word) || SURNAMES.has(word.toLowerCase());
}

/** `annakvarnlund` */
function isWrittenInOne(word: string): boolean {
	return Array.from({ length: Math.max(0, word.length - 8) }, (_, at) => at + 3).some(
		(at) => isFirstName(word.slice(0, at)) && endsAsSurname(word.slice(at))
	);
}

/** `Mamma till Ella`, `Ellas mamma` */
function isRelative(text: string): boolean {
	if (text.split(/\s+/).some(isOrganisationWord)) return false;
	return RELATIVE.test(text) || isFirstName(RELATED.exec(text)?.[1] ?? '');
}

/** `Chef: K. Lahti` */
function isOfficeOf(text: string): boolean {
	const [, office = '', rest = ''] = /^([^:]{2,40}):\s*(\p{Lu}.{0,60})$/u.exec(text) ?? [];
	return OFFICE.test(office.trim()) && !rest.split(/\s+/).some(isOrganisationWord);
}

const TELEPHONE = /^\d{2,3}[- ]\d{2,3}[- ]\d{2}(?:[- ]\d{2})?$/;
const BIRTH = /^\d{2}(\d{2})(\d{2})$/;
const CARD = /^\d(?:[ -]?\d){14,18}$/;

/** Nothing but digits, as in a telephone number, a day of birth or a card’s number. */
function isNumberOfOne(text: string): boolean {
	const [, month, day] = BIRTH.exec(text) ?? [];
	const isBirth =
		Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
	return TELEPHONE.test(text) || CARD.test(text) || isBirth;
}

/** Whether a name that says what a group is names somebody beside it: `Hemtjänsten (Karin Lahti)`. */
export function namesSomebodyBeside(text: string): boolean {
	const parts = text.split(/[(),:;/|–—]| - /).map((part) => part.trim());
	return parts.length > 1 && parts.some((part) => /\S\s\S/.test(part) && isNamedPerson(part));
}
