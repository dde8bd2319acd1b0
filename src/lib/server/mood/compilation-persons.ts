import {
	fault,
	wholeFile,
	type Fault,
	type FileProblem,
	type ProblemCode
} from '$lib/domain/problem';
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
import { findAround } from './persons/around-table';
import { findForeignText } from './persons/foreign-text';
import { harmlessColumns, isPersonCode, mayBeGroups } from './persons/harmless-words';
import { isLegend } from './persons/legend';
import { findNamedHeading } from './persons/named-headings';
import { isPersonalColumn } from '$lib/server/files/persons/person-headings';
import {
	isNamedPerson,
	namesPersons,
	withoutCodes
} from '$lib/server/files/persons/certain-person';
import { countPersonNames, isShapedAsPerson } from '$lib/server/files/persons/person-name';
import { findRowEach } from '$lib/server/files/persons/row-each';
import { tellingIn, tellsOfDevice, tellsOfOne } from '$lib/server/files/persons/single-person';
import { isWeekOfSomeYear } from './time/compilation-week';
import { mayName } from './persons/sender';
import { onSheet } from './persons/named-sheet';
import { readLoosely, type LooseReading } from './single-answer';

/** Says why a file is about persons, by line and column number and never by content; else whether it has a layout that is known. */
export function lookForPersons(table: OwnTable, groups: readonly MoodGroup[]): LooseReading {
	const sheetName = table.sheets?.find((name) => tellsOfOne(name) || namesSheetAfter(name));
	if (sheetName !== undefined)
		return { kind: 'persons', problem: wholeFile(fault('mood-sheet-name')) };
	const telling = findTelling(table);
	if (telling) return { kind: 'persons', problem: telling };
	const around = findAround(table.around, table.loose);
	if (around) return { kind: 'persons', problem: around };
	const carried = table.carried?.some(namesSomebody);
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

/** The first cell with somebody’s address, number or device. */
function findTelling(table: OwnTable): FileProblem | null {
	const seen: Fault[] = [];
	const found = findPersonalCell(table, (heading, cell) => {
		const telling = tellingIn(heading, cell);
		if (telling) seen.push(fault(telling === 'one' ? 'mood-cell-personal' : 'mood-cell-device'));
		return telling !== null;
	});
	const [reason] = seen;
	if (!found || !reason) return null;
	return onSheet(problemAt(found.line, found.column, reason), found.sheet);
}

function namesSheetAfter(name: string): boolean {
	return isNamedPerson(name) || countPersonNames(name) > 0;
}

/** Anybody but who has compiled the file. */
function namesSomebody(text: string): boolean {
	if (tellsOfOne(text) || tellsOfDevice('', text)) return true;
	return namesPersons(text) && !(mayName(text) > 0 && countPersonNames(text) < 2);
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
	return /^\d+$/.test(cell) || isNamedPerson(cell);
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
	const named = findNamedHeading(header);
	if (named) return { kind: 'persons', problem: named };
	const harmless = harmlessColumns(header, rows, names);
	for (const row of rows) {
		const problem = findInRow(row, names, harmless) ?? findStray(row, { header, names, harmless });
		if (problem) return { kind: 'persons', problem };
	}
	const few = findFewPeople({ header, rows }, groups);
	if (!few) return { kind: 'other' };
	// A small group is a group: nobody is said to be listed.
	return { kind: OF_GROUPS.includes(few.code) ? 'refused' : 'persons', problem: few };
}

/** What is refused about a group although nobody is listed. */
const OF_GROUPS: readonly ProblemCode[] = [
	'mood-group-of-few',
	'mood-group-unclear',
	'mood-group-names-person'
];

/** What stands in a column of counts, or in one that no compilation has, and is somebody's answer, name or words. */
function findInRow(
	{ line, cells }: CsvRow,
	names: readonly (CompilationColumn | null)[],
	harmless: ReadonlySet<number>
): FileProblem | null {
	const isWhole = new Set(names.filter(isColour)).size === 3;
	for (const [at, cell] of cells.entries()) {
		const name = names[at] ?? null;
		if (isAnswerWord(cell) && !(isWhole && name === 'group')) {
			return problemAt(line, at + 1, fault('mood-row-single-answer'));
		}
		const isCounted = isColour(name) || name === 'answers' || name === 'invited';
		const people =
			isCounted && cell.split(/[,;/\n]/).some((one) => isShapedAsPerson(withoutCodes(one)));
		if (people || (name !== 'group' && isNamedPerson(cell))) {
			return problemAt(line, at + 1, fault('mood-cell-name'));
		}
		const isOwn = (name === null && !harmless.has(at)) || name === 'kind';
		if (isOwn && isProse(cell) && !mayBeGroups(cell)) {
			return problemAt(line, at + 1, fault('mood-cell-words'));
		}
	}
	return null;
}

/** Words in a column that has no heading, or that only repeats what the others say, may be anybody's. */
function findStray(
	{ line, cells }: CsvRow,
	{
		header,
		names,
		harmless
	}: {
		readonly header: CsvRow;
		readonly names: readonly (CompilationColumn | null)[];
		readonly harmless: ReadonlySet<number>;
	}
): FileProblem | null {
	const isRepeated = (name: CompilationColumn | null | undefined) =>
		name === 'month' && names.includes('week');
	const at = cells.findIndex((cell, index) => {
		const name = names[index];
		const idle = (header.cells[index] ?? '') === '' || name === 'ignored' || isRepeated(name);
		return (
			idle &&
			!harmless.has(index) &&
			(/\p{L}{2}/u.test(cell) || (name === 'ignored' && isPersonCode(cell))) &&
			parseWrittenPeriod(cell) === null &&
			monthOfName(cell) === null &&
			!isWeekOfSomeYear(cell)
		);
	});
	if (at < 0) return null;
	const code = isPersonCode(cells[at] ?? '') ? 'mood-cell-code' : 'mood-cell-words';
	return problemAt(line, at + 1, fault(code));
}

function refusal(line: number, at: number, reason: Fault): LooseReading {
	return { kind: 'persons', problem: problemAt(line, at + 1, reason) };
}
