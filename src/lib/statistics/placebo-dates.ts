import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { factorise } from './cholesky';
import { designColumns, LEAST_SIDE, prepareSeries } from './change-design';
import type { ChangeDesign, ChangeEstimate, SeriesPoint } from './interrupted-series';
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

/**
 * Refits the change at every date of the weeks before the start that has at least 8 observed weeks on each side, with the same model
 * without a phase-in. One pass over a grid of φ serves all dates: at a given φ, the whitened level of a later start is a sum from
 * its first week on, so that each date costs one step of a Cholesky factor.
 */
export function listPlacebos(
	points: readonly SeriesPoint[],
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
	const fits = Array.from({ length: POINTS }, (_, point) =>
		fitDates(times, [...basis, rest], STEP * point, dates)
	);
	return Float64Array.from({ length: dates }, (_, date) => bestStatistic(fits, date));
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
	const logs = gapPowers.reduce((total, a) => total + Math.log(1 - a * a), 0);
	const squares = factor[size * size - 1]! ** 2;
	const freedom = weeks - size;
	const criterion = new Float64Array(dates);
	const t = new Float64Array(dates);

	// From the last week back: the products of a level that begins a week earlier grow by that week.
	const inside = new Float64Array(size);
	const row = new Float64Array(size);
	let insideSquare = 0;
	for (let week = weeks - 1; week >= LEAST_SIDE; week--) {
		const a = gapPowers[week]!;
		const first = 1 / Math.sqrt(1 - a * a);
		const later = (1 - a) * first;
		const date = week - LEAST_SIDE;
		if (date < dates) {
			let square = insideSquare + first * first;
			for (let column = 0; column < size; column++) {
				row[column] = inside[column]! + first * white[column]![week]!;
			}
			for (let column = 0; column < size; column++) {
				let value = row[column]!;
				for (let before = 0; before < column; before++) {
					value -= factor[column * size + before]! * row[before]!;
				}
				row[column] = column === size - 1 ? value : value / factor[column * size + column]!;
				if (column < size - 1) square -= row[column]! ** 2;
			}
			const along = row[size - 1]!;
			const left = squares - (along * along) / square;
			criterion[date] = (freedom * Math.log(left) + logs + Math.log(square)) / 2 + determinant;
			t[date] = along / Math.sqrt((square * left) / freedom);
		}
		for (let column = 0; column < size; column++) {
			inside[column]! += later * white[column]![week]!;
		}
		insideSquare += later * later;
	}
	return { criterion, t };
}

function whiten(column: Float64Array, gapPowers: Float64Array): Float64Array {
	return column.map((value, week) => {
		const a = gapPowers[week]!;
		return week === 0 ? value : (value - a * column[week - 1]!) / Math.sqrt(1 - a * a);
	});
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

/** t at the minimum of the criterion: a parabola through the best point of the grid and its neighbours; at φ = 0 exactly when that is the edge. */
function bestStatistic(fits: readonly DateFits[], date: number): number {
	let best = 0;
	for (let point = 1; point < fits.length; point++) {
		if (fits[point]!.criterion[date]! < fits[best]!.criterion[date]!) best = point;
	}
	const [before, here, after] = [fits[best - 1], fits[best]!, fits[best + 1]];
	if (!before || !after) return here.t[date]!;
	const bend = before.criterion[date]! - 2 * here.criterion[date]! + after.criterion[date]!;
	const shift = bend > 0 ? (before.criterion[date]! - after.criterion[date]!) / (2 * bend) : 0;
	const slope = (after.t[date]! - before.t[date]!) / 2;
	const curve = (after.t[date]! - 2 * here.t[date]! + before.t[date]!) / 2;
	return here.t[date]! + slope * shift + curve * shift * shift;
}
