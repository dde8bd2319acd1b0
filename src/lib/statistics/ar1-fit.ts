import { Matrix, QrDecomposition, inverse } from 'ml-matrix';
import { estimatePhi, sumsOf } from './ar1-profile';
import { orthonormalColumns, removeColumns } from './orthonormal';

/** A regression with first-order autoregressive errors. */
export interface Ar1Fit {
	readonly coefficients: readonly number[];
	/** Lag-1 autocorrelation as the restricted likelihood estimates it, and as used: never below 0. */
	readonly phi: { readonly estimated: number; readonly used: number };
	/** RSS/(n − k) of the whitened series: the variance of one week around the model. */
	readonly variance: number;
	/** max(2, n(1 − φ)/(1 + φ) − k). */
	readonly df: number;
	/** Standard error of Σ contrast · coefficient: √(c'Vc). */
	readonly standardError: (contrast: readonly number[]) => number;
	/** U with V = variance · UU'. */
	readonly root: Matrix;
}

/**
 * Profile REML of a regression with AR(1) errors, correlation φ^gap over weeks that are missing, φ clamped at 0 and effective degrees
 * of freedom. Equals `nlme::gls(corAR1, REML)` where φ̂ > 0 and ordinary least squares where it is not. Null: a column of the
 * design depends on the others, or there are no degrees of freedom.
 */
export function fitAr1(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array
): Ar1Fit | null {
	if (values.length <= columns.length) return null;
	const basis = orthonormalColumns(columns);
	if (!basis) return null;
	const rest = Float64Array.from(values);
	removeColumns(rest, basis);
	const estimated = estimatePhi(sumsOf(times, [...basis, rest]));
	return fitAt(times, columns, values, estimated, Math.max(0, estimated));
}

/**
 * The same with the autocorrelation used never below a floor: floors above 0 stand in for the uncertainty of φ̂, which short series estimate too
 * low. One φ̂, one fit a floor.
 */
export function fitFlooredAr1(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array,
	floors: readonly number[]
): Ar1Fit[] | null {
	const fit = fitAr1(times, columns, values);
	if (!fit) return null;
	const { estimated } = fit.phi;
	return floors.map((floor) =>
		fitAt(times, columns, values, estimated, Math.max(floor, estimated))
	);
}

/** The same without the clamp at 0, as `nlme::gls` has it: beside reference figures only. */
export function fitUnclampedAr1(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array
): Ar1Fit | null {
	const fit = fitAr1(times, columns, values);
	return fit && fitAt(times, columns, values, fit.phi.estimated, fit.phi.estimated);
}

/** The regression at a given autocorrelation. */
export function fitAt(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array,
	estimated: number,
	used: number
): Ar1Fit {
	const size = columns.length;
	const design = whiteDesign(times, columns, used);
	const white = Matrix.columnVector(whiten(times, values, used));
	const qr = new QrDecomposition(design);
	const solution = qr.solve(white);
	const left = Matrix.sub(white, design.mmul(solution)).to1DArray();
	const upper = inverse(qr.upperTriangularMatrix);
	const variance = left.reduce((total, value) => total + value * value, 0) / (values.length - size);
	return {
		coefficients: solution.to1DArray(),
		phi: { estimated, used },
		variance,
		df: effectiveFreedom(values.length, size, used),
		root: upper,
		standardError: (contrast) => {
			const along = Matrix.rowVector([...contrast])
				.mmul(upper)
				.to1DArray();
			return Math.sqrt(variance * along.reduce((total, value) => total + value * value, 0));
		}
	};
}

/** U of a design that has no values yet, as in weeks to come. */
export function rootOfDesign(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	phi: number
): Matrix {
	return inverse(new QrDecomposition(whiteDesign(times, columns, phi)).upperTriangularMatrix);
}

function whiteDesign(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	phi: number
): Matrix {
	const design = Matrix.zeros(times.length, columns.length);
	columns.forEach((column, index) => design.setColumn(index, whiten(times, column, phi)));
	return design;
}

export function effectiveFreedom(weeks: number, columns: number, phi: number): number {
	return Math.max(2, (weeks * (1 - phi)) / (1 + phi) - columns);
}

function whiten(times: ArrayLike<number>, series: Float64Array, phi: number): Float64Array {
	return series.map((value, week) => {
		if (week === 0) return value;
		const a = phi ** (times[week]! - times[week - 1]!);
		return (value - a * series[week - 1]!) / Math.sqrt(1 - a * a);
	});
}
