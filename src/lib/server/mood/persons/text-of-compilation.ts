import { monthOfName } from '$lib/domain/month-words';
import { answerIn, isProse } from '$lib/server/files/persons/answer-word';
import { isFirstName, isOrganisationWord } from '$lib/server/files/persons/person-name';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { isWeekOfSomeYear } from '$lib/server/mood/time/compilation-week';
import { mayName } from './sender';

/** How the words begin that a compilation has about itself. */
const TOPIC =
	/(?<!\p{L})(?:sammanst|sammanf|svar(?:a|en|et|s|ande)?(?!\p{L})|svars|grupp|arbetsplats|enhet|fråg|färg|antal|andel|källa|uttag|utdrag|uppgift|personuppgift|period|inbjud|enkät|mätning|rapport|kolumn|rubrik|tabell|siffr|data|fil(?:en|er)?(?!\p{L})|blad|kommun|kontakt|ansvarig|handlägg|upprätt|avsändar|export|skapad|bild|logotyp|logo(?!\p{L})|kuva|kuvio|picture|image|version|leverant|system|exempel|preliminär|visas|dol(?:d|t)|sekretess|statistik|underlag|diagram|resultat|mående|fredag|undersökning|datum|sida|organisation|summ|totalt|medelvärde|procent|definition|förklaring|betyder|beskrivning|instruktion|obs|kommentar|\p{L}*kooste|vastau|ryhmä|kysely|kysym|luku|lähde|lähte|tiedo|taulukko|kunta|yhteys|laati|kuukau|viikko|summary|compil|answers?(?!\p{L})|response|group|survey|question|column|table|figure|source|report|month|counts?(?!\p{L})|file|sheet|created|contact|municipal|månad)/iu;
const NUMBERED_WEEK = /(?<!\p{L})(?:veck\p{L}{0,5}|v\.?|viikko|week) ?\d/iu;
const QUESTION = /\?\s*$|^(?:hur|how|miten|kunka) /iu;
/** One person, who speaks or is spoken of. */
const OF_ONE =
	/(?<!\p{L})(?:jag|mig(?<!läs mig)|min(?= \p{L})(?! veck)|mitt|mina|hon|han|hen|henne|honom|hennes|hans|hens|minä|minun|minua|mie|hän|hänen|häntä|my|she|he|his|him)(?!\p{L})/iu;
const ANSWERED =
	/(?<!\p{L})(?:svara(?:de|t|r)|val(?:de|t)|röstade|tryckte|vastasi|vastannut|vastaa|answered|answers|chose|replied)(?!\p{L})/iu;
const COLOUR =
	/(?<!\p{L})(?:grön[at]?|grönt|gul[at]?|röda?|rött|vihre\p{L}{1,4}|keltai\p{L}{1,4}|kelta\p{L}{1,4}|punai\p{L}{1,4}|puna\p{L}{1,4}|green|yellow|red)(?!\p{L})/iu;
const OF_MANY =
	/(?<!\p{L})(?:\d[\d\s.,]{0,12}|alla|antal|andel|hur|grupp\p{L}*|ingen|inga|många|flera|fler|flest(?:a)?|majoritet\p{L}*|hälften|tredjedel\p{L}*|deltagar\p{L}*|personalen|folk|vi|ni|man|kaikki|kukaan|moni|monet|useimmat|puolet|montako|osallistujat|vastaajat|all|everyone|nobody|most|many|half|participants|we|number|share|how)(?!\p{L})/iu;
/** Numbers that tell when, and none how many. */
const TIMES =
	/(?<!\p{L})(?:veck\p{L}{0,5}|v\.?|viik\p{L}{1,6}|weeks?|w) ?\d{1,2}(?: ?[-–] ?\d{1,2})?(?!\d)|(?<!\d)20\d\d(?:-w?\d\d?)?(?:-\d\d?)?(?!\d)/giu;
const SVAR = /(?<!\p{L})(?:svar|vastau\p{L}{1,6}|answers?|reply|replies)(?!\p{L})/iu;
/** First names that are common words as well. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
	'per,dag,max,jan,bo,ute,tor,love,gun,may,maj,mai,april,june,mark,grant,an,li,in,on,sol,art,alla,val,man,nova,dana,urban'.split(
		','
	)
);

/** Whether words beside a table may be what somebody has answered or said, or what is said of one. */
function isOfSomebody(text: string): boolean {
	if (OF_ONE.test(text)) return true;
	const untimed = text.replace(TIMES, ' ');
	const isAnswer = ANSWERED.test(untimed) && COLOUR.test(untimed);
	if (isAnswer && !OF_MANY.test(untimed) && !isScale(untimed)) return true;
	return (COLOUR.test(untimed) || SVAR.test(untimed)) && isOfNamed(untimed);
}

/** `grönt, gult eller rött`: what there is to choose from. */
function isScale(text: string): boolean {
	const colours = text.split(/[\s,/]+/).flatMap((word) => answerIn(word) ?? []);
	return new Set(colours).size === 3;
}

/** `Annas svar` and `Anna: röd`: somebody by a first name, and who compiled the answers is none of them. */
function isOfNamed(text: string): boolean {
	if (mayName(text) > 0 || countHouses(text) > 0) return false;
	const words = text.match(/\p{Lu}\p{Ll}+/gu) ?? [];
	return words.some((word) => {
		const own = word.replace(/s$/, '');
		return [word, own].some((one) => isFirstName(one) && !WORDS_TOO.has(one.toLowerCase()));
	});
}

function countHouses(text: string): number {
	return text
		.split(/[\s,]+/)
		.filter((word) => /^\p{Lu}?\p{Ll}/u.test(word) && isOrganisationWord(word)).length;
}

/** A sentence above, below or outside the cells of a table that is about something else than the compilation. */
export function isForeignSentence(text: string): boolean {
	if (isOfSomebody(text)) return true;
	if (!isProse(text) || isOfCompilation(text) || QUESTION.test(text)) return false;
	return answerIn(text) === null;
}

/** Whether a sheet that has no table may hold the cell: it is a time, the meaning of a colour, or words about the compilation. */
export function isExplanation(cell: string): boolean {
	if (cell === '') return true;
	if (isOfSomebody(cell)) return false;
	const isTime =
		parseWrittenPeriod(cell) !== null || monthOfName(cell) !== null || isWeekOfSomeYear(cell);
	return (isTime && !/^\d{1,2}$/.test(cell)) || answerIn(cell) !== null || isOfCompilation(cell);
}

/** Whether words are about the compilation, by how one of them begins. */
export function isOfCompilation(text: string): boolean {
	if (TOPIC.test(text) || NUMBERED_WEEK.test(text)) return true;
	return COLOUR.test(text) && OF_MANY.test(text);
}
