import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitShareChange } from '$lib/statistics/share-split';
import { reasonOf, valueOf } from '../../support/answers';

const part = (count: number, n: number) => ({ count, n });
const share = fc
	.integer({ min: 0, max: 60 })
	.chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const groups = fc.array(fc.record({ before: share, after: share }), { minLength: 1, maxLength: 8 });

test('the two parts and the groups add up to the change', () => {
	fc.assert(
		fc.property(groups, (held) => {
			const split = splitShareChange(held);
			if (!split.ok) {
				expect(split.reason).toBe('no-answers');
				return;
			}
			const { change, within, mix } = split.value;
			const ofGroups = split.value.groups.reduce((total, one) => total + one.within + one.mix, 0);
			expect([within + mix, ofGroups]).toEqual(Array(2).fill(expect.closeTo(change, 12)));
		})
	);
});

test('groups that answer as before and only grow change the mix alone', () => {
	const split = valueOf(
		splitShareChange([
			{ before: part(8, 10), after: part(24, 30) },
			{ before: part(2, 10), after: part(2, 10) }
		])
	);
	expect([split.within, split.mix]).toEqual([0, expect.closeTo(0.15, 12)]);
});

test('groups of the same size that answer otherwise change within alone', () => {
	const split = valueOf(
		splitShareChange([
			{ before: part(5, 10), after: part(7, 10) },
			{ before: part(5, 10), after: part(6, 10) }
		])
	);
	expect([split.within, split.mix]).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0, 12)]);
});

test.each([
	['joins', { before: part(0, 0), after: part(9, 10) }],
	['leaves', { before: part(1, 10), after: part(0, 0) }]
])('a group that %s is all mix', (_, moving) => {
	const split = valueOf(splitShareChange([{ before: part(5, 10), after: part(5, 10) }, moving]));
	expect(split.groups[1]).toEqual({ within: 0, mix: expect.closeTo(0.15, 12) });
});

test('half of the change within and half of the mix, by hand', () => {
	const split = valueOf(
		splitShareChange([
			{ before: part(10, 20), after: part(6, 10) },
			{ before: part(10, 20), after: part(18, 30) }
		])
	);
	// Weights ½ → ¼ and ½ → ¾, shares ½ → 0.6 in both: (½ + ¼)/2·0.1 and (½ + ¾)/2·0.1.
	expect(split.groups.map(({ within }) => within)).toEqual([
		expect.closeTo(0.0375, 12),
		expect.closeTo(0.0625, 12)
	]);
});

test.each([
	['no groups', [], 'empty'],
	['nobody before', [{ before: part(0, 0), after: part(1, 2) }], 'no-answers'],
	['nobody after', [{ before: part(1, 2), after: part(0, 0) }], 'no-answers'],
	['more than all', [{ before: part(3, 2), after: part(1, 2) }], 'not-a-count'],
	['no number', [{ before: part(1, 2), after: part(NaN, 2) }], 'not-a-number']
] as const)('%s is refused', (_, held, reason) => {
	expect(reasonOf(splitShareChange(held))).toBe(reason);
});
