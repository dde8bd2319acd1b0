import { fault, type FileProblem } from '$lib/domain/problem';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { MoodGroup } from '$lib/domain/mood';
import { problemAt } from '$lib/server/files/cube';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { isAnswerWord, isMoment } from '$lib/server/files/persons/answer-word';
import { columnOf, headingWord } from './cells/compilation-columns';
import { leastIn } from './cells/compilation-count';
import { findGroup } from './group-name';
import { FEWEST_PEOPLE } from './group-size';
import { isNamedPerson } from '$lib/server/files/persons/certain-person';

interface LooseTable {
	readonly header: CsvRow;
	readonly rows: readonly CsvRow[];
}

const DATED: readonly CompilationColumn[] = ['week', 'month', 'year', 'ignored'];

/** A table without columns of colours: single answers, counts with the colour in a cell, or something else. */
export type LooseReading =
	| { readonly kind: 'persons'; readonly problem: FileProblem }
	/** Refused whole as well, for a reason that is about nobody. */
	| { readonly kind: 'refused'; readonly problem: FileProblem }
	| { readonly kind: 'long' }
	| { readonly kind: 'other' };

const COUNTS =
	/^(?:antal.*|svar|count|counts|number.*|n|lkm|määrä|vastauksia|vastaukset|answers|summa|totalt|st|kpl|frekvens)$/;
const NUMBERS_ROWS =
	/^(?:id|nr|no|nummer|löpnr|löpnummer|rad|radnr|kod|code|.{1,30}(?:id|nr|nummer))$/;
const ASKED =
	/^(?:svar|answer|response|betyg|score|rating|mående|humör|mood|värde|value|poäng|vastaus|arvio|arvosana|färg|väri|colour|color|hur.*|miten.*|kunka.*|how.*)$/;

export function readLoosely(table: LooseTable, groups: readonly MoodGroup[]): LooseReading {
	const named = findCell([table.header, ...table.rows], isNamedPerson);
	if (named) return persons(named, 'mood-cell-name');
	const moment = findCell(table.rows, isMoment);
	if (moment) return persons(moment, 'mood-row-single-answer');
	const answer = findCell(table.rows, isAnswerWord);
	if (answer) return readColourCells(table, groups, answer);
	const letter = findLetters(table);
	if (letter) return persons(letter, 'mood-row-single-answer');
	const small = findSmallNumbers(table, groups);
	return small ? persons(small, 'mood-row-single-answer') : { kind: 'other' };
}

const LETTER = /^(?:g|gr|grn|gu|gul|y|ye|r|ro|rö|rd|re|v|vi|k|ke|p|pu)$/i;

/** `G`, `Y` and `R` down a column are somebody's answers each. */
function findLetters({ header, rows }: LooseTable): Place | null {
	const at = header.cells.findIndex((_, index) => {
		const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
		return cells.length > 0 && new Set(cells).size > 1 && cells.every((cell) => LETTER.test(cell));
	});
	const row = rows.find(({ cells }) => at >= 0 && cells[at] !== '');
	return row ? { line: row.line, at } : null;
}

interface Place {
	readonly line: number;
	/** From 0. */
	readonly at: number;
}

function persons(
	{ line, at }: Place,
	code: 'mood-cell-name' | 'mood-row-single-answer'
): LooseReading {
	return { kind: 'persons', problem: problemAt(line, at + 1, fault(code)) };
}

function findCell(rows: readonly CsvRow[], matches: (cell: string) => boolean): Place | null {
	for (const { line, cells } of rows) {
		const at = cells.findIndex(matches);
		if (at >= 0) return { line, at };
	}
	return null;
}

/** Colours stand in one column, each once for a group and week, with enough answers counted beside it; anything else is one answer a row. */
function readColourCells(
	{ header, rows }: LooseTable,
	groups: readonly MoodGroup[],
	first: Place
): LooseReading {
	const colours = header.cells.flatMap((_, at) =>
		rows.some(({ cells }) => isAnswerWord(cells[at] ?? '')) ? at : []
	);
	const counts = header.cells.flatMap((heading, at) => (isCounted(heading, at, rows) ? at : []));
	const [colour] = colours;
	const single = persons(first, 'mood-row-single-answer');
	if (colour === undefined || colours.length > 1 || counts.length === 0) return single;
	const sums = new Map<string, { sum: number; isKnown: boolean }>();
	const seen = new Set<string>();
	for (const { cells } of rows) {
		const words = cells.filter((_, at) => at !== colour && !counts.includes(at));
		const key = JSON.stringify(words).toLowerCase();
		const again = `${key} ${cells[colour]?.toLowerCase()}`;
		if (seen.has(again)) return single;
		seen.add(again);
		const isKnown = words.some((word) => findGroup(groups, word));
		for (const at of counts) {
			const of = `${key} ${at}`;
			const sum = (sums.get(of)?.sum ?? 0) + (leastIn(cells[at]) ?? 0);
			sums.set(of, { sum, isKnown });
		}
	}
	const few = [...sums.values()].some(
		({ sum, isKnown }) => !isKnown && sum > 0 && sum < FEWEST_PEOPLE
	);
	return few ? single : { kind: 'long' };
}

function isCounted(heading: string, at: number, rows: readonly CsvRow[]): boolean {
	const column = columnOf(heading);
	if (column && DATED.includes(column)) return false;
	const cells = rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
	if (cells.length === 0 || !cells.every((cell) => leastIn(cell) !== null)) return false;
	const word = headingWord(heading);
	return COUNTS.test(word) || !NUMBERS_ROWS.test(word);
}

/** Where every count is of fewer than five, or a column of answers has only such numbers, each is somebody's. */
function findSmallNumbers(
	{ header, rows }: LooseTable,
	groups: readonly MoodGroup[]
): Place | null {
	const isKnown = rows.every(({ cells }) => cells.some((cell) => findGroup(groups, cell)));
	const counted = header.cells.flatMap((heading, at) => (isCounted(heading, at, rows) ? at : []));
	if (counted.length === 0 || isKnown) return null;
	const isSmall = (at: number) =>
		rows.every(({ cells }) => (leastIn(cells[at]) ?? 0) < FEWEST_PEOPLE);
	const asked = counted.find(
		(at) => ASKED.test(headingWord(header.cells[at] ?? '')) && isSmall(at)
	);
	const at = asked ?? (counted.every(isSmall) ? counted[0] : undefined);
	const row = rows.find(({ cells }) => at !== undefined && leastIn(cells[at]));
	return row && at !== undefined ? { line: row.line, at } : null;
}
