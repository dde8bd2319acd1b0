import { describe, expect, test } from 'vitest';
import { correctionsAt } from '$lib/statistics/critical-values';
import table from '$lib/statistics/calibration/critical-values.json';
import { between, placeOf } from '$lib/statistics/nodes';

describe('a place among nodes', () => {
	test.each([
		[-5, { node: 0, share: 0 }],
		[1, { node: 0, share: 0 }],
		[2, { node: 0, share: 0.5 }],
		[3, { node: 1, share: 0 }],
		[6, { node: 1, share: 0.5 }],
		[9, { node: 2, share: 0 }],
		[50, { node: 2, share: 0 }]
	])('%d', (value, place) => {
		expect(placeOf([1, 3, 9], value)).toEqual(place);
	});

	test('at a node reads that node alone', () => {
		expect(between({ node: 2, share: 0 }, (node) => [0, 1, 5][node]!)).toBe(5);
	});

	test('a quarter of the way to the next reads a quarter of it', () => {
		expect(between({ node: 0, share: 0.25 }, (node) => [4, 8][node]!)).toBe(5);
	});
});

const small = {
	weeks: [8, 32],
	phi: [0, 0.4],
	critical: [
		[
			[1, 2],
			[3, 4]
		],
		[
			[5, 6],
			[7, 8]
		]
	],
	detectable: [
		[1, 2],
		[3, 4]
	]
};

describe('corrections', () => {
	test.each([
		[8, 8, 0, { critical: 1, detectable: 1 }],
		[8, 32, 0.4, { critical: 4, detectable: 2 }],
		[32, 8, 0, { critical: 5, detectable: 3 }],
		[16, 8, 0, { critical: 3, detectable: 2 }],
		[8, 16, 0.2, { critical: 2.5, detectable: 1.5 }],
		[4, 200, 0.9, { critical: 4, detectable: 2 }]
	])('for %i before, %i after and an autocorrelation of %d', (before, after, phi, wanted) => {
		const found = correctionsAt(small, before, after, phi);
		expect([found.critical, found.detectable]).toEqual([
			expect.closeTo(wanted.critical, 9),
			expect.closeTo(wanted.detectable, 9)
		]);
	});

	test('of the committed table are known at every node', () => {
		const sizes = table.critical.flatMap((row) => row.map((cell) => cell.length));
		const values = [...table.critical.flat(2), ...table.detectable.flat()];
		expect([
			sizes.every((size) => size === table.phi.length),
			table.detectable.every((row) => row.length === table.weeks.length),
			values.every((value) => value > 0.5 && value < 1.6)
		]).toEqual([true, true, true]);
	});
});
