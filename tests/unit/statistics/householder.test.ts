import { Matrix, QrDecomposition, inverse } from 'ml-matrix';
import { expect, test } from 'vitest';
import { fitAt, fitOneMore, prepareFit } from '$lib/statistics/ar1-fit';
import { invertTriangle, reflect, solveTriangle, triangulate } from '$lib/statistics/householder';
import { randomFrom } from '../../../src/cli/calibration/random';

const SIZES = [
	[3, 1],
	[12, 5],
	[60, 20],
	[156, 43]
] as const;

function columnsOf(rows: number, count: number, seed: number): Float64Array[] {
	const { normal } = randomFrom(seed);
	return Array.from({ length: count }, () => Float64Array.from({ length: rows }, () => normal()));
}

test.each(SIZES)(
	'%i rows of %i columns are what ml-matrix makes of them, bit for bit',
	(rows, count) => {
		const columns = columnsOf(rows, count, 7);
		const series = columnsOf(rows, 1, 8)[0]!;
		const wanted = new QrDecomposition(new Matrix(columns.map((one) => [...one])).transpose());
		const triangle = triangulate(columns);
		const reflected = series.slice();
		reflect(triangle, reflected);
		const root = inverse(wanted.upperTriangularMatrix).to1DArray();
		expect(solveTriangle(triangle, reflected)).toEqual(
			wanted.solve(Matrix.columnVector([...series])).to1DArray()
		);
		expect([...invertTriangle(triangle).values].map((one) => one + 0)).toEqual(
			root.map((one) => one + 0)
		);
	}
);

test('a column that depends on those before it leaves nothing on the diagonal', () => {
	const same = () => Float64Array.of(1, 0, 0, 0);
	expect(triangulate([same(), same()]).diagonal[1]).toBe(0);
});

test.each(SIZES)('%i weeks of %i columns and one more are as fitted at once', (weeks, count) => {
	const times = Float64Array.from(
		{ length: weeks },
		(_, week) => week + (week > weeks / 2 ? 3 : 0)
	);
	const columns = columnsOf(weeks, count - 1, 3);
	const [own, values] = columnsOf(weeks, 2, 4) as [Float64Array, Float64Array];
	const whole = fitAt(times, [...columns, own], values, 0.4, 0.4);
	const added = fitOneMore(prepareFit(times, columns, values, 0.4), own);
	expect([added.coefficient, added.variance]).toEqual([whole.coefficients.at(-1), whole.variance]);
	const contrast = [...columns.map(() => 0), 1];
	expect(Math.sqrt(added.variance) * added.error).toBeCloseTo(whole.standardError(contrast), 12);
});
