import { isAnswerWord, isForRemarks, isMoment, isProse } from './answer-word';
import { plainWord } from './plain-word';
import { areSelectedAges } from './selected-ages';

/** A table as it stands in a file. */
export interface TableOfTexts {
	readonly headings: readonly string[];
	/** Each with a cell under every heading. */
	readonly rows: readonly (readonly string[])[];
}

interface Column {
	readonly at: number;
	readonly heading: string;
	readonly cells: readonly string[];
}

/** So many rows show of what kind all are. */
const LOOKED_AT = 5_000;

const NUMBERING =
	/^(?:|id|nr|no|nro|nummer|number|numero|kod|code|koodi|tunnus|löp(?:nr|nummer)|rad(?:nr|nummer)?|row|rivi(?:nro)?|obs(?:nr)?|observation|ärende(?:id|nr|nummer)?|besöks?(?:id|nr|nummer)|vårdtillfälles?(?:id|nr)|case|juokseva(?:nro|numero)|index|objectid|uid|uuid|guid)$/;
/** Each such row is about somebody, where it has an age or a sex. */
const OF_SOMEBODY = /^(?:ärende|besök|vårdtillfälle|case)/;
const AGE =
	/^(?:(?:\p{L}+s )?ålder|\p{L}+ns ålder|age|ikä|födelseår|född ?år|syntymävuosi|birth ?year|year of birth|fødselsår|alder)$/iu;
const SEX = /^(?:kön|kon|sex|gender|kjønn|køn|sukupuoli)$/i;
const TIME =
	/^(?:år|vuosi|year|period|kvartal|quarter|månad|month|kuukausi|vecka|week|viikko|datum|date|tid|time)/i;
const QUESTION =
	/^(?:fråga|fraga|fr|f|q|question|kysymys|spørsmål|spm|item|påstående|svar)[\s_.-]?\d{1,3}[a-f]?(?:$|[\s_.:-])/i;
const ASKED =
	/\?$|(?<!\p{L})(?:du|dig|din|ditt|dina|jag|mig|min|mitt|mina|you|your|my|sinä|sinun|sinulla|oletko|koetko|sie|sulla)(?!\p{L})/iu;
const SCORE =
	/^(?:nöjdhet|nöjd|mående|humör|trivsel|stress|betyg.*|svar|svaret|answer|score|rating|satisfaction|mood|vastaus|arvosana|tyytyväisyys|mieliala|hälsa|självskattadhälsa|omdöme|poäng|skattning)$/;
const OWN = /(?<!\p{L})(?:jag|mig|min|mitt|mina|my|me|minä|minun|minua|mie)(?!\p{L})/iu;
const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?$/;
const NUMBER = /^-?[\d  ]+(?:[.,]\d+)?$/;

/** Which column, from 0, shows that each row is one person or one answer, where no name and no heading says it; null where none does. */
export function findRowEach({ headings, rows }: TableOfTexts): number | null {
	if (rows.length < 2) return null;
	const columns = headings.map((heading, at) => ({
		...{ at, heading },
		cells: rows.slice(0, LOOKED_AT).map((cells) => cells[at] ?? '')
	}));
	const numbering = columns.find(isNumbering);
	const aged = columns.find(({ heading }) => AGE.test(heading));
	const ages = columns.find(({ heading, cells }) => AGE.test(heading) && areSelectedAges(cells));
	const sexed = columns.find(({ heading }) => SEX.test(heading));
	const remarks = columns.find(({ cells }) => cells.filter(isOwnWords).length > 1);
	if (ages && (numbering || sexed)) return ages.at;
	if (numbering && remarks) return numbering.at;
	const isSomebodys = numbering && OF_SOMEBODY.test(plainWord(numbering.heading));
	if (isSomebodys && (aged ?? sexed)) return numbering.at;
	const keys = columns.filter((one) => one !== numbering && isKey(one));
	if (numbering && sexed && countAgain(keys) > 1) return numbering.at;
	const answer = findAnswers(columns, keys);
	if (!answer) return null;
	const proof = ages ?? columns.find(isOfMoments) ?? remarks;
	if (proof) return proof.at;
	if (
		numbering &&
		(columns.some(isRemarked) || !keys.some((one) => one !== answer && isNaming(one)))
	)
		return numbering.at;
	return countAgain(keys) >= Math.max(2, answer.cells.length * 0.3) ? answer.at : null;
}

/** Numbers from one to ten under a question; or words, a colour or a yes, where nothing is counted beside them. */
function findAnswers(columns: readonly Column[], keys: readonly Column[]): Column | undefined {
	const scaled = columns.find(
		({ heading, cells }) => isAsked(heading) && areAll(cells, (cell) => /^(?:10|\d)$/.test(cell))
	);
	if (scaled) return scaled;
	const counts = columns.filter(
		(one) => !keys.includes(one) && !isNumbering(one) && one.cells.some((cell) => NUMBER.test(cell))
	);
	if (counts.length > 0) return undefined;
	return columns.find(({ heading, cells }) => areAll(cells, isAnswerWord) || isAsked(heading));
}

function areAll(cells: readonly string[], test: (cell: string) => boolean): boolean {
	const filled = cells.filter((cell) => cell !== '');
	return filled.length > 0 && filled.every(test);
}

function isAsked(heading: string): boolean {
	return QUESTION.test(heading) || ASKED.test(heading) || SCORE.test(plainWord(heading));
}

/** A number, or whatever else, of its own for each row. */
function isNumbering({ heading, cells }: Column): boolean {
	if (!NUMBERING.test(plainWord(heading))) return false;
	const isRunning = (cell: string, at: number) => Number(cell) === Number(cells[0]) + at;
	if (heading === '' && !cells.every(isRunning)) return false;
	return cells.every((cell) => /\d/.test(cell)) && new Set(cells).size === cells.length;
}

/** What tells rows of a compilation apart: words, times, ages and codes. */
function isKey({ heading, cells }: Column): boolean {
	const isWords = cells.some((cell) => cell !== '' && !NUMBER.test(cell));
	const isTimed = TIME.test(heading) || cells.every((cell) => /^(?:19|20)\d\d$/.test(cell));
	return (
		isWords || isTimed || AGE.test(heading) || /(?:kod|code|koodi|nr|nummer|id)$/i.test(heading)
	);
}

/** Names a thing of its own in each row. */
function isNaming({ cells }: Column): boolean {
	return new Set(cells).size === cells.length && cells.every((cell) => /\p{L}{2}/u.test(cell));
}

function isOfMoments({ cells }: Column): boolean {
	const isTold = (cell: string) => isMoment(cell) || CLOCK.test(cell);
	return cells.filter(isTold).length > cells.length / 2;
}

function isRemarked({ heading, cells }: Column): boolean {
	return isForRemarks(heading) && cells.some((cell) => cell !== '');
}

function isOwnWords(cell: string): boolean {
	return isProse(cell) && OWN.test(cell);
}

/** How many rows say of all that tells rows apart what an earlier one has said. */
function countAgain(keys: readonly Column[]): number {
	const [first] = keys;
	if (!first) return 0;
	const said = first.cells.map((_, at) => JSON.stringify(keys.map(({ cells }) => cells[at])));
	return said.length - new Set(said).size;
}
