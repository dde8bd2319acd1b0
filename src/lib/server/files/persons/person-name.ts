import { monthOfName } from '$lib/domain/month-words';
import { FIRST_NAMES } from './first-names';

const WORD = /^\p{L}[\p{L}\p{M}’'-]*$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const CAPITALISED = /^\p{Lu}/u;

/** Words for where people work, live or meet; the last part of a long word is enough. */
const ORGANISATION =
	/(?:skola|förskola|åkeri|bageri|verkstad|snickeri|hotell|vandrarhem|kafé|café|kafe|cafe|restaurang|butik|handel|affär|bygg|måleri|städ|redovisning|transport|frisör|salong|apotek|bibliotek|kommun|enhet|avdelning|förvaltning|kontor|tjänst|boende|vård|omsorg|central|sjukhus|mottagning|klinik|förening|klubb|förbund|team|panel|grupp|ledning|chef|styrelse|kyrka|församling|idrott|idrotts|sport|kultur|fritid|gata|väg|gränd|stigen|torget|allén|esplanad|gymnasie|gymnasium|center|centrum|service|företag|bolag|firma|industri|varv|koulu|päiväkoti|kunta|yhdistys|seura|ryhmä|osasto|yksikkö|kauppa|huolto|palvelu|kahvila|ravintola|leipomo|parturi|kampaamo|apteekki|korjaamo|hotelli|kioski?|pankki|kirjasto|keskus|sairaala|hoitokoti|palvelutalo|majatalo|toimisto|taksi|yritys|rakennus|kuljetus|siivous|maatila|pizzeria|studio|ateljé|atelje|bistro|gästhem|camping|galleri|school|region|landsting|myndighet|verk|stiftelse|fond|universitet|högskola|bank|länsstyrelse|kyrko|hälsocentral|unit|department|office|group|club|company)(?:n|en|et|t|s|ns|ets|ens|na|erna|er|r|or|orna|orn)?$/;
const ORGANISATION_WORDS = new Set(
	[
		'stat,staten,privat,privata,ab,hb,kb,oy,ky,ry,as,inc,ltd,if,bk,ik,gk,ff,fk,ok,hk,it,hr,va,hem,hemmet,hus,huset,gård,gården,villa,villan,park,parken',
		'lag,laget,lager,lagret,torg,torget,byn,skolor,tekniska,sociala,och,ja,and,för,i,på,vid,norra,södra,östra,västra,öst,väst,nord',
		'norr,söder,öster,väster,syd,sankt,sankta,stora,lilla,nya,gamla,övre,nedre,pohjoinen,eteläinen,the,north,south,east,west'
	].flatMap((line) => line.split(','))
);

function wordsOf(cell: string): string[] {
	const plain = cell
		.normalize('NFC')
		.replace(/\([^()]*\)/g, ' ')
		.trim();
	const turned = /^([^,]{1,60}),([^,]{1,60})$/.exec(plain);
	return `${turned ? `${turned[2]} ${turned[1]}` : plain}`.split(/\s+/).filter(Boolean);
}

/** Whether a word is of where people work, live or meet, or says how an organisation is owned. */
export function isOrganisationWord(word: string): boolean {
	const small = word.toLocaleLowerCase('sv');
	if (FIRST_NAMES.has(small)) return false;
	return ORGANISATION_WORDS.has(small) || ORGANISATION.test(small);
}

/** Two to four words as a person is called, none of them as an organisation is. */
export function isShapedAsPerson(cell: string): boolean {
	if (cell.length > 80) return false;
	const words = wordsOf(cell);
	return (
		words.length >= 2 &&
		words.length <= 4 &&
		!isOfMonths(cell) &&
		words.every((word) => WORD.test(word) || INITIAL.test(word)) &&
		words.every((word) => CAPITALISED.test(word)) &&
		!words.some(isOrganisationWord)
	);
}

/** Who answered by a number instead of a name, or by initials. */
const STAND_IN =
	/^(?:anonym|anonyymi|anonymous|respondent|deltagare|person|svarande|svar|medarbetare|anställd|anstnr|användare|individ|vastaaja|henkilö|osallistuja|työntekijä|participant|employee|user|answer|id)[\s:#.nr-]{0,6}(?!(?:19|20)\d\d$)\d{1,10}$/i;
const INITIALS = /^\p{Lu}[. ]\s?\p{Lu}[. ]?(?:\s?\p{Lu}\.?)?$/u;

/** A first name that is known with a surname after it, initials, or a person's number. */
export function isPersonName(cell: string): boolean {
	if (cell.length > 80 || isOfMonths(cell)) return false;
	if (STAND_IN.test(cell) || INITIALS.test(cell)) return true;
	const words = wordsOf(cell);
	if (words.length < 2 || words.length > 4 || words.some(isOrganisationWord)) return false;
	if (!words.every((word) => WORD.test(word) || INITIAL.test(word))) return false;
	const [first = '', ...others] = words;
	const cases = new Set([first, others.at(-1) ?? ''].map((word) => CAPITALISED.test(word)));
	return cases.size === 1 && isFirstName(first) && !isOfMonthsReport(first, others);
}

const SURNAME_END =
	/\p{Ll}(?:sson|son|sen|nen|qvist|kvist|quist|ström|strøm|gren|stedt|wall|ius|lainen|läinen|mäki|niemi|järvi|vaara|kangas|lampi|talo|aho|salo|ski|ska|wicz|vić|ić|enko|chuk|yan|oğlu|zadeh|berg|lund|dahl|blom|holm|mark|man|ell|sjö|hed|fors|åker|vall|rud|haug|rup)$/u;

/** Whether a word ends as surnames do, with a letter before the ending. */
export function endsAsSurname(word: string): boolean {
	return SURNAME_END.test(word);
}

/** Two or three words, one of them ending as surnames do, before or behind the first name. */
export function isSurnamed(cell: string): boolean {
	return isShapedAsPerson(cell) && wordsOf(cell).some((word) => SURNAME_END.test(word));
}

/** A surname alone, of those that are hardly anything else. */
export function isSurname(cell: string): boolean {
	return (
		/^\p{Lu}\p{Ll}+(?:sson|qvist|kvist|ström|nen|wicz|oğlu)$/u.test(cell) &&
		!isOrganisationWord(cell)
	);
}

/** The same, or a first name alone. */
export function isCalledAsPerson(cell: string): boolean {
	return isPersonName(cell) || isFirstName(cell);
}

const OF_REPORT =
	/^(?:sammanst|sammanf|rapport|läget|mående|svar|resultat|månad|data|export|uttag|utdrag|enkät|underlag|version|kopia|statistik|final|slutlig|kommun|kooste|tulos|tulokset|vastau|report|summary|result|answer|copy)/iu;
/** A place in the name of a file or a sheet beside its month. */
const OF_PLACE = /\p{Ll}(?:å|ö|köping|träsk|sele|hamn|älven|kommun|kommune)$/u;

/** `Jan Sammanställning` and `Jan Rapport Nord`: the report of a month that somebody may be called as, too. */
function isOfMonthsReport(first: string, [next = '']: readonly string[]): boolean {
	return monthOfName(first) !== null && (OF_REPORT.test(next) || OF_PLACE.test(next));
}

/** `jan-mar 2024` and `Helmi–Maalis`: months, the first of which is also a name. */
function isOfMonths(text: string): boolean {
	const words = text.split(/[^\p{L}.]+/u).filter((word) => word !== '');
	return words.length > 1 && words.every((word) => monthOfName(word) !== null);
}

/** Whether a word is a first name that many have. */
export function isFirstName(word: string): boolean {
	if (isOfMonths(word)) return false;
	const small = word.toLocaleLowerCase('sv');
	return FIRST_NAMES.has(small) || FIRST_NAMES.has(small.split('-')[0] ?? '');
}

/** Whether texts under a heading that says no more than that they are names are those of persons. */
export function areMostlyNames(texts: readonly string[]): boolean {
	const own = texts.filter((text) => text !== '' && !isCalledAfter(text));
	const shaped = own.filter(
		(text) => isCalledAsPerson(text) || isShapedAsPerson(text) || isSurname(text)
	);
	return shaped.length > texts.length / 2;
}

const PAIRS = /\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}?\p{Ll}+)?(?=\s+(\p{Lu}\p{Ll}+))/gu;

