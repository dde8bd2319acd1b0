import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepApart } from '$lib/charts/keep-apart';

test('labels that have room stay where they wish', () => {
	expect(
		keepApart(
			[
				{ y: 20, height: 10 },
				{ y: 60, height: 10 }
			],
			0,
			100
		)
	).toEqual([20, 60]);
});

test('labels at the same value are moved off each other in their order', () => {
	expect(
		keepApart(
			[
				{ y: 50, height: 20 },
				{ y: 50, height: 20 }
			],
			0,
			100
		)
	).toEqual([50, 70]);
});

test('a label that would fall below the chart pushes the others up', () => {
	expect(
		keepApart(
			[
				{ y: 95, height: 20 },
				{ y: 96, height: 20 }
			],
			0,
			100
		)
	).toEqual([70, 90]);
});

test('no labels that fit in the chart ever overlap or leave it', () => {
	const wish = fc.record({ y: fc.integer({ min: -20, max: 220 }), height: fc.constant(20) });
	fc.assert(
		fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
			const middles = keepApart(wishes, 0, 200).sort((a, b) => a - b);
			expect(
				middles.every((y, i) => y >= 10 && y <= 190 && (i === 0 || y - middles[i - 1]! >= 20))
			).toBe(true);
		})
	);
});
