import { addDays, daysBetween } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import { round } from './frame';
import type { TimeScale } from './frame';

interface Dot {
	readonly x: number;
	readonly y: number;
	readonly preliminary: boolean;
}

/** One line as marks: what is joined, what stands alone, and how uncertain it is. */
export interface DrawnSeries {
	readonly key: string;
	readonly role: Series['role'];
	readonly sex: Series['sex'];
	/** From another source than the rest: drawn as diamonds, never joined. */
	readonly complement: boolean;
	/** One path for each unbroken run. */
	readonly paths: readonly string[];
	/** The source's intervals of a run of months, filled. */
	readonly bands: readonly string[];
	readonly whiskers: readonly {
		readonly x: number;
		readonly top: number;
		readonly bottom: number;
	}[];
	readonly dots: readonly Dot[];
}

/** A value with its place: the middle of its period or, where it is of the last day, there; `left` and `right` are the period's own. */
export interface PlacedPoint {
	readonly point: SeriesPoint;
	readonly left: number;
	readonly right: number;
	readonly x: number;
	readonly y: number;
}

/** More points than this in a line of months are drawn without dots. */
const MOST_DOTS = 30;
/** A lone year narrower than this, in pixels, gets a dot as well. */
const WIDE_STEP = 16;
/** So that whiskers of several places for the same years do not cover each other. */
const WHISKER_SHIFT = { own: 0, county: -5, country: 5, other: 10 } as const;

interface DrawingOptions {
	/** Changes of method that no line crosses. */
	readonly breaks?: readonly IsoDate[];
	/** Values are of the last day of their period. */
	readonly lastDay?: boolean;
	/** Only points that no line joins are dots. */
	readonly quiet?: boolean;
}

export function drawSeries(
	series: Series,
	complement: boolean,
	x: TimeScale,
	y: (value: number) => number,
	{ breaks = [], lastDay = false, quiet = false }: DrawingOptions = {}
): DrawnSeries {
	const place = (point: SeriesPoint) => placePoint(point, x, y, lastDay);
	const stepped =
		!lastDay && series.points.some(({ period }) => ['year', 'span'].includes(period.frequency));
	const runs = complement
		? []
		: listRuns(series.points, breaks).map((run) => enterAt(x.left, run.map(place)));
	const all = series.points
		.filter(({ value }) => value !== null)
		.map(place)
		.filter((one) => one.x >= x.left);
	const joined = runs.filter((run) => run.length > 1 || stepped);
	const banded = !stepped && !complement ? runs.filter((run) => run.length > 1) : [];
	const bands = banded
		.filter((run) => run.every(({ point }) => point.interval))
		.map((run) => bandPath(run, y));
	// A lone year that is wide enough is seen without a dot; spans share years and need one each.
	const single = new Set(
		runs
			.filter((run) => run.length === 1)
			.flat()
			.filter(
				({ point, left, right }) =>
					!stepped || point.period.frequency === 'span' || right - left < WIDE_STEP
			)
			.map(({ point }) => point)
	);
	const sparse = !quiet && !stepped && all.length <= MOST_DOTS;
	return {
		key: `${series.indicatorId} ${series.areaCode} ${series.sex}`,
		role: series.role,
		sex: series.sex,
		complement,
		paths: joined.map((run) => (stepped ? stepPath(run) : linePath(run))),
		bands,
		whiskers: bands.length > 0 ? [] : all.flatMap((one) => whisker(one, series.role, y)),
		dots: all
			.filter(({ point }) => complement || sparse || single.has(point) || point.preliminary)
			.map(({ x, y, point }) => ({ x, y, preliminary: point.preliminary }))
	};
}

/** Points that may be joined: at the series' usual distance, with no gap and no change of method between them. */
export function listRuns(
	points: readonly SeriesPoint[],
	breaks: readonly IsoDate[] = []
): SeriesPoint[][] {
	const usual = usualDistance(points);
	const runs: SeriesPoint[][] = [];
	let previous: SeriesPoint | null = null;
	for (const point of points) {
		if (point.value === null) {
			previous = null;
			continue;
		}
		const joined =
			previous && isNext(previous, point, usual) && !isBetween(breaks, previous, point);
		if (joined) runs.at(-1)!.push(point);
		else runs.push([point]);
		previous = point;
	}
	return runs;
}

function isBetween(breaks: readonly IsoDate[], previous: SeriesPoint, point: SeriesPoint): boolean {
	return breaks.some((day) => previous.period.start < day && day <= point.period.start);
}

/** Years and spans are joined only where one begins when the other ends; months at their usual distance. */
function isNext(previous: SeriesPoint, point: SeriesPoint, usual: number): boolean {
	if (['year', 'span'].includes(point.period.frequency))
		return addDays(previous.period.end, 1) === point.period.start;
	return daysBetween(previous.period.start, point.period.start) <= usual * 1.2;
}

function usualDistance(points: readonly SeriesPoint[]): number {
	const distances = points
		.slice(1)
		.map((point, index) => daysBetween(points[index]!.period.start, point.period.start))
		.sort((a, b) => a - b);
	return distances[Math.floor(distances.length / 2)] ?? 0;
}

export function placePoint(
	point: SeriesPoint,
	x: TimeScale,
	y: (value: number) => number,
	lastDay: boolean
): PlacedPoint {
	const left = Math.max(x.left, x.at(point.period.start));
	const end = x.at(addDays(point.period.end, 1));
	const right = Math.min(x.right, end);
	const middle = lastDay ? Math.min(x.right, end) : (left + right) / 2;
	return { point, left, right, x: round(middle), y: round(y(point.value ?? 0)) };
}

/** A line that comes from before the window enters it at its edge. */
function enterAt(left: number, run: readonly PlacedPoint[]): readonly PlacedPoint[] {
	const [first, second] = run;
	if (!first || !second || first.x >= left) return run;
	const share = (left - first.x) / (second.x - first.x);
	const entering = { ...first, x: left, y: round(first.y + share * (second.y - first.y)) };
	return [entering, ...run.slice(1)];
}

function linePath(run: readonly PlacedPoint[]): string {
	return run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
}

function stepPath(run: readonly PlacedPoint[]): string {
	return run
		.map(({ left, right, y }, index) => `${index === 0 ? `M${left},${y}` : `V${y}`}H${right}`)
		.join('');
}

function bandPath(run: readonly PlacedPoint[], y: (value: number) => number): string {
	const edge = (side: 'low' | 'high') =>
		run.map(({ x, point }) => `${x},${round(y(point.interval![side]))}`);
	return `M${edge('high').join('L')}L${edge('low').reverse().join('L')}Z`;
}

function whisker({ x, point }: PlacedPoint, role: Series['role'], y: (value: number) => number) {
	const { interval } = point;
	if (!interval) return [];
	return [
		{
			x: round(x + WHISKER_SHIFT[role]),
			top: round(y(interval.high)),
			bottom: round(y(interval.low))
		}
	];
}
