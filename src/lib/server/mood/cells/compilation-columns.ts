import type { CompilationColumn } from '$lib/domain/compilation-column';
import { plainWord } from '$lib/server/files/persons/plain-word';

const NAMES: Readonly<Record<CompilationColumn, readonly string[]>> = {
	week: [
		...['veckanr', 'veckonr', 'vnr', 'weekno', 'weeknr', 'weeknumber', 'viikkonro', 'viikkonumero'],
		...['vko', 'viikonnumero', 'veckansnr', 'veckansnummer', 'viikot'],
		...['vecka', 'vecknr', 'veckonummer', 'v', 'week', 'årvecka', 'isovecka', 'period', 'viikko'],
		...['datum', 'fredag', 'veckasombörjar', 'veckansfredag', 'utskicksdatum', 'date', 'weekof'],
		...['päivämäärä', 'perjantai']
	],
	month: ['månad', 'kuukausi', 'month'],
	year: ['år', 'year', 'vuosi'],
	group: [
		...['grupp', 'gruppnamn', 'group', 'enhet', 'organisation', 'arbetsplats', 'ryhmä', 'team'],
		...['avdelning', 'arbetsgrupp', 'verksamhet', 'kostnadsställe', 'förening', 'företag'],
		...['gruppensnamn', 'groupname', 'teamname', 'unitname', 'enhetsnamn', 'ryhmännimi'],
		...['arbetsplatsnamn', 'skolaarbetsplats', 'arbetsplatsskola', 'avdelningellerarbetsplats'],
		...['arbetsställe', 'workplace', 'unit', 'department', 'työpaikka', 'yksikkö', 'osasto']
	],
	kind: ['typ', 'type', 'slag', 'gruppstyp', 'grupptyp', 'kind', 'tyyppi', 'ryhmäntyyppi', 'laji'],
	green: ['grön', 'gröna', 'grönt', 'green', 'greens', 'vihreä', 'vihreät', 'vihreitä', 'vihreää'],
	yellow: [
		...['gul', 'gula', 'gult', 'yellow', 'yellows'],
		...['keltainen', 'keltaiset', 'keltaisia', 'keltaista', 'keltanen', 'keltaset', 'keltasia']
	],
	red: [
		...['röd', 'röda', 'rött', 'red', 'reds'],
		...['punainen', 'punaiset', 'punaisia', 'punaista', 'punanen', 'punaset', 'punasia']
	],
	invited: [
		...['inbjudna', 'inbjudningar', 'tillfrågade', 'invited', 'utskickade', 'utskick'],
		...['mottagare', 'skickade', 'antalmottagare', 'recipients', 'sent'],
		...['kutsutut', 'kutsuttuja', 'kutsuttu', 'kutsuttujenmäärä', 'kuttutut', 'kuttuttuja']
	],
	answers: [
		...['svar', 'antalsvar', 'svarande', 'svarat', 'answers', 'responses', 'n', 'vastaukset'],
		...['vastauksia', 'vastaajia', 'vastaajat', 'vastanneet', 'vastanneita', 'vastaustenmäärä']
	],
	ignored: ['svarsfrekvens', 'vastausprosentti']
};

/** `Antal gröna svar` and `Gröna (antal)` count what `gröna` does. */
const COUNTED =
	/^(?:antalet|antal|numberof|count|lkm|määrä)|(?:svar|answers|vastausta|vastauksia|vastaukset|antal|lkm|st|kpl)$/g;
const SHARE = /^andel|procent|prosent|percent|osuu|share/;

/** What every column holds; null: not a heading of a compilation. Shares of the colours stand for them where nothing counts them. */
export function headedColumns(headings: readonly string[]): (CompilationColumn | null)[] {
	const shared = holdShares(headings);
	return headings.map((heading) => (shared ? sharedColour(heading) : null) ?? columnOf(heading));
}

/** Whether the three colours are told as shares, and in no other way. */
export function holdShares(headings: readonly string[]): boolean {
	const shared = headings.map(sharedColour).filter((column) => column !== null);
	return new Set(shared).size === 3 && !headings.map(columnOf).some(isColour);
}

/** What a heading says by itself; null: not a heading of a compilation. */
export function columnOf(heading: string): CompilationColumn | null {
	if (sharedColour(heading)) return 'ignored';
	return nameIn(headingWord(heading));
}

/** The colour that a heading promises a share of; null: it promises none. */
function sharedColour(heading: string): 'green' | 'yellow' | 'red' | null {
	const word = headingWord(heading);
	const named = nameIn(word);
	if (isColour(named)) return heading.includes('%') ? named : null;
	if (named) return null;
	const shared = word.replace(SHARE, '').replace(COUNTED, '');
	const colour = shared === word ? null : findNamed(withMarks(shared));
	return isColour(colour) ? colour : null;
}

function nameIn(word: string): CompilationColumn | null {
	return findNamed(word) ?? findNamed(withMarks(word.replace(COUNTED, '')));
}

const STANDARD: Readonly<Record<CompilationColumn, string>> = {
	week: 'vecka',
	month: 'månad',
	year: 'år',
	group: 'grupp',
	kind: 'typ',
	green: 'grön',
	yellow: 'gul',
	red: 'röd',
	invited: 'inbjudna',
	answers: 'antal svar',
	ignored: 'svarsfrekvens'
};

/** The heading that says nothing else than what the column holds. */
export function standardHeading(column: CompilationColumn): string {
	return STANDARD[column];
}

/** The same of a column that was headed in words of its own: a share stays one, and what is left out keeps them in brackets. */
export function standardHeadingFor(heading: string, column: CompilationColumn): string {
	if (column === 'ignored') return `${standardHeading(column)} (${heading.replace(/[()]/g, '')})`;
	const shared = isColour(column) && (heading.includes('%') || SHARE.test(headingWord(heading)));
	return shared ? `${standardHeading(column)} %` : standardHeading(column);
}

export function isColour(column: CompilationColumn | null): column is 'green' | 'yellow' | 'red' {
	return column === 'green' || column === 'yellow' || column === 'red';
}

function findNamed(word: string): CompilationColumn | null {
	const entries = Object.entries(NAMES) as [CompilationColumn, readonly string[]][];
	return entries.find(([, names]) => names.includes(word))?.[0] ?? null;
}

const CIRCLES: Readonly<Record<string, string>> = { '🟢': 'grön', '🟡': 'gul', '🔴': 'röd' };

/** `Andel gröna (%)` and `andel_grona` are one word; å, ä and ö may be written without their marks. */
export function headingWord(heading: string): string {
	const word = plainWord(heading);
	return withMarks(word === '' ? (CIRCLES[heading.trim()] ?? '') : word);
}

function withMarks(word: string): string {
	return WITHOUT_MARKS.get(word) ?? word;
}

const WITHOUT_MARKS = new Map(
	Object.values(NAMES)
		.flat()
		.filter((name) => /[åäö]/.test(name))
		.map((name) => [name.normalize('NFD').replace(/\p{M}/gu, ''), name])
);
