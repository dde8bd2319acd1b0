import { plainWord } from '$lib/server/files/persons/plain-word';

/** What a column of a compilation holds. `ignored` are sums that follow from the others. */
export type CompilationColumn =
	| 'week'
	| 'year'
	| 'group'
	| 'kind'
	| 'green'
	| 'yellow'
	| 'red'
	| 'invited'
	| 'answers'
	| 'ignored';

const NAMES: Readonly<Record<CompilationColumn, readonly string[]>> = {
	week: ['vecka', 'vecknr', 'veckonummer', 'v', 'week', 'årvecka', 'isovecka', 'period', 'viikko'],
	year: ['år', 'year', 'vuosi'],
	group: ['grupp', 'gruppnamn', 'group', 'enhet', 'organisation', 'arbetsplats', 'ryhmä'],
	kind: ['typ', 'type', 'slag', 'gruppstyp', 'grupptyp', 'kind', 'tyyppi'],
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
		...['kutsutut', 'kutsuttuja', 'kuttutut', 'kuttuttuja']
	],
	answers: ['svar', 'antalsvar', 'svarande', 'answers', 'n', 'vastaukset', 'vastauksia'],
	ignored: ['svarsfrekvens', 'månad', 'vastausprosentti', 'kuukausi', 'month']
};

/** `Antal gröna svar` and `Gröna (antal)` count what `gröna` does. */
const COUNTED =
	/^(?:antalet|antal|numberof|count|lkm|määrä)|(?:svar|answers|vastausta|vastauksia|vastaukset|antal|lkm|st|kpl)$/g;
const SHARE = /^andel|procent|prosent|percent|osuu|share/;

/** Null: not a heading of a compilation. */
export function columnOf(heading: string): CompilationColumn | null {
	const word = headingWord(heading);
	const named = findNamed(word) ?? findNamed(withMarks(word.replace(COUNTED, '')));
	if (named && isColour(named)) return heading.includes('%') ? 'ignored' : named;
	if (named) return named;
	const shared = word.replace(SHARE, '').replace(COUNTED, '');
	return shared !== word && isColour(findNamed(withMarks(shared))) ? 'ignored' : null;
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
