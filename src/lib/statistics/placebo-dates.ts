import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { factorise } from './cholesky';
import { designColumns, LEAST_SIDE, prepareSeries } from './change-design';
import type { ChangeDesign, ChangeEstimate, TimedValue } from './interrupted-series';
import { orthonormalColumns, removeColumns } from './orthonormal';

/** The same analysis at every earlier date where nothing is known to have happened. */
export interface PlaceboDates {
	readonly dates: number;
	/** Share 0–1 of the dates with at least the actual |t|; null with fewer than 20 dates. */
	readonly shareAsLarge: number | null;
}

const LEAST_DATES = 20;
/** Grid of φ: t is read between its points, which agrees with the full search to about 0.01. */
const STEP = 0.02;
const POINTS = 50;
const COARSE = 5;

/**
 * Refits the change at every date of the weeks before the start that has at least 8 observed weeks on each side, with the same model
 * without a phase-in. One pass over a grid of φ serves all dates: at a given φ, the whitened level of a later start is a sum from
 * its first week on, so that each date costs a step a column.
 */
export function listPlacebos(
	points: readonly TimedValue[],
	design: ChangeDesign,
	actual: Pick<ChangeEstimate, 'estimate' | 'standardError'>
): Answer<PlaceboDates> {
	const prepared = prepareSeries(points, design);
	if (!prepared.ok) return prepared;
	const { weeksBefore, model } = prepared.value;
	const times = prepared.value.times.slice(0, weeksBefore);
	const values = prepared.value.values.slice(0, weeksBefore);
	const statistics = placeboStatistics(times, values, model.harmonics);
	if (!statistics) return refuse('not-estimable');
	const limit = Math.abs(actual.estimate / actual.standardError);
	const asLarge = statistics.filter((t) => Math.abs(t) >= limit).length;
	return answer({
		dates: statistics.length,
		shareAsLarge: statistics.length < LEAST_DATES ? null : asLarge / statistics.length
	});
}

/** t of a level from each observed week on that has 8 weeks before it and 8 from it on; null where the season cannot be told from the trend. */
export function placeboStatistics(
	times: Float64Array,
	values: Float64Array,
	harmonics: 0 | 1 | 2
): Float64Array | null {
	const dates = Math.max(0, times.length - 2 * LEAST_SIDE + 1);
	if (dates === 0) return new Float64Array(0);
	const basis = orthonormalColumns(designColumns(times, times[0]!, harmonics).slice(0, -1));
	if (!basis) return null;
	const rest = Float64Array.from(values);
	removeColumns(rest, basis);
	const fits: DateFits[] = [];
	const fitAt = (point: number) =>
		(fits[point] ??= fitDates(times, [...basis, rest], STEP * point, dates));
	return Float64Array.from({ length: dates }, (_, date) => bestStatistic(fitAt, date));
}

/** At one φ: the restricted criterion and t of every date. */
interface DateFits {
	readonly criterion: Float64Array;
	readonly t: Float64Array;
}

function fitDates(
	times: Float64Array,
	columns: readonly Float64Array[],
	phi: number,
	dates: number
): DateFits {
	const size = columns.length;
	const weeks = times.length;
	const gapPowers = times.map((time, week) => (week === 0 ? 0 : phi ** (time - times[week - 1]!)));
	const white = columns.map((column) => whiten(column, gapPowers));
	const factor = crossProducts(white);
	const determinant = factorise(factor, size);
	makeApart(white, factor);
	const logs = gapPowers.reduce((total, a) => total + Math.log(1 - a * a), 0);
	const squares = factor[size * size - 1]! ** 2;
	const freedom = weeks - size;

	// The whitened level of a start is `first` in its first week and `later` in each week after it.
	const first = gapPowers.map((a) => 1 / Math.sqrt(1 - a * a));
	const later = gapPowers.map((a, week) => (1 - a) * first[week]!);
	const square = new Float64Array(dates);
	let inside = 0;
	for (let week = weeks - 1; week >= LEAST_SIDE; week--) {
		if (week - LEAST_SIDE < dates) square[week - LEAST_SIDE] = inside + first[week]! ** 2;
		inside += later[week]! ** 2;
	}
	for (const column of white.slice(0, -1)) {
		const along = alongLevels(column, first, later, dates);
		for (let date = 0; date < dates; date++) square[date]! -= along[date]! ** 2;
	}
	const along = alongLevels(white[size - 1]!, first, later, dates);
	const criterion = new Float64Array(dates);
	const t = new Float64Array(dates);
	for (let date = 0; date < dates; date++) {
		const left = squares - along[date]! ** 2 / square[date]!;
		criterion[date] = (freedom * Math.log(left) + logs + Math.log(square[date]!)) / 2 + determinant;
		t[date] = along[date]! / Math.sqrt((square[date]! * left) / freedom);
	}
	return { criterion, t };
}

