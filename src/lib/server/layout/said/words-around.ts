import type { CsvRow, CsvTable } from '$lib/server/files/csv/csv-row';
import type { FigureTable } from '$lib/server/files/figure-table';

/** Everything that a file says in words outside the rows of its table. */
export interface WordsAround {
	/** Lines above the table, and the names of sheets that say of whom or what it is. */
	readonly titles: readonly string[];
	/** Lines around it. */
	readonly notes: readonly string[];
	/** What the names of sheets say beside that, and no column does. */
	readonly sheets?: readonly string[];
	/** Who published it, where the file says so apart from its other words. */
	readonly publisher?: string;
}

export function wordsAroundCube({ title, words = [], publisher }: FigureTable): WordsAround {
	const notes = words.filter((line) => line !== title);
	const titles = title === null ? [] : [title];
	return { titles, notes, ...(publisher !== undefined && { publisher }) };
}

export function wordsAroundRows({ header, around = [], sheets = [] }: CsvTable): WordsAround {
	const titles = header.titles ?? [];
	return { titles, notes: linesBelow(around, header.line), sheets };
}

/** Those of the lines around a table that do not stand above its headings. */
export function linesBelow(around: readonly CsvRow[], headingLine: number): readonly string[] {
	return around
		.filter(({ line }) => line >= headingLine)
		.map(({ cells }) => cells.filter(Boolean).join(' '));
}

/** Each line once, without the title of the table, which stands where it is read. */
export function listLines(
	{ titles, notes, sheets = [] }: WordsAround,
	title: string | null
): readonly string[] {
	const lines = [...titles, ...notes, ...sheets].map((line) => line.trim());
	return [...new Set(lines)].filter(
		(line) => /\p{L}|\d\+/u.test(line) && !`, ${title}, `.includes(`, ${line}, `)
	);
}

/** What a line is about, by the word that it begins with: the file itself, the unit, who published the figures, or a note. */
export type LineKind = 'file' | 'unit' | 'source' | 'note' | 'plain';

const LABELS: readonly (readonly [RegExp, LineKind])[] = [
	[/^(?:källa|källor|sources?|lähde|lähteet|kilde|heimild|©|copyright)(?!\p{L})/iu, 'source'],
	[
		/^(?:enhet|mått|måttenhet|mätenhet|unit(?: of measure)?|measure|yksikkö|enhed)\s?[:=]/iu,
		'unit'
	],
	[
		/^[*†‡¹²³\d]{0,3}[).]?\s?(?:fotnot(?:er)?|not(?:er|e|es)?|anm(?:ärkning(?:ar)?)?|obs|huom|huomautus)\s?[.:!]/iu,
		'note'
	],
	[/^[*†‡¹²³]{1,3}\s?(?=\p{L})|^\d\)\s?(?=\p{L})/u, 'note'],
	[
		/^(?:uttag|uttagsdatum|hämtad|hämtat|senast(?: (?:uppdaterad|ändrad|hämtad|publicerad))?|skapad|utskriven|framtagen|framställd|uppdaterad|publicerad|kontakt|upphov|databas|tabellnummer|tabell-?id|intern referens|referens|last(?: updated?)?|updated|retrieved|created|extracted|data extracted|time frequency|päivitetty|haettu)(?!\p{L})/iu,
		'file'
	]
];

/** A line without the word that says what it is about. */
export function readLine(line: string): { readonly kind: LineKind; readonly text: string } {
	const text = line.trim();
	for (const [label, kind] of LABELS) {
		const [found] = label.exec(text) ?? [];
		if (found !== undefined)
			return { kind, text: text.slice(found.length).replace(/^[\s:.]{1,4}/, '') };
	}
	return { kind: 'plain', text };
}
