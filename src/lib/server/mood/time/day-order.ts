import { parseIsoDate, type IsoDate } from '$lib/domain/day';
import { compilationMonthOf, parseIsoWeek, weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';

const ORDERS = ['day-first', 'month-first', 'year-first', 'week'] as const;
/** How the numbers of a day follow each other; `week`: six digits that are a year and a week. */
export type DayOrder = (typeof ORDERS)[number];

/** What a text of nothing but numbers can be, by the order that they are read in. */
interface DayReadings {
	readonly days: Partial<Record<DayOrder, IsoDate>>;
	readonly weeks: Partial<Record<DayOrder, IsoWeek>>;
	/** Its year has four digits and stands first: it says nothing of how others are written. */
	readonly isPlain: boolean;
}

/** Every way to read a day such as `6/11/2026`, `20/11/26`, `2026-4-4` or `261106`; a century that is not written is ours. */
export function readingsOfDay(text: string): DayReadings {
	const clean = text.trim().replace(/[ T]\d\d:\d\d(:\d\d)?(\.\d+)?Z?$/, '');
	const [, plainYear, , plainMonth, plainDay] =
		/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(clean) ?? [];
	if (plainYear) return readings({ 'year-first': dayOf(plainYear, plainMonth, plainDay) }, true);
	const [, a = '', mark = '', b = '', c = ''] =
		/^(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2}|\d{4})$/.exec(clean) ??
		/^(\d{2})()(\d{2})(\d{2})$/.exec(clean) ??
		[];
	if (c === '') return readings({}, false);
	const year = c.length === 4 ? c : `20${c}`;
	const endsInYear = c.length > 1;
	const days = {
		'day-first': endsInYear ? dayOf(year, b, a) : null,
		// Nobody who writes the month first parts it with points.
		'month-first': endsInYear && mark !== '.' ? dayOf(year, a, b) : null,
		'year-first': c.length <= 2 && a.length === 2 ? dayOf(`20${a}`, b, c) : null
	};
	const isDigits = mark === '' && /^(?:19|20)/.test(a);
	return readings(days, false, isDigits ? parseIsoWeek(`${a}${b}-W${c}`) : null);
}

/** The one week that a text of numbers can be of, in the given order where it can be of several. `several`: it does not say; null: it is none. */
export function weekOfNumbers(text: string, order: DayOrder | null): IsoWeek | 'several' | null {
	const { weeks } = readingsOfDay(text);
	const [week, ...others] = new Set(Object.values(weeks));
	if (week === undefined) return null;
	if (others.length === 0) return week;
	return (order && weeks[order]) ?? 'several';
}

/**
 * The order that the days of a column are written in: the one that every day of it can be read in or, where they can be read in several, the
 * one that has them in one month, for a compilation has one. Null: there is no such order.
 */
export function findDayOrder(texts: readonly string[]): DayOrder | null {
	const read = texts.map(readingsOfDay).filter(({ weeks }) => Object.keys(weeks).length > 0);
	const unclear = read.filter(({ isPlain }) => !isPlain);
	const possible = ORDERS.filter((order) => unclear.every(({ weeks }) => weeks[order]));
	const ofOneMonth = possible.filter((order) => {
		const weeks = read.map((one) => one.weeks[one.isPlain ? 'year-first' : order]);
		return new Set(weeks.map((week) => week && compilationMonthOf(week))).size === 1;
	});
	const [found, ...others] = possible.length === 1 ? possible : ofOneMonth;
	return found !== undefined && others.length === 0 ? found : null;
}

function readings(
	given: Partial<Record<DayOrder, IsoDate | null>>,
	isPlain: boolean,
	week: IsoWeek | null = null
): DayReadings {
	const days: Partial<Record<DayOrder, IsoDate>> = {};
	const weeks: Partial<Record<DayOrder, IsoWeek>> = week ? { week } : {};
	for (const order of ORDERS) {
		const day = given[order];
		if (!day) continue;
		days[order] = day;
		weeks[order] = weekOf(day);
	}
	return { days, weeks, isPlain };
}

function dayOf(year: string, month = '', day = ''): IsoDate | null {
	return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
