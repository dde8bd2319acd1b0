import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { isPersonalText } from '$lib/domain/personal-text';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { MoodGroup } from '$lib/domain/mood';
import { problemAt } from '$lib/server/files/cube';
import { findPersonalCell, type OwnTable } from '$lib/server/files/own-table/read-rows';
import { monthOfName } from '$lib/domain/month-words';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { isAnswerWord, isForRemarks, isProse } from '$lib/server/files/persons/answer-word';
import { columnOf, headedColumns, isColour } from './cells/compilation-columns';
import { leastIn } from './cells/compilation-count';
import { findFewPeople } from './group-size';
import { findForeignText } from './persons/foreign-text';
import { isLegend } from './persons/legend';
import { isPersonalColumn, isPersonalHeadings } from '$lib/server/files/persons/person-headings';
import {
	countPersonNames,
	isPersonName,
	isShapedAsPerson,
	namesPersons
} from '$lib/server/files/persons/person-name';
import { findRowEach } from '$lib/server/files/persons/row-each';
import { isWeekOfSomeYear } from './time/compilation-week';
import { readLoosely, type LooseReading } from './single-answer';

/** Says why a file is about persons, by line and column number and never by content; else whether it has a layout that is known. */
export function lookForPersons(table: OwnTable, groups: readonly MoodGroup[]): LooseReading {
	const sheetName = table.sheets?.find((name) => isPersonalText(name) || namesSheetAfter(name));
	if (sheetName !== undefined)
		return { kind: 'persons', problem: wholeFile(fault('mood-sheet-name')) };
	const personal = findPersonalCell(table);
	if (personal) {
		const reason = fault('mood-cell-personal');
		const problem = problemAt(personal.line, personal.column, reason);
		return { kind: 'persons', problem: onSheet(problem, personal.sheet) };
	}
	const around = findAround(table.around);
	if (around) return { kind: 'persons', problem: around };
	const carried = table.carried?.some((text) => isPersonalText(text) || namesPersons(text));
	if (carried) return { kind: 'persons', problem: wholeFile(fault('mood-file-carried')) };
	for (const beside of [...table.beside, ...table.hidden]) {
		const all = [beside.header, ...beside.rows];
		const isCounted = beside.rows.some(({ cells }) => cells.some(isCountOrName));
		if (!isCounted && all.some(({ cells }) => cells.some(isAnswerWord)) && isLegend(all)) continue;
		const called = table.hidden.includes(beside) ? findNamed(all) : null;
		if (called) return { kind: 'persons', problem: onSheet(called, beside.sheet) };
		const reading = inSheet(readTable(beside.header, beside.rows, groups), beside.header);
		if (reading.kind === 'persons')
			return { ...reading, problem: onSheet(reading.problem, beside.sheet) };
	}
	const reading = inSheet(readTable(table.header, table.rows, groups), table.header);
	const foreign = reading.kind === 'persons' ? null : findForeignText(table);
	return foreign ? { kind: 'refused', problem: foreign } : reading;
}

function namesSheetAfter(name: string): boolean {
	return isPersonName(name) || countPersonNames(name) > 0;
}

/** With the sheet's name, unless that may be somebody's. */
function onSheet(problem: FileProblem, name: string | null | undefined): FileProblem {
	if (!name || isPersonalText(name) || namesPersons(name)) return problem;
	return { ...problem, sheet: name.slice(0, 40) };
}

/** Somebody among the words of a hidden cell: `Svarade: Karin Ek m.fl.` */
function findNamed(rows: readonly CsvRow[]): FileProblem | null {
	for (const row of rows) {
		const at = row.cells.findIndex(namesPersons);
		if (at >= 0) return problemAt(row.line, columnNumber(row, at), fault('mood-cell-name'));
	}
	return null;
}

/** What no legend has under its colours. */
function isCountOrName(cell: string): boolean {
	return /^\d+$/.test(cell) || isPersonName(cell);
}

/** With the number of the column as the spreadsheet shows it. */
function inSheet(reading: LooseReading, header: CsvRow): LooseReading {
	if (reading.kind !== 'persons' && reading.kind !== 'refused') return reading;
	if (typeof reading.problem.column !== 'number') return reading;
	const column = columnNumber(header, reading.problem.column - 1);
	return { ...reading, problem: { ...reading.problem, column } };
}

