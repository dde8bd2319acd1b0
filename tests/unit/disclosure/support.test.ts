import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCounts, hasSupport, raiseThreshold } from '$lib/disclosure/support';
import { counts, group, unknown } from './exact-weeks';

test.each([
	['sixteen answers of three groups', [group(1, 4), group(2, 6), group(3, 6)], true],
	['nine answers', [group(1, 3), group(2, 3), group(3, 3)], false],
	['nine without the largest', [group(1, 40), group(2, 5), group(3, 4)], false],
	['ten without the largest', [group(1, 40), group(2, 5), group(3, 5)], true],
	['two groups', [group(1, 20), group(2, 20)], false],
	['two groups and one that did not answer', [group(1, 20), group(2, 20), group(3, 0)], false],
	['ten where only the total is known', [unknown(10)], true],
	['nine where only the total is known', [unknown(9)], false],
	['a total in two parts', [unknown(5), unknown(5)], true],
	['groups known in part', [group(1, 50), group(2, 20), group(3, 20), unknown(3)], false],
	['nobody', [], false]
])('whether enough stand behind it: %s', (_, parts, shown) => {
	expect(hasSupport(parts, 10)).toBe(shown);
});

test('of groups kept together the largest counts, and each of them', () => {
	const small = { groups: [2, 3, 4], counts: counts(10), largest: 4, invited: null };
	expect(hasSupport([group(1, 30), small], 10)).toBe(true);
	expect(hasSupport([small], 10)).toBe(false);
	expect(hasSupport([{ ...small, largest: 0 }], 10)).toBe(true);
});

test('a raised threshold holds for all answers and for those without the largest', () => {
	const parts = [group(1, 6), group(2, 5), group(3, 6)];
	expect([11, 12].map((threshold) => hasSupport(parts, threshold))).toEqual([true, false]);
	expect([17, 18].map((threshold) => hasSupport([unknown(17)], threshold))).toEqual([true, false]);
});

test('which colours were answered never decides', () => {
	const answers = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { maxLength: 6 });
	const check = fc.check(
		fc.property(answers, (groups) => {
			const as = (one: (answers: [number, number, number]) => [number, number?, number?]) =>
				hasSupport(
					groups.map((own, index) => group(index, ...one(own))),
					10
				);
			return as((own) => own) === as(([green, yellow, red]) => [0, 0, green + yellow + red]);
		})
	);
	expect(check.counterexample).toBe(null);
});

test('counts are added colour by colour', () => {
	expect(addCounts([counts(1, 2, 3), counts(10, 20, 30)])).toEqual(counts(11, 22, 33));
	expect(addCounts([])).toEqual(counts(0));
});

test('the threshold is ten unless it is raised', () => {
	expect([undefined, 10, 15].map(raiseThreshold)).toEqual([10, 10, 15]);
});

test.each([9, 10.5, Number.NaN])('a threshold of %f is refused', (wanted) => {
	expect(() => raiseThreshold(wanted)).toThrow(`The threshold is ${wanted}; it may only be raised`);
});
