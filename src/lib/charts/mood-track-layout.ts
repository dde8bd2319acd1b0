import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { MoodKind } from '$lib/domain/exact-month';
import type { IsoWeek } from '$lib/domain/week';
import { addWeeks, weekStart } from '$lib/domain/week';
import { linearScale, round } from './frame';
import type { TimeScale } from './frame';

interface MoodDot {
	readonly week: IsoWeek;
	readonly x: number;
	readonly y: number;
}

interface HiddenWeek {
	readonly week: IsoWeek;
	readonly x: number;
	/** Asked but not shown, or not asked at all. */
	readonly kind: 'hidden' | 'not-asked';
}

/** Weeks in a row without a value for the same reason: one set of words. */
interface HiddenRun {
	readonly kind: HiddenWeek['kind'];
	readonly x: number;
	readonly weeks: number;
	/** 0, or 1 where its words would run into those before it and stand a line higher; null where both lines are taken. */
	readonly level: 0 | 1 | null;
}

interface KindLine {
	readonly kind: MoodKind;
	readonly paths: readonly string[];
	readonly lone: readonly MoodDot[];
}

export interface MoodTrack {
	readonly top: number;
	readonly bottom: number;
	readonly yTicks: readonly { readonly y: number; readonly value: number }[];
	readonly dots: readonly MoodDot[];
	/** One path for each run of weeks without a gap. */
	readonly paths: readonly string[];
	/** The green share of each kind, where it may be shown: paths as above, and lone weeks. */
	readonly kinds: readonly KindLine[];
	readonly hidden: readonly HiddenWeek[];
	readonly hiddenRuns: readonly HiddenRun[];
	readonly band: {
		readonly x: number;
		readonly width: number;
		readonly top: number;
		readonly height: number;
		readonly centre: number;
	} | null;
	readonly last: (MoodDot & { readonly green: number }) | null;
}

/** Room for the words about a run of hidden weeks, in any of the languages. */
const WORDS_WIDTH = 84;

/** The share of green answers week by week. */
export function layOutMoodTrack(
	mood: MoodSeries,
	scale: TimeScale,
	top: number,
	bottom: number
): MoodTrack {
	// Under the lowest share: room for two lines of words about hidden weeks, and their marks.
	const floor = bottom - 46;
	const [low, high] = valueDomain(mood);
	const y = linearScale([low, high], [floor, top]);
	const middle = (week: IsoWeek) =>
		round((scale.at(weekStart(week)) + scale.at(weekStart(addWeeks(week, 1)))) / 2);
	const toDot = ({ week, shares }: Shown): MoodDot => ({
		week,
		x: middle(week),
		y: round(y(shares.green))
	});
	const shown = mood.points.filter(isShown);
	const hidden = mood.points.flatMap((point) => toHidden(point, middle(point.week)));
	const lastShown = shown.at(-1);
	return {
		top,
		bottom,
		yTicks: listTens(low, high).map((value) => ({ y: round(y(value)), value })),
		dots: shown.map(toDot),
		paths: unbroken(mood.points).map((run) => pathOf(run.map(toDot))),
		kinds: kindLines(mood.points, (week, green) => ({ week, x: middle(week), y: round(y(green)) })),
		hidden,
		hiddenRuns: runsOf(hidden),
		band: mood.band && shown.length > 0 ? bandOf(mood.band, shown, scale, y) : null,
		last: lastShown ? { ...toDot(lastShown), green: lastShown.shares.green } : null
	};
}

type Shown = Extract<MoodPoint, { gap: null }>;

function isShown(point: MoodPoint): point is Shown {
	return point.gap === null;
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

function toHidden({ week, gap }: MoodPoint, x: number): HiddenWeek[] {
	const kind = gap === null ? null : MARKS[gap];
	return kind === null ? [] : [{ week, x, kind }];
}

function valueDomain({ points, band }: MoodSeries): [number, number] {
	const values = points.flatMap((p) =>
		p.gap === null
			? [p.shares.green, ...Object.values(p.kinds ?? {}).map(({ shares }) => shares.green)]
			: []
	);
	if (band) values.push(band.low, band.high);
	if (values.length === 0) return [0, 100];
	const low = Math.max(0, Math.floor((Math.min(...values) - 2) / 10) * 10);
	const high = Math.min(100, Math.ceil((Math.max(...values) + 2) / 10) * 10);
	return [low, high];
}

/** Every tenth share, or every twentieth where that would be more than six. */
function listTens(low: number, high: number): number[] {
	const step = high - low > 50 ? 20 : 10;
	const first = Math.ceil(low / step) * step;
	return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}

function unbroken(points: readonly MoodPoint[]): Shown[][] {
	const runs: Shown[][] = [];
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

function kindLines(
	points: readonly MoodPoint[],
	toDot: (week: IsoWeek, green: number) => MoodDot
): KindLine[] {
	return MOOD_KINDS.map((kind) => {
		const runs: MoodDot[][] = [[]];
		for (const point of points) {
			const shown = point.gap === null ? point.kinds?.[kind] : undefined;
			if (shown) runs.at(-1)!.push(toDot(point.week, shown.shares.green));
			else if (runs.at(-1)!.length > 0) runs.push([]);
		}
		return {
			kind,
			paths: runs.filter((run) => run.length > 1).map(pathOf),
			lone: runs.filter((run) => run.length === 1).flat()
		};
	}).filter(({ paths, lone }) => paths.length + lone.length > 0);
}

function pathOf(dots: readonly MoodDot[]): string {
	return dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
}

function bandOf(
	band: NonNullable<MoodSeries['band']>,
	shown: readonly Shown[],
	scale: TimeScale,
	y: (value: number) => number
): MoodTrack['band'] {
	const x = round(scale.at(weekStart(shown[0]!.week)));
	const end = scale.at(weekStart(addWeeks(shown.at(-1)!.week, 1)));
	const top = round(y(band.high));
	return {
		x,
		width: round(end - x),
		top,
		height: round(y(band.low) - top),
		centre: round(y(band.centre))
	};
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