function readTable(
	header: CsvRow,
	rows: readonly CsvRow[],
	groups: readonly MoodGroup[]
): LooseReading {
	const heading = header.cells.findIndex((text, at) => {
		const cells = rows.map((row) => row.cells[at] ?? '');
		const isCounted = columnOf(text) !== null && cells.every((cell) => leastIn(cell) !== null);
		return !isCounted && isPersonalColumn(text, cells);
	});
	if (heading >= 0 && isForRemarks(header.cells[heading] ?? '')) {
		const said = rows.find(({ cells }) => (cells[heading] ?? '') !== '');
		return refusal(said?.line ?? header.line, heading, fault('mood-cell-words'));
	}
	if (heading >= 0) return refusal(header.line, heading, fault('mood-column-personal'));
	const names = headedColumns(header.cells);
	if (!names.some(isColour)) {
		const reading = readLoosely({ header, rows }, groups);
		if (reading.kind !== 'other') return reading;
		const each = findRowEach({ headings: header.cells, rows: rows.map(({ cells }) => cells) });
		if (each === null) return reading;
		return refusal(rows[0]?.line ?? header.line, each, fault('mood-row-single-answer'));
	}
	for (const row of rows) {
		const problem = findInRow(row, names) ?? findStray(row, header, names);
		if (problem) return { kind: 'persons', problem };
	}
	const few = findFewPeople({ header, rows }, groups);
	if (!few) return { kind: 'other' };
	// A small group is a group: nobody is said to be listed.
	return { kind: few.code === 'mood-group-of-few' ? 'refused' : 'persons', problem: few };
}

/** What stands in a column of counts, or in one that no compilation has, and is somebody's answer, name or words. */
function findInRow(
	{ line, cells }: CsvRow,
	names: readonly (CompilationColumn | null)[]
): FileProblem | null {
	const isWhole = new Set(names.filter(isColour)).size === 3;
	for (const [at, cell] of cells.entries()) {
		const name = names[at] ?? null;
		if (isAnswerWord(cell) && !(isWhole && name === 'group')) {
			return problemAt(line, at + 1, fault('mood-row-single-answer'));
		}
		const people = isColour(name) && cell.split(/[,;/\n]/).some((one) => isShapedAsPerson(one));
		if (people || (name !== 'group' && isPersonName(cell))) {
			return problemAt(line, at + 1, fault('mood-cell-name'));
		}
		if ((name === null || name === 'kind') && isProse(cell)) {
			return problemAt(line, at + 1, fault('mood-cell-words'));
		}
	}
	return null;
}

/** A sign with a letter and a digit in it, as one is told by. */
const CODE = /^(?=.*\d)(?=.*\p{L})\S+$/u;

/** Words in a column that has no heading, or that only repeats what the others say, may be anybody's. */
function findStray(
	{ line, cells }: CsvRow,
	header: CsvRow,
	names: readonly (CompilationColumn | null)[]
): FileProblem | null {
	const isRepeated = (name: CompilationColumn | null | undefined) =>
		name === 'month' && names.includes('week');
	const at = cells.findIndex((cell, index) => {
		const name = names[index];
		const idle = (header.cells[index] ?? '') === '' || name === 'ignored' || isRepeated(name);
		return (
			idle &&
			(/\p{L}{2}/u.test(cell) || (name === 'ignored' && CODE.test(cell))) &&
			parseWrittenPeriod(cell) === null &&
			monthOfName(cell) === null &&
			!isWeekOfSomeYear(cell)
		);
	});
	if (at < 0) return null;
	const code = CODE.test(cells[at] ?? '') ? 'mood-cell-code' : 'mood-cell-words';
	return problemAt(line, at + 1, fault(code));
}

/** A title or a note may say what it likes as long as it is no list of people or answers. */
function findAround(around: readonly CsvRow[]): FileProblem | null {
	const heads = around.find(({ cells }) => isPersonalHeadings(cells));
	if (heads) return problemAt(heads.line, null, fault('mood-column-personal'));
	const isExplained = isLegend(around);
	for (const row of around) {
		const { line, cells } = row;
		const answer = isExplained ? -1 : cells.findIndex(isAnswerWord);
		if (answer >= 0)
			return problemAt(line, columnNumber(row, answer), fault('mood-row-single-answer'));
		const name = cells.findIndex(
			(cell) => isPersonName(cell) || countPersonNames(cell) > mayName(cell)
		);
		if (name >= 0) return problemAt(line, columnNumber(row, name), fault('mood-cell-name'));
	}
	const shaped = around.filter(({ cells }) => cells.some(isShapedAsPerson));
	const [, second] = shaped;
	return second ? problemAt(second.line, null, fault('mood-cell-name')) : null;
}

const SENDER =
	/kontakt|contact|ansvarig|handlägg|sammanst|upprätt|frågor|källa|avsändare|av:|yhteys|lisätieto|laatin/i;

/** Who compiled a file, or answers questions about it, may be named once. */
function mayName(text: string): number {
	return SENDER.test(text) ? 1 : 0;
}

function refusal(line: number, at: number, reason: Fault): LooseReading {
	return { kind: 'persons', problem: problemAt(line, at + 1, reason) };
}
