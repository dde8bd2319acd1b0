/** Regression with every week's correlation with every other one in a full matrix. */
import { forward, gramOf, inverseBy, logDeterminant, productsOf, solveBy } from './dense';
import { times as product, triangleOf } from './dense';
import type { Matrix, Row } from './dense';

const LOWEST = -0.95;
const HIGHEST = 0.98;
const STEP = 0.05;

/** φ to the power of every gap. */
function powersOf(weeks: Row, phi: number): number[] {
	const longest = weeks.at(-1)! - weeks[0]!;
	return Array.from({ length: longest + 1 }, (_, gap) => phi ** gap);
}

/** Triangle of all correlations; more weeks only add to it. */
export function correlationTriangle(weeks: Row, phi: number): number[][] {
	const powers = powersOf(weeks, phi);
	const before = (place: number) => weeks.slice(0, place + 1);
	return triangleOf(
		weeks.map((week, place) => before(place).map((other) => powers[week - other]!))
	);
}

interface Estimate {
	readonly coefficients: Row;
	/** Of the coefficients, where one week has the variance 1. */
	readonly covariance: Matrix;
	readonly variance: number;
	/** Twice the restricted likelihood's logarithm, turned over. */
	readonly criterion: number;
}

export function covarianceOf(triangle: Matrix, columns: Matrix): number[][] {
	return inverseBy(triangleOf(gramOf(columns.map((column) => forward(triangle, column)))));
}

export function estimateAt(weeks: Row, columns: Matrix, y: Row, phi: number): Estimate {
	const triangle = correlationTriangle(weeks, phi);
	const whitened = columns.map((column) => forward(triangle, column));
	const side = forward(triangle, y);
	const normal = triangleOf(gramOf(whitened));
	const coefficients = solveBy(normal, productsOf([side], whitened)[0]!);
	const rest = side.map((value, week) =>
		whitened.reduce((left, column, place) => left - coefficients[place]! * column[week]!, value)
	);
	const free = y.length - columns.length;
	const squares = product(rest, rest);
	return {
		coefficients,
		covariance: inverseBy(normal),
		variance: squares / free,
		criterion: free * Math.log(squares) + logDeterminant(triangle) + logDeterminant(normal)
	};
}

/** Where the restricted likelihood is greatest: the best of a grid, then the zero of its slope. */
export function likeliestPhi(weeks: Row, columns: Matrix, y: Row): number {
	const steps = Math.ceil((HIGHEST - LOWEST) / STEP);
	const phis = Array.from({ length: steps }, (_, step) => LOWEST + STEP * step).concat(HIGHEST);
	const told = phis.map((phi) => estimateAt(weeks, columns, y, phi).criterion);
	const best = told.indexOf(Math.min(...told));
	const slope = (phi: number) => slopeAt(weeks, columns, y, phi);
	return zeroBetween(slope, phis[Math.max(0, best - 1)]!, phis[best + 1] ?? HIGHEST);
}

/** Regula falsi that halves an end which stays twice; an end of the stretch where the sign does not change. */
function zeroBetween(valueAt: (point: number) => number, from: number, to: number): number {
	let [low, high] = [from, to];
	let [below, above] = [valueAt(low), valueAt(high)];
	if (below >= 0) return low;
	if (above <= 0) return high;
	let last = 0;
	for (let round = 0; round < 100 && high - low > 1e-12; round++) {
		const middle = (low * above - high * below) / (above - below);
		const value = valueAt(middle);
		if (Math.abs(value) < 1e-11) return middle;
		const side = Math.sign(value);
		if (side < 0) [low, below, above] = [middle, value, side === last ? above / 2 : above];
		else [high, above, below] = [middle, value, side === last ? below / 2 : below];
		last = side;
	}
	return (low + high) / 2;
}

/** Derivative of the criterion: tr(P V′) − (n − k) y′P V′P y / y′P y. */
function slopeAt(weeks: Row, columns: Matrix, y: Row, phi: number): number {
	const triangle = correlationTriangle(weeks, phi);
	const inverse = inverseBy(triangle);
	const slopes = powersOf(weeks, phi).map((_, gap) => (gap === 0 ? 0 : gap * phi ** (gap - 1)));
	const derivative = weeks.map((week) => weeks.map((other) => slopes[Math.abs(week - other)]!));
	const along = columns.map((column) => inverse.map((row) => product(row, column)));
	const covariance = inverseBy(triangleOf(productsOf(along, columns)));
	const seen = inverse.map((row) => product(row, y));
	const weights = productsOf([y], along)[0]!;
	const coefficients = covariance.map((row) => product(row, weights));
	const projected = seen.map((value, week) =>
		along.reduce((left, column, place) => left - coefficients[place]! * column[week]!, value)
	);
	const changed = along.map((column) => derivative.map((row) => product(row, column)));
	const inner = productsOf(along, changed);
	const total = inverse.reduce((sum, row, week) => sum + product(row, derivative[week]!), 0);
	const taken = covariance.reduce((sum, row, place) => sum + product(row, inner[place]!), 0);
	const turned = derivative.map((row) => product(row, projected));
	const free = y.length - columns.length;
	return total - taken - (free * product(projected, turned)) / product(y, projected);
}

export function degreesOf(weeks: number, columns: number, phi: number): number {
	return Math.max(2, (weeks * (1 - phi)) / (1 + phi) - columns);
}
