import { addDays, type IsoDate } from '$lib/domain/day';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import { breakDay } from '$lib/domain/year-parts';
import type { Indicator } from '$lib/domain/indicator';
import { valuesOf, type ValuedPoint } from '$lib/domain/series-values';
import { linearScale, round, timeScale, type TimeScale } from './frame';
import { listRuns } from './indicator-chart-marks';

/** Pixels. */
export const SMALL_LINE = { width: 150, height: 36 } as const;

interface SmallDot {
	readonly x: number;
	readonly y: number;
}

/** One line as the list draws it: joined values, or those of a survey by themselves. */
interface SmallSeries {
	readonly role: Series['role'];
	readonly paths: readonly string[];
	readonly dots: readonly SmallDot[];
	readonly whiskers: readonly {
		readonly x: number;
		readonly top: number;
		readonly bottom: number;
	}[];
}

const EDGE = 5;

/** The line and, dashed under it, the country's over the same time; both on one scale of their own. */
export function layOutSmallLine(
	line: Series,
	country: Series | null,
	{ breaks }: Pick<Indicator, 'breaks'>
): readonly SmallSeries[] {
	const values = valuesOf(line);
	const [first, last] = [values[0], values.at(-1)];
	if (!first || !last) return [];
	const x = timeScale(
		first.period.start,
		addDays(last.period.end, 1),
		EDGE,
		SMALL_LINE.width - EDGE
	);
	const beside = country && country !== line ? within(country, x) : null;
	const shown = [...(beside ? [beside] : []), line];
	const y = scaleOf(shown.flatMap(valuesOf));
	const days = breaks.flatMap(({ period, slight }) => (slight ? [] : (breakDay(period) ?? [])));
	return shown.map((series) => drawSmall(series, series === line, x, y, days));
}

function within(series: Series, { from, to }: TimeScale): Series {
	const points = series.points.filter(({ period }) => period.start >= from && period.end < to);
	return { ...series, points };
}

function scaleOf(points: readonly ValuedPoint[]): (value: number) => number {
	const numbers = points.flatMap(({ value, interval }) => [
		value,
		...(interval ? [interval.low, interval.high] : [])
	]);
	const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
	const air = low === high ? 1 : 0;
	return linearScale([low - air, high + air], [SMALL_LINE.height - EDGE, EDGE]);
}

function drawSmall(
	series: Series,
	main: boolean,
	x: TimeScale,
	y: (value: number) => number,
	breaks: readonly IsoDate[]
): SmallSeries {
	const at = ({ period, value }: SeriesPoint): SmallDot => ({
		x: round((x.at(period.start) + x.at(addDays(period.end, 1))) / 2),
		y: round(y(value ?? 0))
	});
	const values = valuesOf(series);
	const survey = values.some(({ interval, period }) => interval || period.frequency === 'span');
	const runs = survey ? [] : listRuns(series.points, breaks);
	const lone = runs.filter((run) => run.length === 1).flat();
	const last = values.at(-1);
	return {
		role: series.role,
		paths: runs
			.filter((run) => run.length > 1)
			.map((run) =>
				run
					.map(at)
					.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`)
					.join('')
			),
		dots: (survey ? values : [...lone, ...(main && last ? [last] : [])]).map(at),
		whiskers: values.flatMap((point) =>
			point.interval
				? {
						x: at(point).x,
						top: round(y(point.interval.high)),
						bottom: round(y(point.interval.low))
					}
				: []
		)
	};
}
