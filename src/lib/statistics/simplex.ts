import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { Matrix, QrDecomposition } from 'ml-matrix';
import { areNumbers } from './numbers';
import { sum } from './sum';

const MOST_ROUNDS = 1000;
/** Share of the squared lengths below which a step is rounding. */
const SETTLED = 1e-12;

/**
 * Weights ≥ 0 with sum 1 that bring Σ w_j·column_j nearest to the target in squares: the point of a convex hull nearest
 * the origin, by Wolfe's method (Wolfe 1976, Math Programming 11:128). Finite; `not-estimable` if it does not come to rest.
 */
export function nearestMixture(
	columns: readonly (readonly number[])[],
	target: readonly number[]
): Answer<number[]> {
	if (columns.length === 0 || target.length === 0) return refuse('empty');
	if (columns.some(({ length }) => length !== target.length)) return refuse('unequal-lengths');
	const points = columns.map((column) => column.map((value, row) => value - at(target, row)));
	const lengths = points.map((point) => dot(point, point));
	if (!areNumbers(lengths)) return refuse('not-estimable');
	const scale = Math.max(...lengths);
	let corral = [lengths.indexOf(Math.min(...lengths))];
	let weights = [1];
	let nearest = mixture(points, corral, weights);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const products = points.map((point) => dot(point, nearest));
		const best = products.indexOf(Math.min(...products));
		const settled = at(products, best) >= dot(nearest, nearest) - SETTLED * scale;
		const moved = settled ? null : descend(points, [...corral, best], [...weights, 0]);
		const next = moved && mixture(points, moved.corral, moved.weights);
		// Rounding can bring the same point again and again, or one that lies in the plane of the others.
		if (!moved || !next || dot(next, next) >= dot(nearest, nearest)) {
			return answer(spread(points.length, corral, weights));
		}
		({ corral, weights } = moved);
		nearest = next;
	}
	return refuse('not-estimable');
}

/** Towards the nearest point of the plane through the corral; a point whose weight comes to 0 on the way leaves. */
function descend(
	points: readonly (readonly number[])[],
	corral: number[],
	weights: number[]
): { corral: number[]; weights: number[] } | null {
	for (;;) {
		const wanted = affineWeights(corral.map((index) => points[index] ?? []));
		if (!wanted) return null;
		if (wanted.every((weight) => weight > SETTLED)) return { corral, weights: wanted };
		const steps = wanted.map((weight, index) => {
			const now = at(weights, index);
			if (weight > SETTLED) return 1;
			return now > weight ? now / (now - weight) : 0;
		});
		const step = Math.min(1, ...steps);
		const leaving = steps.indexOf(Math.min(...steps));
		const moved = weights.map((now, index) => now + step * (at(wanted, index) - now));
		corral = corral.toSpliced(leaving, 1);
		weights = moved.toSpliced(leaving, 1);
	}
}

/** Weights with sum 1, of any sign, of the point nearest the origin; null where the points span no more than fewer of them. */
function affineWeights(points: readonly (readonly number[])[]): number[] | null {
	const last = points.at(-1) ?? [];
	const others = points.slice(0, -1);
	if (others.length === 0) return [1];
	const distances = new Matrix(last.map((value, row) => others.map((one) => at(one, row) - value)));
	const against = Matrix.columnVector(last.map((value) => -value));
	const decomposed = new QrDecomposition(distances);
	if (others.length > last.length || !decomposed.isFullRank()) return null;
	const found = decomposed.solve(against).getColumn(0);
	return [...found, 1 - sum(found)];
}

function mixture(
	points: readonly (readonly number[])[],
	corral: readonly number[],
	weights: readonly number[]
): number[] {
	const rows = points[0]?.length ?? 0;
	return Array.from({ length: rows }, (_, row) =>
		sum(corral.map((index, place) => at(weights, place) * at(points[index] ?? [], row)))
	);
}

function spread(length: number, corral: readonly number[], weights: readonly number[]): number[] {
	const all = new Array<number>(length).fill(0);
	corral.forEach((index, place) => (all[index] = at(weights, place)));
	return all;
}

function dot(a: readonly number[], b: readonly number[]): number {
	return sum(a.map((value, index) => value * at(b, index)));
}

function at(values: readonly number[], index: number): number {
	const value = values[index];
	if (value === undefined) throw new Error(`No value ${index} among ${values.length}`);
	return value;
}
