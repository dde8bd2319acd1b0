/** Regression on weeks and Student's t, for whoever works out the published file alone. Nothing here is the product's: no line is imported. */

export type Column = readonly number[];

interface LeastSquares {
	readonly coefficients: readonly number[];
	readonly residuals: readonly number[];
	readonly squares: number;
	/** Σ ln R_jj. */
	readonly logs: number;
	/** R⁻¹, upper triangular. */
	readonly inverse: readonly (readonly number[])[];
}

const dot = (one: Column, other: Column) =>
	one.reduce((sum, value, index) => sum + value * other[index]!, 0);

/** By orthogonal columns, each made orthogonal twice. */
function leastSquares(columns: readonly Column[], y: Column): LeastSquares {
	const size = columns.length;
	const triangle = columns.map(() => new Array<number>(size).fill(0));
	const basis: number[][] = [];
	const without = (column: Column, told: (place: number, along: number) => void) => {
		let rest = [...column];
		for (let round = 0; round < 2; round++) {
			basis.forEach((one, place) => {
				const along = dot(one, rest);
				told(place, along);
				rest = rest.map((value, index) => value - along * one[index]!);
			});
		}
		return rest;
	};
	columns.forEach((column, place) => {
		const rest = without(column, (row, along) => (triangle[row]![place]! += along));
		const length = Math.sqrt(dot(rest, rest));
		triangle[place]![place] = length;
		basis.push(rest.map((value) => value / length));
	});
	const side = new Array<number>(size).fill(0);
	const residuals = without(y, (row, along) => (side[row]! += along));
	const inverse = invert(triangle);
	return {
		coefficients: inverse.map((row) => dot(row, side)),
		residuals,
		squares: dot(residuals, residuals),
		logs: triangle.reduce((sum, row, place) => sum + Math.log(row[place]!), 0),
		inverse
	};
}

function invert(triangle: readonly Column[]): number[][] {
	const size = triangle.length;
	const inverse = triangle.map(() => new Array<number>(size).fill(0));
	for (let column = 0; column < size; column++) {
		for (let row = column; row >= 0; row--) {
			let rest = row === column ? 1 : 0;
			for (let next = row + 1; next <= column; next++)
				rest -= triangle[row]![next]! * inverse[next]![column]!;
			inverse[row]![column] = rest / triangle[row]![row]!;
		}
	}
	return inverse;
}

/** The first week as it is, each later one less a part of the one before it that is gone after the gap. */
function whiten(times: Column, series: Column, phi: number): number[] {
	return series.map((value, week) => {
		if (week === 0) return value;
		const a = phi ** (times[week]! - times[week - 1]!);
		return (value - a * series[week - 1]!) / Math.sqrt(1 - a * a);
	});
}

/** Weeks that are alike by φ to the power of the gap, with φ from the restricted likelihood and never below 0. */
export function autoregression(times: Column, columns: readonly Column[], y: Column) {
	const fitAt = (phi: number) =>
		leastSquares(
			columns.map((column) => whiten(times, column, phi)),
			whiten(times, y, phi)
		);
	const free = y.length - columns.length;
	const criterion = (phi: number) => {
		const { squares, logs } = fitAt(phi);
		const gaps = times.slice(1).reduce((sum, time, week) => {
			const a = phi ** (time - times[week]!);
			return sum + Math.log(1 - a * a);
		}, 0);
		return (free * Math.log(squares) + gaps) / 2 + logs;
	};
	const estimated = leastPoint(criterion, -0.95, 0.98);
	const used = Math.max(0, estimated);
	const fit = fitAt(used);
	const degrees = Math.max(2, (y.length * (1 - used)) / (1 + used) - columns.length);
	return { fit, estimated, used, degrees, variance: fit.squares / free };
}

/** The lowest of a fine grid, refined by thirds. */
function leastPoint(valueAt: (point: number) => number, from: number, to: number): number {
	const steps = Math.round((to - from) / 0.01);
	const points = Array.from(
		{ length: steps + 1 },
		(_, step) => from + ((to - from) * step) / steps
	);
	const values = points.map(valueAt);
	const best = points[values.indexOf(Math.min(...values))]!;
	let [low, high] = [Math.max(from, best - 0.01), Math.min(to, best + 0.01)];
	while (high - low > 1e-10) {
		const third = (high - low) / 3;
		if (valueAt(low + third) < valueAt(high - third)) high -= third;
		else low += third;
	}
	return (low + high) / 2;
}

/** Lanczos' series for ln Γ, nine terms. */
function lnGamma(x: number): number {
	const terms = [
		676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
		12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
	];
	const z = x - 1;
	const sum = terms.reduce((total, term, i) => total + term / (z + i + 1), 0.9999999999998099);
	const base = z + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The incomplete beta function by its continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	if (x <= 0) return 0;
	let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
	let fraction = d;
	for (let m = 1; m < 300; m++) {
		for (const term of [
			(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
			(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
		]) {
			d = 1 / (1 + term * d);
			c = 1 + term / c;
			fraction *= d * c;
		}
	}
	const front = a * Math.log(x) + b * Math.log(1 - x) + lnGamma(a + b) - lnGamma(a) - lnGamma(b);
	return (Math.exp(front) * fraction) / a;
}

/** How often chance alone gives so large a t, or larger, on either side. */
function studentTail(t: number, degrees: number): number {
	return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t above 0 below which `p` of it lies. */
export function studentPoint(p: number, degrees: number): number {
	let [low, high] = [0, 1000];
	for (let round = 0; round < 100; round++) {
		const middle = (low + high) / 2;
		if (1 - studentTail(middle, degrees) / 2 < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
