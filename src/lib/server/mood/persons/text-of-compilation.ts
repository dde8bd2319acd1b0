import { monthOfName } from '$lib/domain/month-words';
import { answerIn, isProse } from '$lib/server/files/persons/answer-word';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { isWeekOfSomeYear } from '$lib/server/mood/time/compilation-week';

/** How the words begin that a compilation has about itself. */
const TOPIC =
	/(?<!\p{L})(?:sammanst|sammanf|svar(?:a|en|et|s|ande)?(?!\p{L})|svars|grupp|arbetsplats|enhet|fråg|färg|antal|andel|källa|uttag|utdrag|uppgift|personuppgift|period|inbjud|enkät|mätning|rapport|kolumn|rubrik|tabell|siffr|data|fil(?:en|er)?(?!\p{L})|blad|kommun|kontakt|ansvarig|handlägg|upprätt|avsändar|export|skapad|version|leverant|system|exempel|preliminär|visas|dol(?:d|t)|sekretess|statistik|underlag|diagram|resultat|mående|fredag|undersökning|datum|sida|organisation|summ|totalt|medelvärde|procent|definition|förklaring|betyder|beskrivning|instruktion|obs|kommentar|\p{L}*kooste|vastau|ryhmä|kysely|kysym|luku|lähde|lähte|tiedo|taulukko|kunta|yhteys|laati|kuukau|viikko|summary|compil|answers?(?!\p{L})|response|group|survey|question|column|table|figure|source|report|month|counts?(?!\p{L})|file|sheet|created|contact|municipal|månad)/iu;
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
	/\d|(?<!\p{L})(?:alla|antal|andel|hur|grupp\p{L}*|kaikki|montako|all|number|share|how)(?!\p{L})/iu;

/** Whether words beside a table may be what somebody has answered or said, or what is said of one. */
function isOfSomebody(text: string): boolean {
	if (OF_ONE.test(text)) return true;
	return ANSWERED.test(text) && COLOUR.test(text) && !OF_MANY.test(text);
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

function isOfCompilation(text: string): boolean {
	if (TOPIC.test(text) || NUMBERED_WEEK.test(text)) return true;
	return COLOUR.test(text) && OF_MANY.test(text);
}
