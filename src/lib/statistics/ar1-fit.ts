import { estimatePhi, sumsOf } from './ar1-profile';
import {
	invertTriangle,
	layReflection,
	reflect,
	reflectBy,
	solveTriangle,
	triangulate,
	type Triangle,
	type UpperRoot
} from './householder';
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
	readonly root: UpperRoot;
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
	const estimated = estimateAr1(times, columns, values);
	return estimated === null
		? null
		: fitAt(times, columns, values, estimated, Math.max(0, estimated));
}

/** φ̂, never clamped; null as for `fitAr1`. */
function estimateAr1(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array
): number | null {
	if (values.length <= columns.length) return null;
	const basis = orthonormalColumns(columns);
	if (!basis) return null;
	const rest = Float64Array.from(values);
	removeColumns(rest, basis);
	return estimatePhi(sumsOf(times, [...basis, rest]));
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
	const estimated = estimateAr1(times, columns, values);
	if (estimated === null) return null;
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
	const estimated = estimateAr1(times, columns, values);
	return estimated === null ? null : fitAt(times, columns, values, estimated, estimated);
}

/** The regression at a given autocorrelation. */
export function fitAt(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array,
	estimated: number,
	used: number
): Ar1Fit {
	const prepared = prepareFit(times, columns, values, used);
	const { triangle } = prepared;
	const size = columns.length;
	const coefficients = solveTriangle(triangle, prepared.reflected);
	const variance = varianceOf(prepared, prepared.white, coefficients);
	const root = invertTriangle(triangle);
	return {
		coefficients,
		phi: { estimated, used },
		variance,
		df: effectiveFreedom(values.length, size, used),
		root,
		standardError: (contrast) => Math.sqrt(variance * squaresAlong(root, contrast))
	};
}

/** A regression at one autocorrelation, to which one more column can be put without beginning again. */
interface PreparedFit {
	readonly whitening: Whitening;
	/** The columns without correlation of neighbours, and the series. */
	readonly white: readonly Float64Array[];
	readonly series: Float64Array;
	readonly triangle: Triangle;
	/** The series through the triangle. */
	readonly reflected: Float64Array;
}

export function prepareFit(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	values: Float64Array,
	used: number
): PreparedFit {
	const whitening = whiteningOf(times, used);
	const white = columns.map((column) => whiten(whitening, column));
	const series = whiten(whitening, values);
	const triangle = triangulate(white.map((column) => column.slice()));
	const reflected = series.slice();
	reflect(triangle, reflected);
	return { whitening, white, series, triangle, reflected };
}

/** The coefficient of one more column, its variance per unit and that of one week around the model. */
export function fitOneMore(
	prepared: PreparedFit,
	column: Float64Array
): { readonly coefficient: number; readonly error: number; readonly variance: number } {
	const { whitening, white, triangle } = prepared;
	const place = white.length;
	const added = whiten(whitening, column);
	const own = added.slice();
	reflect(triangle, own);
	const diagonal = layReflection(own, place);
	const reflected = prepared.reflected.slice();
	reflectBy(own, place, reflected);
	const grown: Triangle = {
		columns: [...triangle.columns, own],
		diagonal: Float64Array.of(...triangle.diagonal, diagonal)
	};
	const coefficients = solveTriangle(grown, reflected);
	return {
		coefficient: coefficients[place]!,
		error: Math.abs(1 / diagonal),
		variance: varianceOf(prepared, [...white, added], coefficients)
	};
}

/** RSS/(n − k). */
function varianceOf(
	{ series }: PreparedFit,
	columns: readonly Float64Array[],
	coefficients: readonly number[]
): number {
	const fitted = new Float64Array(series.length);
	columns.forEach((column, place) => {
		const coefficient = coefficients[place]!;
		for (let week = 0; week < fitted.length; week++) fitted[week]! += column[week]! * coefficient;
	});
	let squares = 0;
	for (let week = 0; week < fitted.length; week++) {
		const left = series[week]! - fitted[week]!;
		squares += left * left;
	}
	return squares / (series.length - columns.length);
}

/** c'UU'c */
function squaresAlong({ size, values }: UpperRoot, contrast: readonly number[]): number {
	let total = 0;
	for (let column = 0; column < size; column++) {
		let along = 0;
		for (let row = 0; row < size; row++) along += contrast[row]! * values[row * size + column]!;
		total += along * along;
	}
	return total;
}

/** U of a design that has no values yet, as in weeks to come. */
export function rootOfDesign(
	times: ArrayLike<number>,
	columns: readonly Float64Array[],
	phi: number
): UpperRoot {
	const whitening = whiteningOf(times, phi);
	return invertTriangle(triangulate(columns.map((column) => whiten(whitening, column))));
}

export function effectiveFreedom(weeks: number, columns: number, phi: number): number {
	return Math.max(2, (weeks * (1 - phi)) / (1 + phi) - columns);
}

/** Of each week but the first: how much of the one before goes, and the scale of what is left. */
interface Whitening {
	readonly share: Float64Array;
	readonly scale: Float64Array;
}

function whiteningOf(times: ArrayLike<number>, phi: number): Whitening {
	const share = new Float64Array(times.length);
	const scale = new Float64Array(times.length).fill(1);
	for (let week = 1; week < times.length; week++) {
		const a = phi ** (times[week]! - times[week - 1]!);
		share[week] = a;
		scale[week] = Math.sqrt(1 - a * a);
	}
	return { share, scale };
}

function whiten({ share, scale }: Whitening, series: Float64Array): Float64Array {
	const white = new Float64Array(series.length);
	for (let week = 0; week < series.length; week++) {
		white[week] =
			week === 0 ? series[0]! : (series[week]! - share[week]! * series[week - 1]!) / scale[week]!;
	}
	return white;
}