/** The products of a column with the level of every start: from the last week back, each is the one before it and a week more. */
function alongLevels(
	column: Float64Array,
	first: Float64Array,
	later: Float64Array,
	dates: number
): Float64Array {
	const along = new Float64Array(dates);
	let inside = 0;
	for (let week = column.length - 1; week >= LEAST_SIDE; week--) {
		const date = week - LEAST_SIDE;
		if (date < dates) along[date] = inside + first[week]! * column[week]!;
		inside += later[week]! * column[week]!;
	}
	return along;
}

/** Makes the columns orthonormal by the factor of their cross products, in place; the last one only orthogonal to the others. */
function makeApart(columns: readonly Float64Array[], factor: Float64Array): void {
	const size = columns.length;
	for (const [row, column] of columns.entries()) {
		for (let before = 0; before < row; before++) {
			const weight = factor[row * size + before]!;
			const other = columns[before]!;
			for (let week = 0; week < column.length; week++) column[week]! -= weight * other[week]!;
		}
		if (row === size - 1) break;
		const length = factor[row * size + row]!;
		for (let week = 0; week < column.length; week++) column[week]! /= length;
	}
}

function whiten(column: Float64Array, gapPowers: Float64Array): Float64Array {
	const white = new Float64Array(column.length);
	white[0] = column[0]!;
	for (let week = 1; week < column.length; week++) {
		const a = gapPowers[week]!;
		white[week] = (column[week]! - a * column[week - 1]!) / Math.sqrt(1 - a * a);
	}
	return white;
}

function crossProducts(columns: readonly Float64Array[]): Float64Array {
	const size = columns.length;
	const products = new Float64Array(size * size);
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			let total = 0;
			for (let week = 0; week < columns[row]!.length; week++) {
				total += columns[row]![week]! * columns[column]![week]!;
			}
			products[row * size + column] = total;
		}
	}
	return products;
}

/**
 * t at the minimum of the criterion: the best of every fifth point, then downhill a point at a time, then a parabola through the
 * best one and its neighbours. At φ = 0 exactly when that is the edge. Points that no date needs are never fitted.
 */
function bestStatistic(fitAt: (point: number) => DateFits, date: number): number {
	const criterionAt = (point: number) =>
		point < 0 || point >= POINTS ? Infinity : fitAt(point).criterion[date]!;
	let best = 0;
	for (let point = 0; point < POINTS; point += COARSE) {
		if (criterionAt(point) < criterionAt(best)) best = point;
	}
	for (let moved = true; moved;) {
		const next = criterionAt(best - 1) < criterionAt(best + 1) ? best - 1 : best + 1;
		moved = criterionAt(next) < criterionAt(best);
		if (moved) best = next;
	}
	const here = fitAt(best);
	if (best === 0 || best === POINTS - 1) return here.t[date]!;
	const [before, after] = [fitAt(best - 1), fitAt(best + 1)];
	const bend = before.criterion[date]! - 2 * here.criterion[date]! + after.criterion[date]!;
	const shift = bend > 0 ? (before.criterion[date]! - after.criterion[date]!) / (2 * bend) : 0;
	const slope = (after.t[date]! - before.t[date]!) / 2;
	const curve = (after.t[date]! - 2 * here.t[date]! + before.t[date]!) / 2;
	return here.t[date]! + slope * shift + curve * shift * shift;
}
