import { answer, refuse } from './answer';
import type { Answer, Refusal } from './answer';
import type { ChangeDesign, ChangeModel, SeriesPoint } from './interrupted-series';
import { mean } from './sum';

export const LEAST_SIDE = 8;
export const FIRM_SIDE = 12;
export const LEAST_MEAN_ANSWERS = 30;
export const MOST_MISSING = 0.2;
export const MOST_PHASE_IN = 4;
const YEAR = 52.1775;
const SEASON_WEEKS = 104;
const HALF_SEASON_WEEKS = 52;

/** The observed weeks that take part, and what was counted on the way. */
export interface PreparedSeries {
	readonly times: Float64Array;
	readonly values: Float64Array;
	/** Null where a week has no number of answers. */
	readonly answers: readonly (number | null)[];
	/** First week after the phase-in. */
	readonly from: number;
	readonly weeksBefore: number;
	readonly weeksAfter: number;
	readonly missingShare: number;
	readonly meanN: number | null;
	readonly model: ChangeModel;
}

/**
 * Takes a series through the guards of every estimate: at least 8 + 8 observed weeks, at most 20 % missing, a mean n of at least 30
 * (where there is an n at all), and values that vary.
 */
export function prepareSeries(
	points: readonly SeriesPoint[],
	design: ChangeDesign
): Answer<PreparedSeries> {
	const problem = problemOf(points);
	if (problem) return refuse(problem);
	const first = points[0]!.time;
	const last = points.at(-1)!.time;
	const phaseIn = design.phaseIn ?? 0;
	if (!Number.isInteger(phaseIn) || phaseIn < 0 || phaseIn > MOST_PHASE_IN) {
		return refuse('not-a-count');
	}
	if (!Number.isFinite(design.start)) return refuse('not-a-number');
	const from = design.start + phaseIn;
	if (design.start <= first || from > last) return refuse('start-outside');

	const { used, weeksBefore, weeksAfter, missingShare, meanN } = countSides(points, design);
	if (Math.min(weeksBefore, weeksAfter) < LEAST_SIDE) return refuse('too-few-points');
	if (missingShare > MOST_MISSING) return refuse('too-many-missing');
	if (meanN !== null && meanN < LEAST_MEAN_ANSWERS) return refuse('too-few-answers');
	const values = Float64Array.from(used, ({ value }) => value!);
	if (values.every((value) => value === values[0])) return refuse('no-variation');
	return answer({
		times: Float64Array.from(used, ({ time }) => time),
		values,
		answers: used.map(({ n }) => n),
		from,
		weeksBefore,
		weeksAfter,
		missingShare,
		meanN,
		model: modelOf(last - first + 1, phaseIn, design.harmonics ?? 'auto')
	});
}

/** What the guards look at; `used` are the observed weeks that are in neither gap nor phase-in. */
export function countSides(points: readonly SeriesPoint[], { start, phaseIn = 0 }: ChangeDesign) {
	const span = points.length === 0 ? 0 : points.at(-1)!.time - points[0]!.time + 1;
	const used = points
		.filter(isObserved)
		.filter(({ time }) => time < start || time >= start + phaseIn);
	const weeksBefore = used.filter(({ time }) => time < start).length;
	const inside = Math.max(used.length, span - phaseIn);
	return {
		used,
		weeksBefore,
		weeksAfter: used.length - weeksBefore,
		missingShare: inside === 0 ? 0 : 1 - used.length / inside,
		meanN: mean(used.flatMap(({ n }) => n ?? []))
	};
}

/** What makes the points no weekly series, whatever is asked of it. */
export function problemOf(points: readonly SeriesPoint[]): Refusal | null {
	if (points.length === 0) return 'empty';
	for (const [index, { time, value, n }] of points.entries()) {
		if (!Number.isInteger(time)) return 'not-a-number';
		if (value !== null && !Number.isFinite(value)) return 'not-a-number';
		if (n !== null && !(Number.isInteger(n) && n >= 0)) return 'not-a-count';
		if (index > 0 && time === points[index - 1]!.time) return 'duplicate-times';
		if (index > 0 && time < points[index - 1]!.time) return 'unsorted-times';
	}
	const observed = points.filter(isObserved).length;
	if (observed === 0) return points.some(({ n }) => n === 0) ? 'no-answers' : 'all-hidden';
	return observed === 1 ? 'too-few-points' : null;
}

/** A week of nobody's answers is a gap, whatever value stands there. */
export function isObserved({ value, n }: SeriesPoint): boolean {
	return value !== null && n !== 0;
}

/** Intercept, trend a week, yearly waves and last the level from `from` on. */
export function designColumns(
	times: Float64Array,
	from: number,
	harmonics: ChangeModel['harmonics']
): Float64Array[] {
	const waves = Array.from({ length: harmonics }, (_, index) => {
		const angle = (time: number) => (2 * Math.PI * (index + 1) * (time - from)) / YEAR;
		return [times.map((time) => Math.sin(angle(time))), times.map((time) => Math.cos(angle(time)))];
	});
	return [
		times.map(() => 1),
		times.map((time) => time - from),
		...waves.flat(),
		times.map((time) => (time >= from ? 1 : 0))
	];
}

function modelOf(
	span: number,
	phaseIn: number,
	wanted: NonNullable<ChangeDesign['harmonics']>
): ChangeModel {
	const possible = span >= HALF_SEASON_WEEKS ? wanted : 0;
	const harmonics = possible === 'auto' ? (span >= SEASON_WEEKS ? 2 : 0) : possible;
	return { phaseIn, harmonics, seasonPreliminary: harmonics > 0 && span < SEASON_WEEKS };
}
