/** Below this share of itself nothing is left of a column but rounding. */
const NOTHING_LEFT = 1e-10;

/**
 * Variance inflation factors 1/(1 − R²) of columns, the first of which is the intercept (factor 1); Infinity for one that depends on those before
 * it. Diagonal of the inverse correlation matrix (Belsley, Kuh and Welsch 1980), by a Cholesky factor that leaves dependent columns out.
 */
export function inflationOf(columns: readonly Float64Array[]): Float64Array {
	const { factor, kept, size } = factorise(columns);
	const inflation = new Float64Array(size + 1).fill(Infinity);
	inflation[0] = 1;
	for (const column of kept) inflation[column + 1] = inverseAt(factor, size, kept, column);
	return inflation;
}

/** The same of the last column alone, which takes a part of the time. */
export function inflationOfLast(columns: readonly Float64Array[]): number {
	const { factor, kept, size } = factorise(columns);
	return kept.at(-1) === size - 1 ? 1 / factor[size * size - 1]! ** 2 : Infinity;
}

/** Whether one more column would depend on these: asked of many, which costs each of them a row of the factor. */
export function dependsOn(columns: readonly Float64Array[]): (column: Float64Array) => boolean {
	const { factor, kept, size, units } = factorise(columns);
	const row = new Float64Array(size);
	return (column) =>
		!(fillRow(row, 0, standardise(column), { factor, kept, size, units }) > NOTHING_LEFT);
}

/**
 * Squared partial correlation of the last column with each of the others, all the rest held still: how much of what is left of it goes when the
 * other comes in. Where it is a sum of the others, 1 for each that it needs, and 0 where another can stand in.
 */
export function likenessToLast(columns: readonly Float64Array[]): Float64Array {
	const { factor, kept, size } = factorise(columns);
	const likeness = new Float64Array(size);
	const weights = weightsOf(size - 1, { factor, kept, size });
	if (kept.at(-1) === size - 1) {
		// Of the inverse R⁻¹: its square beside the last over both on the diagonal. In the last row the first of the two cancels out.
		const left = factor[size * size - 1]!;
		for (const column of kept.slice(0, -1)) {
			const own = inverseAt(factor, size, kept, column);
			likeness[column + 1] = (weights[column]! / left) ** 2 / own;
		}
		return likeness;
	}
	const needed = new Set(kept.filter((column) => Math.abs(weights[column]!) > NOTHING_LEFT));
	for (let row = 0; row < size - 1 && needed.size > 0; row++) {
		if (factor[row * size + row]! > 0) continue;
		const others = weightsOf(row, { factor, kept, size });
		for (const column of needed) {
			if (Math.abs(others[column]!) > NOTHING_LEFT) needed.delete(column);
		}
	}
	for (const column of needed) likeness[column + 1] = 1;
	return likeness;
}

/** What the kept columns before one are multiplied by to come as near to it as they can. */
function weightsOf(row: number, { factor, kept, size }: Omit<Factorised, 'units'>): Float64Array {
	const weights = new Float64Array(size);
	for (const column of kept.toReversed()) {
		if (column >= row) continue;
		let value = factor[row * size + column]!;
		for (const after of kept) {
			if (after > column && after < row) value -= weights[after]! * factor[after * size + column]!;
		}
		weights[column] = value / factor[column * size + column]!;
	}
	return weights;
}

interface Factorised {
	/** By rows, `size` a row. */
	readonly factor: Float64Array;
	readonly kept: readonly number[];
	readonly size: number;
	/** All columns but the first, centred and of length 1. */
	readonly units: readonly Float64Array[];
}

/** Lower Cholesky factor of the correlations of all columns but the first, and those that do not depend on the ones before them. */
function factorise(columns: readonly Float64Array[]): Factorised {
	const units = columns.slice(1).map(standardise);
	const size = units.length;
	const factor = new Float64Array(size * size);
	const kept: number[] = [];
	const sofar = { factor, kept, size, units };
	for (let row = 0; row < size; row++) {
		const left = fillRow(factor, row * size, units[row]!, sofar);
		if (!(left > NOTHING_LEFT)) continue;
		factor[row * size + row] = Math.sqrt(left);
		kept.push(row);
	}
	return sofar;
}

/** One column's row of the factor, `from` where it begins, by the columns kept so far; returns the square of what is left of it. */
function fillRow(
	into: Float64Array,
	from: number,
	unit: Float64Array,
	{ factor, kept, size, units }: Factorised
): number {
	let left = dot(unit, unit);
	for (const column of kept) {
		let value = dot(unit, units[column]!);
		for (const before of kept) {
			if (before >= column) break;
			value -= into[from + before]! * factor[column * size + before]!;
		}
		value /= factor[column * size + column]!;
		into[from + column] = value;
		left -= value * value;
	}
	return left;
}

/** (R⁻¹)_jj = Σ over rows of the squared j-th column of the inverse factor. */
function inverseAt(
	factor: Float64Array,
	size: number,
	kept: readonly number[],
	column: number
): number {
	const solved = new Float64Array(size);
	let total = 0;
	for (const row of kept) {
		if (row < column) continue;
		let value = row === column ? 1 : 0;
		for (const before of kept) {
			if (before >= row) break;
			if (before >= column) value -= factor[row * size + before]! * solved[before]!;
		}
		solved[row] = value / factor[row * size + row]!;
		total += solved[row] * solved[row];
	}
	return total;
}

function standardise(column: Float64Array): Float64Array {
	let total = 0;
	for (let row = 0; row < column.length; row++) total += column[row]!;
	const mean = total / column.length;
	const unit = new Float64Array(column.length);
	for (let row = 0; row < unit.length; row++) unit[row] = column[row]! - mean;
	const length = Math.sqrt(dot(unit, unit));
	if (length > 0) for (let row = 0; row < unit.length; row++) unit[row]! /= length;
	return unit;
}

function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let row = 0; row < a.length; row++) total += a[row]! * b[row]!;
	return total;
}
