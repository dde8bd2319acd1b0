import type { MoodPoint } from '$lib/domain/chart-subject';
import type { IsoWeek } from '$lib/domain/week';
import { addWeeks, weekStart } from '$lib/domain/week';
import { linearScale, round } from './frame';
import type { TimeScale } from './frame';

export interface MoodDot {
	readonly week: IsoWeek;
	readonly x: number;
	readonly y: number;
}

export interface HiddenWeek {
	readonly week: IsoWeek;
	readonly x: number;
	/** Asked but not shown, or not asked at all. */
	readonly kind: 'hidden' | 'not-asked';
}

/** Weeks in a row without a value for the same reason: one set of words. */
export interface HiddenRun {
	readonly kind: HiddenWeek['kind'];
	readonly x: number;
	readonly weeks: number;
	/** 0, or 1 where its words would run into those before it and stand a line higher; null where both lines are taken. */
	readonly level: 0 | 1 | null;
}

/** Shares up and down: from the tenth below the lowest to the tenth above the highest. */
export interface ShareAxis {
	readonly y: (share: number) => number;
	readonly ticks: readonly { readonly y: number; readonly value: number }[];
	/** The pixel below which the axis is cut; null: it begins at zero. */
	readonly cut: number | null;
}

/** Room for the words about a run of hidden weeks, in any of the languages. */
const WORDS_WIDTH = 84;

export type ShownPoint = Extract<MoodPoint, { gap: null }>;

export function isShown(point: MoodPoint): point is ShownPoint {
	return point.gap === null;
}

/** Where a week is drawn: the middle of its seven days. */
export function weekMiddle(scale: TimeScale): (week: IsoWeek) => number {
	const edge = (week: IsoWeek) => scale.at(weekStart(week));
	return (week) => round((edge(week) + edge(addWeeks(week, 1))) / 2);
}

/** The axis of shares in percent between two pixels; the whole of it without a share. */
export function shareAxis(
	shares: readonly number[],
	{ top, floor }: { readonly top: number; readonly floor: number }
): ShareAxis {
	const [low, high] = tensAround(shares);
	const scale = linearScale([low, high], [floor, top]);
	const y = (share: number) => round(scale(share));
	const ticks = listTens(low, high).map((value) => ({ y: y(value), value }));
	return { y, ticks, cut: low > 0 ? y(low) : null };
}

function tensAround(shares: readonly number[]): [number, number] {
	if (shares.length === 0) return [0, 100];
	return [
		Math.max(0, Math.floor((Math.min(...shares) - 2) / 10) * 10),
		Math.min(100, Math.ceil((Math.max(...shares) + 2) / 10) * 10)
	];
}

/** Every tenth share, or every twentieth where that would be more than six. */
function listTens(low: number, high: number): number[] {
	const step = high - low > 50 ? 20 : 10;
	const first = Math.ceil(low / step) * step;
	return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}

/** Runs of weeks that have a value, of two or more. */
export function unbroken(points: readonly MoodPoint[]): ShownPoint[][] {
	const runs: ShownPoint[][] = [];
	let open = false;
	for (const point of points) {
		if (!isShown(point)) {
			open = false;
			continue;
		}
		if (open) runs.at(-1)!.push(point);
		else runs.push([point]);
		open = true;
	}
	return runs.filter((run) => run.length > 1);
}

export function pathOf(dots: readonly Pick<MoodDot, 'x' | 'y'>[]): string {
	return dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
}

/** How a week without a value is marked; null: not at all, nothing of it has been released. */
const MARKS: Readonly<Record<NonNullable<MoodPoint['gap']>, HiddenWeek['kind'] | null>> = {
	'too-few-answers': 'hidden',
	incomplete: 'hidden',
	withdrawn: 'hidden',
	'only-month': 'hidden',
	'no-data': 'hidden',
	'not-asked': 'not-asked',
	'not-released': null
};

/** The weeks that are marked on the floor instead of drawn, and the runs that they make. */
export function hiddenWeeks(
	points: readonly MoodPoint[],
	middle: (week: IsoWeek) => number
): { readonly hidden: readonly HiddenWeek[]; readonly hiddenRuns: readonly HiddenRun[] } {
	const hidden = points.flatMap((point) => toHidden(point, middle(point.week)));
	return { hidden, hiddenRuns: runsOf(hidden) };
}

function toHidden({ week, gap }: MoodPoint, x: number): HiddenWeek[] {
	const kind = gap === null ? null : MARKS[gap];
	return kind === null ? [] : [{ week, x, kind }];
}

function runsOf(hidden: readonly HiddenWeek[]): HiddenRun[] {
	const runs: { kind: HiddenWeek['kind']; xs: number[]; next: IsoWeek }[] = [];
	for (const { week, x, kind } of hidden) {
		const run = runs.at(-1);
		if (run && run.kind === kind && run.next === week) run.xs.push(x);
		else runs.push({ kind, xs: [x], next: week });
		runs.at(-1)!.next = addWeeks(week, 1);
	}
	const middles = runs.map(({ xs }) => round((xs[0]! + xs.at(-1)!) / 2));
	const free = [-Infinity, -Infinity];
	return runs.map(({ kind, xs }, index) => {
		const x = middles[index]!;
		const level = ([0, 1] as const).find((one) => x >= free[one]!) ?? null;
		if (level !== null) free[level] = x + WORDS_WIDTH;
		return { kind, x, weeks: xs.length, level };
	});
}
