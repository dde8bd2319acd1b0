import { isOn, isUncertain, entryShape } from './register-entry';
import type { RegisterEntry } from './register-entry';

/** One column of the design. */
export interface DesignColumn {
	/** One value an observed week. */
	readonly values: Float64Array;
	/** Level, trend, season, holidays and uncertain weeks; what passes; what stays. */
	readonly kind: 'base' | 'event' | 'lasting';
	/** Entries that it is about. */
	readonly about: readonly string[];
}

/** What happened while the series was measured. */
export interface Register {
	readonly entries: readonly RegisterEntry[];
	/** Weeks of each holiday that recurs, over all years. */
	readonly holidays: readonly ReadonlySet<number>[];
}

const YEAR = 52.1775;
/** Weeks of the calendar from which one pair of yearly waves can be told, and two. */
const ONE_WAVE = 52;
const TWO_WAVES = 156;
const KNOT = 52;
const LAST_KNOT = 25;

/**
 * Columns of the joint model: level and trend, yearly waves, holidays, weeks that are uncertain, and the register.
 * `last` is the last week of the calendar, observed or not; waves and trend are centred on the first week.
 */
export function layColumns(
	times: Float64Array,
	{ entries, holidays }: Register,
	span: number
): DesignColumn[] {
	const first = times[0]!;
	const base = (of: (week: number) => number): DesignColumn => ({
		values: times.map(of),
		kind: 'base',
		about: []
	});
	const waves = span >= TWO_WAVES ? 2 : span >= ONE_WAVE ? 1 : 0;
	const angle = (week: number, wave: number) => (2 * Math.PI * wave * (week - first)) / YEAR;
	const recurring = holidays.filter((weeks) => times.filter((week) => weeks.has(week)).length >= 2);
	return [
		base(() => 1),
		base((week) => (week - first) / KNOT),
		...[1, 2]
			.slice(0, waves)
			.flatMap((wave) => [
				base((week) => Math.sin(angle(week, wave))),
				base((week) => Math.cos(angle(week, wave)))
			]),
		...recurring.map((weeks) => base((week) => Number(weeks.has(week)))),
		...entries.flatMap((entry) => columnsOf(entry, times))
	];
}

function columnsOf(entry: RegisterEntry, times: Float64Array): DesignColumn[] {
	const shape = entryShape(entry);
	if (shape === 'none') return [];
	const values = times.map((week) => Number(isOn(entry, shape, week)));
	if (shape === 'event') return [{ values, kind: 'event', about: [entry.id] }];
	const uncertain = times.map((week) => Number(isUncertain(entry, week)));
	return [
		...(uncertain.includes(1) ? [{ values: uncertain, kind: 'base', about: [] } as const] : []),
		{ values, kind: 'lasting', about: [entry.id] }
	];
}

/** Places where the trend may bend: every year, none in the last half. */
export function layKnots(times: Float64Array): DesignColumn[] {
	const [first, last] = [times[0]!, times.at(-1)!];
	const count = Math.max(0, Math.floor((last - first - LAST_KNOT) / KNOT));
	return Array.from({ length: count }, (_, index) => ({
		values: times.map((week) => Math.max(0, week - first - KNOT * (index + 1)) / KNOT),
		kind: 'base',
		about: []
	}));
}
