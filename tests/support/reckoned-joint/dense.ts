/** Full matrices, row by row, for whoever works the joint model out a second time. */

export type Row = readonly number[];
export type Matrix = readonly Row[];

/** Of a scaled matrix of products: a column with less than this of its own depends on those before it. */
const NOTHING = 1e-9;

export function times(one: Row, other: Row): number {
	let sum = 0;
	for (let place = 0; place < one.length; place++) sum += one[place]! * other[place]!;
	return sum;
}

export function productsOf(columns: Matrix, others: Matrix): number[][] {
	return columns.map((column) => others.map((other) => times(column, other)));
}

/** Products of all columns with each other. */
export function gramOf(columns: Matrix): number[][] {
	const gram: number[][] = columns.map(() => []);
	columns.forEach((column, place) => {
		for (let other = 0; other <= place; other++) {
			gram[place]![other] = gram[other]![place] = times(column, columns[other]!);
		}
	});
	return gram;
}

/** One row more of the lower triangle whose product with itself is the matrix. */
function nextRow(triangle: Matrix, row: Row): number[] {
	const size = triangle.length;
	const next: number[] = [];
	for (let place = 0; place < size; place++) {
		const above = triangle[place]!;
		let rest = row[place]!;
		for (let before = 0; before < place; before++) rest -= next[before]! * above[before]!;
		next.push(rest / above[place]!);
	}
	next.push(Math.sqrt(row[size]! - times(next, next)));
	return next;
}

export function triangleOf(matrix: Matrix): number[][] {
	const triangle: number[][] = [];
	for (const row of matrix) triangle.push(nextRow(triangle, row));
	return triangle;
}

/** What the lower triangle has to be multiplied by to give the side. */
export function forward(triangle: Matrix, side: Row): number[] {
	const found: number[] = [];
	for (let place = 0; place < side.length; place++) {
		const row = triangle[place]!;
		let rest = side[place]!;
		for (let before = 0; before < place; before++) rest -= row[before]! * found[before]!;
		found.push(rest / row[place]!);
	}
	return found;
}

function backward(triangle: Matrix, side: Row): number[] {
	const found = [...side];
	for (let place = side.length - 1; place >= 0; place--) {
		for (let after = place + 1; after < side.length; after++)
			found[place]! -= triangle[after]![place]! * found[after]!;
		found[place]! /= triangle[place]![place]!;
	}
	return found;
}

export function solveBy(triangle: Matrix, side: Row): number[] {
	return backward(triangle, forward(triangle, side));
}

export function inverseBy(triangle: Matrix): number[][] {
	return triangle.map((_, place) => {
		const unit = new Array<number>(triangle.length).fill(0);
		unit[place] = 1;
		return solveBy(triangle, unit);
	});
}

export function logDeterminant(triangle: Matrix): number {
	return triangle.reduce((sum, row) => sum + 2 * Math.log(row.at(-1)!), 0);
}

/** About their mean and of length one; all zero where they do not vary. */
export function standardised(column: Row): number[] {
	const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
	const centred = column.map((value) => value - mean);
	const length = Math.sqrt(times(centred, centred));
	return centred.map((value) => (length < NOTHING ? 0 : value / length));
}

/** Those of the places whose column does not depend on those before it, from the products of standardised columns. */
export function independentOf(gram: Matrix, places: readonly number[]): number[] {
	const triangle: number[][] = [];
	const kept: number[] = [];
	for (const place of places) {
		const next = nextRow(
			triangle,
			[...kept, place].map((one) => gram[place]![one]!)
		);
		if (!(next.at(-1)! ** 2 > NOTHING)) continue;
		triangle.push(next);
		kept.push(place);
	}
	return kept;
}

/** Products of what no sum of the others explains; others that depend on each other do no harm. */
export function leftOf(gram: Matrix, places: readonly number[], others: readonly number[]) {
	const used = independentOf(gram, others);
	const triangle = triangleOf(partOf(gram, used));
	const explained = places.map((place) =>
		forward(
			triangle,
			used.map((one) => gram[place]![one]!)
		)
	);
	return places.map((place, row) =>
		places.map((other, column) => gram[place]![other]! - times(explained[row]!, explained[column]!))
	);
}

export function partOf(gram: Matrix, places: readonly number[]): number[][] {
	return places.map((place) => places.map((other) => gram[place]![other]!));
}
