import {
	headingKey,
	shortHeading,
	type CompilationColumn,
	type HeadingColumns,
	type NamedHeading
} from '$lib/domain/compilation-column';
import type { MoodGroup } from '$lib/domain/mood';
import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { isNamedPerson } from '$lib/server/files/persons/certain-person';
import { countPersonNames, isCalledAsPerson } from '$lib/server/files/persons/person-name';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { headedColumns, standardHeading, standardHeadingFor } from './cells/compilation-columns';
import { missingColumns } from './compilation-header';
import { lookForPersons } from './compilation-persons';
import { settleCompilation } from './compilation-table';
import { isWeekOfSomeYear } from './time/compilation-week';

/** What somebody says of headings now, and what was said of them before. */
export interface SaidOfHeadings {
	readonly chosen: HeadingColumns;
	readonly remembered: HeadingColumns;
}

interface AskedHeading {
	readonly heading: string;
	readonly key: string;
	/** Null: nobody has said. */
	readonly column: CompilationColumn | null;
	readonly problem: Fault | null;
}

/** What nobody but the sender knows of a table's headings. */
export interface HeadingQuestion {
	readonly kind: 'headings';
	readonly asked: readonly AskedHeading[];
	/** Headings that say by themselves what stands under them. */
	readonly known: readonly Omit<NamedHeading, 'key'>[];
	/** What is wrong with the choices together. */
	readonly problem: Fault | null;
}

type HeadingReading =
	| HeadingQuestion
	| {
			readonly kind: 'named';
			/** Under headings that the reader knows, where every other one was told of. */
			readonly table: OwnTable;
			/** Headings that the table has in words of its own. */
			readonly told: readonly NamedHeading[];
	  };

/** More than anybody answers, and longer than any heading that is one. */
const MOST_ASKED = 30;
const LONGEST = 300;

/**
 * Gives a table the headings that the reader knows, by what has been said of its own. A table that may be about persons, and one whose
 * first row has no headings, is left as it is: nothing of it is asked about, and the reader says what is wrong.
 */
export function nameHeadings(
	given: OwnTable,
	groups: readonly MoodGroup[],
	{ chosen, remembered }: SaidOfHeadings
): HeadingReading {
	const table = settleCompilation(given);
	const { header } = table;
	const recognised = headedColumns(header.cells);
	const keys = header.cells.map((heading, at) =>
		heading === '' || recognised[at] ? null : headingKey(heading)
	);
	const unknown = new Map(header.cells.flatMap((cell, at) => (keys[at] ? [[keys[at], cell]] : [])));
	const unchanged = { kind: 'named' as const, table: given, told: [] };
	if (!keys.some((key) => key !== null) || !areHeadings(header) || keys.includes('')) {
		return unchanged;
	}
	if (unknown.size > MOST_ASKED || table.beside.length > 0) return unchanged;
	if (lookForPersons(table, groups).kind !== 'other') return unchanged;

	const said = new Map([...remembered, ...chosen]);
	const columns = keys.map((key, at) => (key ? said.get(key) : recognised[at]) ?? null);
	const isTold = [...unknown.keys()].every((key) => said.has(key));
	const isAnswered = chosen.size > 0;
	const asked = [...unknown].map(([key, heading]): AskedHeading => {
		const column = said.get(key) ?? null;
		const problem = column
			? whyNot(key, column, { keys, columns })
			: isAnswered
				? fault('mood-heading-unchosen')
				: null;
		return { key, heading: shortHeading(heading), column, problem };
	});
	const missing = missingColumns(new Set(columns));
	const isWanting = missing.length > 0 && (isAnswered || isTold);
	const problem = isWanting ? fault('mood-heading-missing', { missing: missing.join(', ') }) : null;
	if (!isTold || problem || asked.some((one) => one.problem)) {
		const known = header.cells.flatMap((heading, at) => {
			const column = recognised[at];
			return column ? [{ heading: shortHeading(heading), column }] : [];
		});
		return { kind: 'headings', asked, known, problem };
	}
	const cells = header.cells.map((heading, at) => {
		const column = keys[at] ? columns[at] : null;
		return column ? standardHeadingFor(heading, column) : heading;
	});
	const told = asked.flatMap(({ key, heading, column }) =>
		column ? [{ key, heading, column }] : []
	);
	return { kind: 'named', table: { ...table, header: { ...header, cells } }, told };
}

/** Names the columns of problems as the file heads them, where it heads them at all. */
export function inOwnHeadings(
	problems: readonly FileProblem[],
	given: OwnTable,
	told: readonly NamedHeading[]
): readonly FileProblem[] {
	const { cells } = settleCompilation(given).header;
	const recognised = headedColumns(cells);
	const own = new Map<string | number | null, string>();
	for (const [at, cell] of cells.entries()) {
		const key = headingKey(cell);
		const column = recognised[at] ?? told.find((one) => one.key === key)?.column;
		if (column && column !== 'ignored') own.set(standardHeading(column), shortHeading(cell));
	}
	return problems.map((one) => ({ ...one, column: own.get(one.column) ?? one.column }));
}

/** What of the choices may be kept: a number in a heading may be of people, and is another one next month. */
export function lastingHeadings(told: readonly NamedHeading[]): readonly NamedHeading[] {
	return told.filter(({ key }) => !/\p{N}{2}/u.test(key));
}

/** What contradicts another column; null: nothing does. */
function whyNot(
	key: string,
	column: CompilationColumn,
	{
		keys,
		columns
	}: {
		readonly keys: readonly (string | null)[];
		readonly columns: readonly (CompilationColumn | null)[];
	}
): Fault | null {
	if (column === 'ignored') return null;
	const alike = columns.flatMap((one, at) => (one === column ? [keys[at] ?? null] : []));
	if (alike.length < 2) return null;
	if (alike.includes(null))
		return fault('mood-heading-taken', { heading: standardHeading(column) });
	return fault(alike.every((one) => one === key) ? 'mood-heading-repeated' : 'mood-heading-twice');
}

/** Whether a row has words for what stands under it, and none that may be what somebody is called, said or counted. */
function areHeadings({ cells }: CsvRow): boolean {
	// One alone may be a word too: `Dag` is a day.
	if (cells.filter(isCalledAsPerson).length > 1) return false;
	return cells.every((cell) => {
		if (cell.length > LONGEST) return false;
		if (isNamedPerson(cell) || countPersonNames(cell) > 0) return false;
		const isNumber = cell !== '' && !/\p{L}|\p{Extended_Pictographic}/u.test(cell);
		const isTime = isWeekOfSomeYear(cell) || parseWrittenPeriod(cell) !== null;
		return !isNumber && !isTime;
	});
}
