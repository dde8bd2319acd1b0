import { addMonths, lastFridayOf, weeksOfMonth } from '$lib/domain/month';
import { readText } from '$lib/domain/form-text';
import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import { compilationMonthOf, isWeekOver, weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';

/** What is typed of each week. */
const TYPED_COUNTS = ['green', 'yellow', 'red', 'invited'] as const;
type TypedCount = (typeof TYPED_COUNTS)[number];

/** A month's totals as somebody has typed them in: texts, empty where nothing is written. */
export interface TypedMonth {
	readonly month: string;
	/** Every week of the month that is over. */
	readonly weeks: readonly TypedWeek[];
}

type TypedWeek = { readonly week: IsoWeek } & Readonly<Record<TypedCount, string>>;

/** `week` and `count` null: what is wrong is about the month. */
export interface TypedProblem {
	readonly week: IsoWeek | null;
	readonly count: TypedCount | null;
	readonly reason: Fault;
}

const MONTHS_BACK = 24;

/** Months that may be typed in, newest first: the last whose first Friday has been, and two years back. */
export function listTypedMonths(today: IsoDate): string[] {
	const current = compilationMonthOf(weekOf(today));
	const last = weeksOver(current, today).length > 0 ? current : addMonths(current, -1);
	return Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(last, -back));
}

function weeksOver(month: string, today: IsoDate): IsoWeek[] {
	return weeksOfMonth(month).filter((week) => isWeekOver(week, today));
}

/** The last month that is over. */
export function lastWholeMonth(today: IsoDate): string {
	const months = listTypedMonths(today);
	return (
		months.find((month) => lastFridayOf(month) <= today) ??
		addMonths(months[0] ?? today.slice(0, 7), -1)
	);
}

/** The month that somebody probably has: the first after the last that is published (null: none is), once it has begun. */
export function monthToType(published: string | null, today: IsoDate): string {
	if (published === null) return lastWholeMonth(today);
	const [newest = published] = listTypedMonths(today);
	const next = addMonths(published, 1);
	return next < newest ? next : newest;
}

/** Fields `green-2026-W45`, of the weeks that are over. */
export function readTypedMonth(month: string, form: FormData, today: IsoDate): TypedMonth {
	const text = (week: IsoWeek, count: TypedCount) => readText(form.get(`${count}-${week}`));
	return {
		month,
		weeks: weeksOver(month, today).map((week) => ({
			week,
			green: text(week, 'green'),
			yellow: text(week, 'yellow'),
			red: text(week, 'red'),
			invited: text(week, 'invited')
		}))
	};
}

/** What is written of weeks of other months: the page that shows one carries them along. */
export function readOtherWeeks(
	{ month }: TypedMonth,
	form: FormData,
	today: IsoDate
): readonly TypedWeek[] {
	const others = listTypedMonths(today).filter((other) => other !== month);
	return others.flatMap((other) => writtenWeeks(readTypedMonth(other, form, today)));
}

const HEADINGS: Readonly<Record<TypedCount, string>> = {
	green: 'grön',
	yellow: 'gul',
	red: 'röd',
	invited: 'inbjudna'
};
const WEEK = 'vecka';

/** The table that a file with the same figures holds. A week where nothing is written is left out of it. */
export function tableOfTyped(typed: TypedMonth): OwnTable {
	const header = { line: 1, cells: [WEEK, ...TYPED_COUNTS.map((count) => HEADINGS[count])] };
	const rows = writtenWeeks(typed).map((written, index) => ({
		line: index + 2,
		cells: [written.week, ...TYPED_COUNTS.map((count) => written[count])]
	}));
	return { header, rows, around: [], beside: [], hidden: [] };
}

export function isNothingTyped(typed: TypedMonth): boolean {
	return writtenWeeks(typed).length === 0;
}

/** At its field, what a file would have had at line and column. */
export function placeTyped(
	typed: TypedMonth,
	{ line, column, ...rest }: FileProblem
): TypedProblem {
	const { code, values } = rest;
	const reason = values === undefined ? { code } : { code, values };
	const written = line === null ? undefined : writtenWeeks(typed)[line - 2];
	if (!written) return { week: null, count: null, reason };
	const named = TYPED_COUNTS.find((count) => HEADINGS[count] === column);
	const numbered = typeof column === 'number' ? TYPED_COUNTS[column - 2] : undefined;
	return { week: written.week, count: named ?? numbered ?? 'green', reason };
}

/** Where a file would be refused whole. */
export function placePersonal(typed: TypedMonth, problem: FileProblem): TypedProblem {
	return { ...placeTyped(typed, problem), reason: fault('mood-typed-persons') };
}

function writtenWeeks({ weeks }: TypedMonth): TypedWeek[] {
	return weeks.filter((week) => TYPED_COUNTS.some((count) => week[count] !== ''));
}
