import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import { GROUP_KINDS } from '$lib/domain/mood';
import type { MoodGroup, MoodCounts, MoodGap, MoodGroupKind } from '$lib/domain/mood';
import { standardHeading } from './cells/compilation-columns';
import { readCounts, type CountColumn } from './cells/compilation-count';
import { datedColumn, type ColumnMap } from './compilation-header';
import { shownValue } from './compilation-problem';
import { findGroup, isHiddenName, tidyGroupName, WHOLE } from './group-name';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { monthOfName } from '$lib/domain/month-words';
import { parseIsoWeek, weekEnd, weekStart, type IsoWeek } from '$lib/domain/week';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { weekParts } from './time/compilation-week';
import { readTime, type CompiledTime } from './time/compilation-time';
import type { DayOrder } from './time/day-order';

/** One group's week, or month, in a compilation. `kind` null: the file does not say, or in words of its own. */
export interface CompiledRow extends CompiledTime {
	readonly line: number;
	/** Its week or month as the file writes it. */
	readonly written: string;
	readonly group: string;
	readonly kind: MoodGroupKind | null;
	/** The kind in words of the file’s own, which are not known. */
	readonly kindUnread?: string;
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
	/** All years that the texts around the table name. */
	readonly saidYears?: readonly string[];
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
	const { order = null, today, saidYears: said = [] } = context;
	const written = cell(dated);
	const inYear = columns.year === undefined ? yearOfWeek(written, year) : year;
	const time = readTime(dated, written, { year: inYear, order, today, said });
	if (!time.ok) return problem(dated, time.reason);
	if (time.value.week && isOtherMonth(cell('month'), time.value.week))
		return problem('month', fault('mood-week-other-month'));
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
	const unread = kind === null && cell('kind') !== '' ? { kindUnread: cell('kind') } : {};
	const called = { group: known?.name ?? group, kind: kind ?? known?.kind ?? null, ...unread };
	const numbers = {
		green: cell('green'),
		yellow: cell('yellow'),
		red: cell('red'),
		invited: cell('invited'),
		answers: cell('answers')
	};
	const texts = { written, cells: numbers };
	return { ok: true, value: { line, ...texts, ...time.value, ...called, mood } };
}

/** Under a title of January a week 53 is the one that the year before ends with, where its own has none. */
function yearOfWeek(text: string, said: string | null): string | null {
	const parts = said === null ? null : weekParts(text, said);
	if (parts === null || parts.year !== said || text.includes(said)) return said;
	const before = String(Number(said) - 1);
	const isBefore = !parseIsoWeek(`${said}-W53`) && parseIsoWeek(`${before}-W53`);
	return Number(parts.number) === 53 && isBefore ? before : said;
}

/** Whether a month that stands beside a week has no day of it. */
function isOtherMonth(text: string, week: IsoWeek): boolean {
	const number = monthOfName(text) ?? monthIn(text);
	const months = [weekStart(week), weekEnd(week)].map((day) => Number(day.slice(5, 7)));
	return number !== null && !months.includes(number);
}

/** `2026-11` and `november 2026`. */
function monthIn(text: string): number | null {
	const period = parseWrittenPeriod(text);
	return period?.frequency === 'month' ? Number(period.key.slice(5, 7)) : null;
}

const KIND_WORDS: Readonly<Record<MoodGroupKind, readonly string[]>> = {
	company: [
		...['företag', 'privat', 'privat företag', 'bolag', 'company', 'business'],
		...['yritys', 'yritykset', 'yksityinen', 'firma']
	],
	unit: [
		...['enhet', 'kommun', 'kommunal', 'kommunal enhet', 'kommunala enheter'],
		...['kommunens enheter', 'unit', 'yksikkö', 'kunta', 'kunnallinen'],
		...['kunnan yksikkö', 'kunnan yksiköt']
	],
	managers: [
		...['chefer', 'chef', 'ledning', 'managers', 'manager'],
		...['johtajat', 'johto', 'esihenkilöt', 'esimiehet', 'pomot']
	],
	association: [
		...['förening', 'föreningar', 'ideell förening', 'association', 'associations'],
		...['yhdistys', 'yhdistykset', 'seura', 'yhistys', 'yhistykset']
	]
};
const KINDS: ReadonlyMap<string, MoodGroupKind> = new Map(
	GROUP_KINDS.flatMap((kind) => KIND_WORDS[kind].map((word) => [word, kind] as const))
);

/** Null for words of the sender's own as well: the kind is then asked about as where the file gives none. */
function readKind(text: string): MoodGroupKind | null {
	return KINDS.get(text.normalize('NFC').toLowerCase().trim()) ?? null;
}
