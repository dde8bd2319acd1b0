/** Columns turned into an upper triangle, column by column (Householder 1958): what comes after a column leaves it as it is. */
export interface Triangle {
	/** Each column's reflection from its diagonal down, and above it the triangle. */
	readonly columns: readonly Float64Array[];
	readonly diagonal: Float64Array;
}

/** Overwrites the columns, which are at most as many as they are long. A column that depends on those before it leaves nothing on the diagonal. */
export function triangulate(columns: readonly Float64Array[]): Triangle {
	const diagonal = new Float64Array(columns.length);
	columns.forEach((column, place) => {
		for (let before = 0; before < place; before++) reflectBy(columns[before]!, before, column);
		diagonal[place] = layReflection(column, place);
	});
	return { columns, diagonal };
}

/** What the reflections of a triangle make of a series or of one more column, in place. */
export function reflect({ columns }: Triangle, series: Float64Array): void {
	columns.forEach((column, place) => reflectBy(column, place, series));
}

/** Makes a column that the earlier ones have reflected a reflection of its own; returns what stands on the diagonal. */
export function layReflection(column: Float64Array, place: number): number {
	let length = 0;
	for (let row = place; row < column.length; row++) length = hypotenuse(length, column[row]!);
	if (length === 0) return 0;
	if (column[place]! < 0) length = -length;
	for (let row = place; row < column.length; row++) column[row]! /= length;
	column[place]! += 1;
	return -length;
}

export function reflectBy(reflection: Float64Array, place: number, series: Float64Array): void {
	const pivot = reflection[place]!;
	if (pivot === 0) return;
	let along = 0;
	for (let row = place; row < series.length; row++) along += reflection[row]! * series[row]!;
	along = -along / pivot;
	for (let row = place; row < series.length; row++) series[row]! += along * reflection[row]!;
}

/** Coefficients of the columns for a series that `reflect` has been through. */
export function solveTriangle({ columns, diagonal }: Triangle, reflected: Float64Array): number[] {
	const size = columns.length;
	const solution = reflected.slice(0, size);
	for (let place = size - 1; place >= 0; place--) {
		solution[place]! /= diagonal[place]!;
		const column = columns[place]!;
		for (let row = 0; row < place; row++) solution[row]! -= solution[place]! * column[row]!;
	}
	return [...solution];
}

/** A square matrix by rows, 0 below its diagonal. */
export interface UpperRoot {
	readonly size: number;
	readonly values: Float64Array;
}

/** The inverse U of the triangle R, so that UU' = (R'R)⁻¹. */
export function invertTriangle({ columns, diagonal }: Triangle): UpperRoot {
	const size = columns.length;
	const values = new Float64Array(size * size);
	for (let place = 0; place < size; place++) values[place * size + place] = 1;
	for (let place = size - 1; place >= 0; place--) {
		const column = columns[place]!;
		const from = place * size;
		for (let at = place; at < size; at++) values[from + at]! /= diagonal[place]!;
		for (let row = 0; row < place; row++) {
			const factor = column[row]!;
			for (let at = place; at < size; at++) {
				values[row * size + at]! -= values[from + at]! * factor;
			}
		}
	}
	return { size, values };
}

/** √(a² + b²) without overflow. */
function hypotenuse(a: number, b: number): number {
	if (Math.abs(a) > Math.abs(b)) {
		const ratio = b / a;
		return Math.abs(a) * Math.sqrt(1 + ratio * ratio);
	}
	if (b === 0) return 0;
	const ratio = a / b;
	return Math.abs(b) * Math.sqrt(1 + ratio * ratio);
}