/** `Karin Boyes gata`, `Karl Gustavsgatan 3`, `Eva Eks Bygg AB`: what is called after somebody. */
export function isCalledAfter(text: string): boolean {
	const words = text
		.trim()
		.replace(/ \d{1,4} ?[A-Za-z]?$/, '')
		.split(/\s+/);
	const [last = '', before = ''] = words.toReversed();
	if (/^(?:AB|HB|KB|Oy|AS|Ltd|Inc)$/.test(last)) return true;
	return words.length <= 6 && isOrganisationWord(last) && (/s$/.test(before) || words.length === 2);
}

/** How many known first names with a surname after them stand in a text. */
export function countPersonNames(text: string): number {
	const plain = text.normalize('NFC');
	return [...plain.matchAll(PAIRS)].filter(
		({ 0: word, 1: next = '', index }) =>
			isFirstName(word) &&
			!isOrganisationWord(next) &&
			!isOfMonths(`${word} ${next}`) &&
			!isOfMonthsReport(word, [next]) &&
			!isHouseAfter(next, plain.slice(index + word.length))
	).length;
}

/** `Anna Lisas Café` and `Carl Gustaf skolan`: the next word is the second first name of whom a house is called after. */
function isHouseAfter(next: string, rest: string): boolean {
	const [, third = ''] = rest.trim().split(/\s+/);
	return isOrganisationWord(third) && isFirstName(next.replace(/s$/, ''));
}
