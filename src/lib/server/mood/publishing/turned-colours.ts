import { MOODS, type Mood } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import type { CheckedCell } from '$lib/disclosure/check-month';

/** Two colours that stand the other way round than in the months that were published last. */
export interface TurnedColours {
	readonly more: Mood;
	readonly less: Mood;
	/** `more` is the largest of all three, and `less` was. */
	readonly largest: boolean;
}

/** Fewer published months do not tell an order. */
const LEAST_MONTHS = 2;
const RECENT_MONTHS = 3;
const PAIRS = MOODS.flatMap((more) => MOODS.map((less) => ({ more, less })));

/**
 * A sign that two colours were given each other's place. Of the month that waits it uses what its page shows anyway, fifths and tens, and of
 * published months what everyone sees: the month's own release is not among them, for that would tell how it was drawn.
 */
export function findTurnedColours(
	month: string,
	cells: readonly CheckedCell[],
	releases: readonly Release[]
): TurnedColours | null {
	const before = recentSums(month, releases);
	const now = roughSums(cells);
	if (!now || before.length < LEAST_MONTHS) return null;
	const turned = PAIRS.flatMap(({ more, less }) => {
		const isTurned = now[more] > now[less] && isOrder(before, LEAST_MONTHS, less, more);
		const isLargest = isLargestIn(now, more) && before.every((sums) => isLargestIn(sums, less));
		return isTurned ? [{ more, less, largest: isLargest }] : [];
	});
	return turned.find(({ largest }) => largest) ?? turned[0] ?? null;
}

/** A single week whose colours stand so. */
export interface TurnedWeek extends Pick<TurnedColours, 'more' | 'less'> {
	readonly period: string;
}

/** Of five: a smaller distance turns by chance. */
const FAR_APART = 2;
/** Fewer other weeks of the month do not tell an order. */
const LEAST_WEEKS = 2;

/**
 * The same sign in single weeks, against the months published last or the other weeks of the month. A week is small: its colours must lie far
 * apart. None where the whole month has it, which is asked about once.
 */
export function findTurnedWeeks(
	month: string,
	cells: readonly CheckedCell[],
	releases: readonly Release[]
): TurnedWeek[] {
	if (findTurnedColours(month, cells, releases)) return [];
	const before = recentSums(month, releases);
	const shown = cells.filter((cell) => cell.shown);
	return shown.flatMap((cell) => {
		const { period, fifths } = cell;
		const others = shown.filter((other) => other !== cell).map((other) => other.fifths);
		const isUsual = (more: Mood, less: Mood) =>
			isOrder(before, LEAST_MONTHS, less, more) || isOrder(others, LEAST_WEEKS, less, more);
		const found = PAIRS.find(
			({ more, less }) => fifths[more] - fifths[less] >= FAR_APART && isUsual(more, less)
		);
		return found ? [{ period, ...found }] : [];
	});
}

/** Whether enough of them have more of the one colour than of the other, and all of them. */
function isOrder(all: readonly Sums[], least: number, more: Mood, less: Mood): boolean {
	return all.length >= least && all.every((sums) => sums[more] > sums[less]);
}

function recentSums(month: string, releases: readonly Release[]): readonly Sums[] {
	return releases
		.filter((one) => one.month !== month)
		.map(publishedSums)
		.filter((sums) => sums !== null)
		.slice(-RECENT_MONTHS);
}

type Sums = Readonly<Record<Mood, number>>;

function isLargestIn(sums: Sums, mood: Mood): boolean {
	return MOODS.every((other) => other === mood || sums[other] < sums[mood]);
}

/** Null: no week is shown. */
function publishedSums({ publicWeeks, publicMonth }: Release): Sums | null {
	const cells = [...publicWeeks, ...(publicMonth ? [publicMonth] : [])];
	const counts = cells.flatMap((cell) => (cell.gap === null ? [cell.counts] : []));
	return counts.length === 0 ? null : sumBy((mood) => counts.map((one) => one[mood]));
}

function roughSums(cells: readonly CheckedCell[]): Sums | null {
	const shown = cells.filter((cell) => cell.shown);
	if (shown.length === 0) return null;
	return sumBy((mood) => shown.map(({ answers, fifths }) => answers * fifths[mood]));
}

function sumBy(of: (mood: Mood) => readonly number[]): Sums {
	const sum = (mood: Mood) => of(mood).reduce((total, one) => total + one, 0);
	return { green: sum('green'), yellow: sum('yellow'), red: sum('red') };
}
