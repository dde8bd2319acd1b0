import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { MoodKind } from '$lib/domain/exact-month';
import type { IsoWeek } from '$lib/domain/week';
import { addWeeks, weekStart } from '$lib/domain/week';
import { round } from './frame';
import type { TimeScale } from './frame';
import { hiddenWeeks, isShown, pathOf, shareAxis, unbroken, weekMiddle } from './mood-weeks';
import type { HiddenRun, HiddenWeek, MoodDot, ShareAxis, ShownPoint } from './mood-weeks';

interface KindLine {
	readonly kind: MoodKind;
	readonly paths: readonly string[];
	readonly lone: readonly MoodDot[];
}

export interface MoodTrack {
	readonly top: number;
	readonly bottom: number;
	readonly yTicks: ShareAxis['ticks'];
	readonly cut: ShareAxis['cut'];
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

/** The share of green answers week by week. */
export function layOutMoodTrack(
	mood: MoodSeries,
	scale: TimeScale,
	top: number,
	bottom: number
): MoodTrack {
	// Under the lowest share: room for two lines of words about hidden weeks, and their marks.
	const floor = bottom - 46;
	const { y, ticks, cut } = shareAxis(listShares(mood), { top, floor });
	const middle = weekMiddle(scale);
	const toDot = ({ week, shares }: ShownPoint): MoodDot => ({
		week,
		x: middle(week),
		y: y(shares.green)
	});
	const shown = mood.points.filter(isShown);
	const lastShown = shown.at(-1);
	return {
		top,
		bottom,
		yTicks: ticks,
		cut,
		dots: shown.map(toDot),
		paths: unbroken(mood.points).map((run) => pathOf(run.map(toDot))),
		kinds: kindLines(mood.points, (week, green) => ({ week, x: middle(week), y: y(green) })),
		...hiddenWeeks(mood.points, middle),
		band: mood.band && shown.length > 0 ? bandOf(mood.band, shown, scale, y) : null,
		last: lastShown ? { ...toDot(lastShown), green: lastShown.shares.green } : null
	};
}

function listShares({ points, band }: MoodSeries): number[] {
	const values = points.flatMap((p) =>
		p.gap === null
			? [p.shares.green, ...Object.values(p.kinds ?? {}).map(({ shares }) => shares.green)]
			: []
	);
	return band ? [...values, band.low, band.high] : values;
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

function bandOf(
	band: NonNullable<MoodSeries['band']>,
	shown: readonly ShownPoint[],
	scale: TimeScale,
	y: (value: number) => number
): MoodTrack['band'] {
	const x = round(scale.at(weekStart(shown[0]!.week)));
	const end = scale.at(weekStart(addWeeks(shown.at(-1)!.week, 1)));
	const top = y(band.high);
	return {
		x,
		width: round(end - x),
		top,
		height: round(y(band.low) - top),
		centre: y(band.centre)
	};
}
