import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherSmall } from '$lib/disclosure/support';
import { answersOf } from '$lib/domain/mood';
import { counts } from './exact-weeks';

const single = (group: number, kind: string, green: number, invited: number | null = null) => ({
	group,
	kind,
	counts: counts(green),
	invited
});

const gathered = (...singles: ReturnType<typeof single>[]) =>
	gatherSmall(singles).map(({ groups, counts: own }) => [groups, answersOf(own)]);

test('groups with fewer than five answers are kept together, each kind by itself', () => {
	expect(
		gathered(
			...[single(1, 'a', 5), single(2, 'a', 4), single(3, 'b', 1)],
			...[single(4, 'a', 3), single(5, 'b', 2)]
		)
	).toEqual([
		[[1], 5],
		[[2, 4], 7],
		[[3, 5], 3]
	]);
});

test('a small group that is alone joins the smallest of its kind', () => {
	expect(
		gathered(single(1, 'a', 9), single(2, 'a', 6), single(3, 'b', 5), single(4, 'a', 4))
	).toEqual([
		[[1], 9],
		[[3], 5],
		[[2, 4], 10]
	]);
});

test('a small group that is alone in its kind joins the smallest of any', () => {
	expect(gathered(single(1, 'a', 9), single(2, 'a', 6), single(3, 'b', 4))).toEqual([
		[[1], 9],
		[[2, 3], 10]
	]);
});

test('groups without answers are no company', () => {
	expect(gathered(single(1, 'a', 4), single(2, 'a', 0), single(3, 'a', 8))).toEqual([[[3, 1], 12]]);
	expect(gathered(single(1, 'a', 4), single(2, 'b', 0))).toEqual([[null, 4]]);
	expect(gathered(single(1, 'a', 4), single(2, 'b', 0), single(3, 'c', 9))).toEqual([
		[[], 0],
		[[3, 1], 13]
	]);
});

test('two small groups of two kinds are each others company', () => {
	expect(gathered(single(1, 'a', 2), single(2, 'b', 1))).toEqual([[[2, 1], 3]]);
});

test('where nobody answered nobody is named', () => {
	expect(gathered(single(1, 'a', 0), single(2, 'b', 0))).toEqual([
		[[], 0],
		[[], 0]
	]);
	expect(gatherSmall([])).toEqual([]);
});

test('the most answers of one group and the invited of all are kept', () => {
	expect(gatherSmall([single(1, 'a', 4, 10), single(2, 'a', 3, 5), single(3, 'a', 0, 7)])).toEqual([
		{ groups: [1, 2], counts: counts(7), largest: 4, invited: 22 }
	]);
});

test('one unknown number of invited makes the sum unknown', () => {
	expect(gatherSmall([single(1, 'a', 4, 10), single(2, 'a', 3)])[0]?.invited).toBe(null);
});

test('no answer is lost, and no group below five is named alone', () => {
	const singles = fc
		.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(8)), { maxLength: 9 })
		.map((groups) => groups.map(([kind, green], index) => single(index, kind, green)));
	const sum = (parts: readonly { counts: ReturnType<typeof counts> }[]) =>
		parts.reduce((all, part) => all + answersOf(part.counts), 0);
	const check = fc.check(
		fc.property(singles, (groups) => {
			const parts = gatherSmall(groups);
			const alone = parts.filter((part) => part.groups?.length === 1);
			return sum(parts) === sum(groups) && alone.every((part) => answersOf(part.counts) >= 5);
		})
	);
	expect(check.counterexample).toBe(null);
});
