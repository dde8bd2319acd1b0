import { expect, test } from 'vitest';
import { inflationOf } from '$lib/statistics/joint/inflation';

const column = (...values: number[]) => Float64Array.from(values);
const ONE = column(1, 1, 1, 1);
const LEFT = column(0, 0, 1, 1);
const EVERY_OTHER = column(0, 1, 0, 1);

test('columns that have nothing in common are not inflated', () => {
	expect([...inflationOf([ONE, LEFT, EVERY_OTHER])]).toEqual([1, 1, 1]);
});

test('two columns are inflated by 1/(1 − r²)', () => {
	const line = column(0, 1, 2, 3);
	// r² of 0, 0, 1, 1 with a line is 0.8.
	const [, ...both] = inflationOf([ONE, line, LEFT]);
	expect(both.map((one) => one.toFixed(9))).toEqual(['5.000000000', '5.000000000']);
});

test('one that depends on those before it is inflated beyond any number, and they are not', () => {
	const sum = column(0, 1, 1, 2);
	expect([...inflationOf([ONE, LEFT, EVERY_OTHER, sum])]).toEqual([1, 1, 1, Infinity]);
});

test('one that never changes depends on the intercept', () => {
	expect([...inflationOf([ONE, column(3, 3, 3, 3)])]).toEqual([1, Infinity]);
});
