import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postStratifiedShare } from '$lib/statistics/post-stratification';
import { reasonOf, valueOf } from '../../support/answers';

const group = (count: number, n: number, invited: number) => ({ count, n, invited });

test('groups that answered to the same degree weigh as they are', () => {
	const weighted = valueOf(postStratifiedShare([group(6, 10, 20), group(12, 20, 40)]));
	expect(weighted).toMatchObject({
		unweighted: 0.6,
		effectiveAnswers: 30,
		collapsed: 0,
		trimmed: 0
	});
	expect(weighted.share).toBeCloseTo(0.6, 12);
});

test('a group that answered half as often weighs twice', () => {
	// Weights (½)/(10/30) = 1.5 and (½)/(20/30) = 0.75.
	const weighted = valueOf(postStratifiedShare([group(8, 10, 40), group(8, 20, 40)]));
	expect(weighted.share).toBeCloseTo(0.6, 12);
	expect(weighted.effectiveAnswers).toBeCloseTo(30 ** 2 / (10 * 2.25 + 20 * 0.5625), 9);
	expect(weighted.standardError ** 2).toBeCloseTo(0.25 * (0.16 / 9) + 0.25 * (0.24 / 19), 12);
});

test('the interval is Wilson’s at the effective number', () => {
	const { low, high } = valueOf(postStratifiedShare([group(8, 10, 40), group(8, 20, 40)]));
	expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.4131', '0.7617']);
});

test('weights are cut to three', () => {
	const weighted = valueOf(postStratifiedShare([group(5, 5, 95), group(0, 45, 100)]));
	// 95/195 over 5/50 is 4.87; the other 100/195 over 45/50.
	const other = 100 / 195 / 0.9;
	expect(weighted.trimmed).toBe(1);
	expect(weighted.share).toBeCloseTo(15 / (15 + 45 * other), 12);
});

test('weights are not cut below 0.3', () => {
	const weighted = valueOf(postStratifiedShare([group(10, 10, 10), group(0, 10, 90)]));
	expect(weighted.trimmed).toBe(1);
	expect(weighted.share).toBeCloseTo(3 / (3 + 18), 12);
});

test('groups under five answers are put together', () => {
	const small = [group(2, 3, 10), group(1, 4, 10), group(6, 10, 20)];
	const joined = [group(3, 7, 20), group(6, 10, 20)];
	const { collapsed, ...rest } = valueOf(postStratifiedShare(small));
	expect({ ...rest, collapsed: 0 }).toEqual(valueOf(postStratifiedShare(joined)));
	expect(collapsed).toBe(2);
});

test('a rest still under five joins the smallest of the others', () => {
	const { share } = valueOf(
		postStratifiedShare([group(1, 2, 10), group(9, 20, 20), group(2, 8, 30), group(3, 12, 15)])
	);
	const joined = valueOf(
		postStratifiedShare([group(3, 10, 40), group(9, 20, 20), group(3, 12, 15)])
	);
	expect(share).toBeCloseTo(joined.share, 12);
});

test('small groups alone are one group', () => {
	const { share } = valueOf(postStratifiedShare([group(1, 2, 90), group(2, 4, 5)]));
	expect(share).toBeCloseTo(0.5, 12);
});

test('everybody green is exactly everybody', () => {
	const weighted = valueOf(postStratifiedShare([group(7, 7, 70), group(13, 13, 20)]));
	expect(weighted.high).toBe(1);
});

test('a weighted share lies within its interval', () => {
	const held = fc
		.integer({ min: 0, max: 40 })
		.chain((n) =>
			fc
				.tuple(fc.integer({ min: 0, max: n }), fc.integer({ min: n, max: 90 }))
				.map(([x, invited]) => group(x, n, invited))
		);
	fc.assert(
		fc.property(fc.array(held, { minLength: 1, maxLength: 6 }), (groups) => {
			const found = postStratifiedShare(groups);
			if (!found.ok) {
				expect(found.reason).toMatch(/^(no|too-few)-answers$/);
				return;
			}
			const { share, low, high } = found.value;
			expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
		})
	);
});

test.each([
	['no groups', [], 'empty'],
	['nobody', [group(0, 0, 10)], 'no-answers'],
	['four answers', [group(1, 4, 10)], 'too-few-answers'],
	['more answers than invited', [group(1, 11, 10)], 'not-a-count'],
	['half an invitation', [group(1, 5, 10.5)], 'not-a-count'],
	['more than all', [group(6, 5, 10)], 'not-a-count'],
	['no number', [group(NaN, 5, 10)], 'not-a-number']
] as const)('%s is refused', (_, groups, reason) => {
	expect(reasonOf(postStratifiedShare(groups))).toBe(reason);
});

test('five answers of five invited are enough', () => {
	expect(reasonOf(postStratifiedShare([group(2, 5, 5)]))).toBe(null);
});
