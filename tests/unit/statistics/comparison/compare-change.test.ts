import { expect, test } from 'vitest';
import { compareChange } from '$lib/statistics/comparison/compare-change';
import { reasonOf, valueOf } from '../../../support/answers';

/** Nineteen that change by −9 to 9: set against the other eighteen, each by 19/18 of that. */
const OTHERS = Array.from({ length: 19 }, (_, index) => [...[0, 0, 0], ...[index - 9, index - 9]]);
const own = (change: number) => [5, 5, 5, 5 + change, 5 + change];

test('the range is the estimate with the largest of nineteen placebos to each side, by hand', () => {
	expect(valueOf(compareChange(own(10), OTHERS, 3))).toMatchObject({
		...{ method: 'difference-in-differences', estimate: 10, p: 0.05 },
		...{ preTrend: null, diverging: false },
		low: expect.closeTo(0.5, 12),
		high: expect.closeTo(19.5, 12),
		// The twelfth of twenty is 6 · 19/18.
		detectable: expect.closeTo(9.5 + 19 / 3, 12)
	});
});

test.each([9.4, 9.5, 9.6, -9.4, -9.6])(
	'a change of %f leaves 0 out of its range where p is at most 0.05, and only there',
	(change) => {
		const { low, high, p } = valueOf(compareChange(own(change), OTHERS, 3));
		expect(low > 1e-9 || high < -1e-9).toBe(p <= 0.05);
	}
);

test('with thirty-nine others the largest placebo may be larger than the estimate', () => {
	const twice = [...OTHERS, ...OTHERS, [0, 0, 0, 30, 30]];
	const { estimate, low, p } = valueOf(compareChange(own(15), twice, 3));
	expect([p, low > 0]).toEqual([0.05, true]);
	expect(estimate).toBeCloseTo(15 - 30 / 39, 12);
});

test('eighteen others are too few, and others that never change are no measure', () => {
	const still = OTHERS.map(() => [0, 0, 0, 0, 0]);
	expect([
		reasonOf(compareChange(own(10), OTHERS.slice(1), 3)),
		reasonOf(compareChange(own(10), still, 3))
	]).toEqual(['too-few-controls', 'no-variation']);
});

const longer = (before: readonly number[]) =>
	OTHERS.map((values) => [...before.map(() => 0), ...values]);

test('what drew apart surely before is told to diverge, clear or not', () => {
	const before = [0, 1.1, 1.9, 3];
	const found = [4, 20].map((jump) => {
		const moved = [...before, 4.1, 4.9, 6, 6 + jump, 6 + jump];
		return valueOf(compareChange(moved, longer(before), 7));
	});
	expect(found.map(({ diverging, preTrend }) => [diverging, preTrend?.differs])).toEqual([
		[true, true],
		[true, true]
	]);
});

test('a slope that is not sure and as large as the estimate is no hindrance where nothing is clear', () => {
	const moved = [0, 3, -1, 3, 1.6, 1.6];
	const others = OTHERS.map((values) => [0, ...values]);
	const { diverging, preTrend, low, high } = valueOf(compareChange(moved, others, 4));
	expect([low < 0 && high > 0, diverging, preTrend?.differs]).toEqual([true, false, true]);
});

test('what two of the others together follow before is held against them instead', () => {
	const years = Array.from({ length: 13 }, (_, year) => year);
	const others = Array.from({ length: 19 }, (_, unit) =>
		years.map((year) => unit + ((unit * 7 + year * 5) % 9) / 10 + (unit > 14 ? year * 0.5 : 0))
	);
	const moved = years.map((year) => {
		const [a = 0, b = 0] = [others[16]?.[year], others[17]?.[year]];
		return (a + b) / 2 + (year === 4 ? 0.05 : 0) + (year >= 10 ? 6 : 0);
	});
	const found = valueOf(compareChange(moved, others, 10));
	expect([found.method, found.diverging, found.low > 0]).toEqual([
		'synthetic-control',
		false,
		true
	]);
	expect(found.estimate).toBeCloseTo(6, 0);
});
