import { factorise } from './cholesky';

/** Sums over neighbouring weeks, one set a length of gap: all that the likelihood needs, at any autocorrelation. */
export interface Ar1Sums {
	/** Columns of the design, orthonormal, and last the series without them. Whoever overwrites one calls `sumColumn`. */
	readonly columns: readonly Float64Array[];
	/** The different lengths of gap, how many pairs of neighbours have each, and which one comes before a week. */
	readonly gaps: readonly number[];
	readonly pairs: readonly number[];
	readonly gapBefore: Int32Array;
	/** Products of the later week, the earlier week, and across: [gap][row][column], lower triangles. */
	readonly later: Float64Array;
	readonly earlier: Float64Array;
	readonly across: Float64Array;
	/** Lower Cholesky factor of the last evaluation; its last row holds the coefficients' right side and √RSS. */
	readonly factor: Float64Array;
}

const LEAST_PHI = -0.95;
const MOST_PHI = 0.98;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export function sumsOf(times: ArrayLike<number>, columns: readonly Float64Array[]): Ar1Sums {
	const size = columns.length;
	const gaps: number[] = [];
	const pairs: number[] = [];
	const gapBefore = new Int32Array(times.length);
	for (let week = 1; week < times.length; week++) {
		const gap = times[week]! - times[week - 1]!;
		const known = gaps.indexOf(gap);
		const index = known >= 0 ? known : gaps.push(gap) - 1;
		gapBefore[week] = index;
		pairs[index] = (pairs[index] ?? 0) + 1;
	}
	const triangles = () => new Float64Array(gaps.length * size * size);
	const sums = {
		columns,
		gaps,
		pairs,
		gapBefore,
		later: triangles(),
		earlier: triangles(),
		across: triangles(),
		factor: new Float64Array(size * size)
	};
	for (let row = 0; row < size; row++) sumColumn(sums, row);
	return sums;
}

/** Sums one column against those before it and itself. */
function sumColumn(sums: Ar1Sums, row: number): void {
	const { columns, gapBefore, later, earlier, across } = sums;
	const size = columns.length;
	const mine = columns[row]!;
	for (let column = 0; column <= row; column++) {
		const other = columns[column]!;
		for (let gap = 0; gap < sums.gaps.length; gap++) {
			const cell = (gap * size + row) * size + column;
			later[cell] = earlier[cell] = across[cell] = 0;
		}
		for (let week = 1; week < mine.length; week++) {
			const cell = (gapBefore[week]! * size + row) * size + column;
			later[cell]! += mine[week]! * other[week]!;
			earlier[cell]! += mine[week - 1]! * other[week - 1]!;
			across[cell]! += mine[week]! * other[week - 1]! + mine[week - 1]! * other[week]!;
		}
	}
}

/**
 * The criterion of restricted likelihood (REML) at one autocorrelation φ, to be minimised: ½(n − k)·ln RSS + ½·Σ ln(1 − a²) + Σ ln R_jj
 * with a = φ^gap. Cross products of an orthonormal basis lose nothing that QR would keep (their condition is that of the correlation alone).
 */
function criterionAt(sums: Ar1Sums, phi: number): number {
	const size = sums.columns.length;
	const logs = gather(sums, phi);
	const determinant = factorise(sums.factor, size);
	const root = sums.factor[size * size - 1]!;
	return (sums.gapBefore.length - size + 1) * Math.log(root) + logs / 2 + determinant;
}

/** Cross products of the whitened columns into the factor; returns Σ ln(1 − a²). */
function gather({ columns, gaps, pairs, later, earlier, across, factor }: Ar1Sums, phi: number) {
	const size = columns.length;
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			factor[row * size + column] = columns[row]![0]! * columns[column]![0]!;
		}
	}
	let logs = 0;
	for (let gap = 0; gap < gaps.length; gap++) {
		const a = phi ** gaps[gap]!;
		const rest = 1 - a * a;
		logs += pairs[gap]! * Math.log(rest);
		const offset = gap * size * size;
		for (let row = 0; row < size; row++) {
			for (let cell = row * size; cell <= row * size + row; cell++) {
				const at = offset + cell;
				factor[cell]! += (later[at]! - a * across[at]! + a * a * earlier[at]!) / rest;
			}
		}
	}
	return logs;
}

/** φ̂: the best of a grid of `step`, refined by golden sections to `tolerance`. */
export function estimatePhi(sums: Ar1Sums, step = 0.02, tolerance = 1e-9): number {
	let best = LEAST_PHI;
	let least = Infinity;
	const points = Math.round((MOST_PHI - LEAST_PHI) / step);
	for (let point = 0; point <= points; point++) {
		const phi = Math.min(MOST_PHI, LEAST_PHI + point * step);
		const value = criterionAt(sums, phi);
		if (value < least) [best, least] = [phi, value];
	}
	let low = Math.max(LEAST_PHI, best - step);
	let high = Math.min(MOST_PHI, best + step);
	let left = high - GOLDEN * (high - low);
	let right = low + GOLDEN * (high - low);
	let atLeft = criterionAt(sums, left);
	let atRight = criterionAt(sums, right);
	while (high - low > tolerance) {
		if (atLeft < atRight) {
			[high, right, atRight] = [right, left, atLeft];
			left = high - GOLDEN * (high - low);
			atLeft = criterionAt(sums, left);
		} else {
			[low, left, atLeft] = [left, right, atRight];
			right = low + GOLDEN * (high - low);
			atRight = criterionAt(sums, right);
		}
	}
	return (low + high) / 2;
}

/** Coefficients of the orthonormal columns at one φ, by generalised least squares; their errors stand in the factor. */
export function coefficientsAt(sums: Ar1Sums, phi: number): Float64Array {
	const size = sums.columns.length;
	gather(sums, phi);
	factorise(sums.factor, size);
	const coefficients = sums.factor.slice(size * size - size, size * size - 1);
	for (let row = size - 2; row >= 0; row--) {
		for (let below = row + 1; below < size - 1; below++) {
			coefficients[row]! -= sums.factor[below * size + row]! * coefficients[below]!;
		}
		coefficients[row]! /= sums.factor[row * size + row]!;
	}
	return coefficients;
}

/** Σ e_t e_{t−1} / Σ e²_{t−1} of what the coefficients leave of the series; for weeks that all follow each other. */
export function leftCorrelation(
	{ columns, earlier, across }: Ar1Sums,
	coefficients: Float64Array
): number {
	const size = columns.length;
	let neighbours = 0;
	let squares = 0;
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			const one = row === size - 1 ? 1 : -coefficients[row]!;
			const other = column === size - 1 ? 1 : -coefficients[column]!;
			const weight = (row === column ? 1 : 2) * one * other;
			neighbours += (weight * across[row * size + column]!) / 2;
			squares += weight * earlier[row * size + column]!;
		}
	}
	return neighbours / squares;
}
