import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import type { MoodGroup, MoodCounts, MoodGap, MoodGroupKind } from '$lib/domain/mood';
import { standardHeading } from './compilation-columns';
import { readCounts, type CountColumn } from './compilation-count';
import { datedColumn, type ColumnMap } from './compilation-header';
import { shownValue } from './compilation-problem';
import { findGroup, isHiddenName, tidyGroupName, WHOLE } from './group-name';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { readTime, type CompiledTime } from './time/compilation-time';
import type { DayOrder } from './time/day-order';

/** One group's week, or month, in a compilation. `kind` null: the file does not say, or in words of its own. */
export interface CompiledRow extends CompiledTime {
	readonly line: number;
	/** Its week or month as the file writes it. */
	readonly written: string;
	readonly group: string;
	readonly kind: MoodGroupKind | null;
	readonly mood: CompiledMood;
	/** The numbers as the file writes them, also where they are shares or stand beside nothing. */
	readonly cells: Readonly<Record<CountColumn, string>>;
}

/** Exact counts, never shown. `invited` null: unknown. */
type CompiledMood =
	| { readonly counts: MoodCounts; readonly invited: number | null; readonly gap: null }
	| { readonly counts: null; readonly invited: null; readonly gap: MoodGap };

export interface CompilationContext {
	readonly groups: readonly MoodGroup[];
	/** Weeks whose Friday is later than this are refused. */
	readonly today: IsoDate;
	/** The year that titles name, for a week without one. */
	readonly saidYear?: string | null;
	/** How the days of the file are written; null or left out: they do not say. */
	readonly order?: DayOrder | null;
}

export type CompiledReading =
	| { readonly ok: true; readonly value: CompiledRow }
	| { readonly ok: false; readonly problems: readonly FileProblem[] };

/** One line of a compilation; its problems name the column. */
export function readRow(
	{ line, cells }: CsvRow,
	columns: ColumnMap,
	context: CompilationContext
): CompiledReading {
	const cell = (column: keyof ColumnMap) => {
		const index = columns[column];
		return index === undefined ? '' : (cells[index] ?? '');
	};
	const problem = (column: keyof ColumnMap, reason: Fault): CompiledReading => ({
		ok: false,
		problems: [
			{ line, column: standardHeading(column), value: shownValue(cell(column)), ...reason }
		]
	});
	const year = columns.year === undefined ? (context.saidYear ?? null) : cell('year');
	const dated = datedColumn(columns);
	const { order = null, today } = context;
	const time = readTime(dated, cell(dated), { year, order, today });
	if (!time.ok) return problem(dated, time.reason);
	const group = columns.group === undefined ? WHOLE : tidyGroupName(cell('group'));
	if (group === '' || group.length > 100) return problem('group', fault('mood-group-name'));
	if (isHiddenName(group)) return problem('group', fault('mood-group-hidden'));
	const known = findGroup(context.groups, group);
	const kind = readKind(cell('kind'));
	const read = readCounts(cell, time.value.week === null);
	const problems = read.problems.map(({ column, reason }) => ({
		line,
		column: standardHeading(column),
		value: shownValue(cell(column)),
		...reason
	}));
	if (problems.length > 0) return { ok: false, problems };
	const values = Object.fromEntries(
		read.counts.map(({ column, count }) => [column, count.kind === 'number' ? count.number : null])
	);
	const hidden = read.counts.some(({ count }) => count.kind === 'hidden');
	const { green, yellow, red, invited } = values;
	const counted = green != null && yellow != null && red != null;
	const mood: CompiledMood = counted
		? { counts: { green, yellow, red }, invited: invited ?? null, gap: null }
		: { counts: null, invited: null, gap: hidden ? 'too-few-answers' : 'not-asked' };
	const called = { group: known?.name ?? group, kind: kind ?? known?.kind ?? null };
	const numbers = {
		green: cell('green'),
		yellow: cell('yellow'),
		red: cell('red'),
		invited: cell('invited'),
		answers: cell('answers')
	};
	const written = { written: cell(dated), cells: numbers };
	return { ok: true, value: { line, ...written, ...time.value, ...called, mood } };
}

const KINDS: Readonly<Record<string, MoodGroupKind>> = {
	företag: 'company',
	company: 'company',
	enhet: 'unit',
	kommun: 'unit',
	'kommunal enhet': 'unit',
	unit: 'unit',
	chefer: 'managers',
	chef: 'managers',
	managers: 'managers',
	förening: 'association',
	association: 'association'
};

/** Null for words of the sender's own as well: the kind is then asked about as where the file gives none. */
function readKind(text: string): MoodGroupKind | null {
	const word = text.normalize('NFC').toLowerCase();
	return Object.hasOwn(KINDS, word) ? (KINDS[word] ?? null) : null;
}
