import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countChanged } from '$lib/disclosure/support';
import { counts, group, unknown } from './exact-weeks';

const together = (ids: number[], green: number) => ({
	groups: ids,
	counts: counts(green),
	largest: green,
	invited: null
});

test.each([
	['nothing changed', [group(1, 5)], [group(1, 5)], 0],
	['one group alone', [group(1, 5)], [group(1, 50)], 0],
	['the most changed is left out', [group(1, 5), group(2, 5)], [group(1, 25), group(2, 9)], 4],
	['taken away counts as added', [group(1, 9), group(2, 9)], [group(1, 3), group(2, 19)], 6],
	['a new group', [group(1, 5)], [group(1, 9), group(2, 6)], 4],
	['a group that is gone', [group(1, 5), group(2, 6)], [group(1, 9)], 4],
	['no week before', [], [group(1, 5), group(2, 6), group(3, 7)], 11],
	['no week after', [group(1, 5), group(2, 6), group(3, 7)], [], 11],
	['no groups that answered', [together([], 0)], [group(1, 5), together([], 0)], 0]
])('%s', (_, before, after, changed) => {
	expect(countChanged(before, after)).toEqual({ known: true, changed });
});

test('groups that either reading has together are one, and those they are with', () => {
	const before = [together([1, 2], 4), group(3, 9), group(4, 7)];
	const after = [group(1, 6), together([2, 3], 3), group(4, 9)];
	expect(countChanged(before, after)).toEqual({ known: true, changed: 2 });
});

test('what was met together at last is one from the beginning', () => {
	const before = [group(1, 5), group(2, 5), group(3, 5), group(4, 5)];
	const after = [together([1, 2], 20), together([4, 3], 13), together([2, 3], 0)];
	expect(countChanged(before, after)).toEqual({ known: true, changed: 0 });
});

test.each([
	['the totals', [unknown(30)], [unknown(50)], 20],
	['the total that went', [unknown(30)], [], 30],
	['a total that came', [], [unknown(30)], 30],
	['some of the groups before', [unknown(3), group(1, 30)], [group(1, 90), group(2, 50)], 0],
	['some of the groups after', [group(1, 90), group(2, 50)], [unknown(3), group(1, 30)], 0]
])('where only %s are known the groups are not', (_, before, after, changed) => {
	expect(countChanged(before, after)).toEqual({ known: false, changed });
});

test.each([
	['before', [unknown(3)], [group(1, 30), group(2, 9), group(3, 5)], 11],
	['after', [group(1, 30), group(2, 9), group(3, 5)], [unknown(3)], 11],
	['before, and as many', [unknown(14)], [group(1, 30), group(2, 9), group(3, 5)], 0],
	['before, and more', [unknown(90)], [group(1, 30), group(2, 9), group(3, 5)], 0],
	['before, some of the others together', [unknown(1)], [group(1, 5), together([2, 3], 8)], 4]
])('groups unknown only %s may all have been outside the largest', (_, before, after, changed) => {
	expect(countChanged(before, after)).toEqual({ known: true, changed });
});

test('which colours were answered never decides', () => {
	const answers = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { maxLength: 6 });
	const check = fc.check(
		fc.property(answers, answers, (before, after) => {
			const own = (groups: [number, number, number][]) =>
				groups.map((one, index) => group(index, ...one));
			const green = (groups: [number, number, number][]) =>
				groups.map((one, index) => group(index, one[0] + one[1] + one[2]));
			const { changed } = countChanged(own(before), own(after));
			return changed === countChanged(green(before), green(after)).changed;
		})
	);
	expect(check.counterexample).toBe(null);
});

test('never more is counted than persons have changed', () => {
	const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.nat(9)), { maxLength: 8 });
	const check = fc.check(
		fc.property(moves, fc.nat(4), (groups, gatherFrom) => {
			const ids = [0, 1, 2, 3, 4];
			const sum = (id: number, part: 1 | 2) =>
				groups.filter(([own]) => own === id).reduce((all, one) => all + one[part], 0);
			const parts = (part: 1 | 2) => [
				...ids.filter((id) => id < gatherFrom).map((id) => group(id, 20 + sum(id, part))),
				together(
					ids.filter((id) => id >= gatherFrom),
					ids.filter((id) => id >= gatherFrom).reduce((all, id) => all + sum(id, part), 0)
				)
			];
			const persons = ids.map((id) => Math.max(sum(id, 1), sum(id, 2)));
			const outside = persons.reduce((all, one) => all + one, 0) - Math.max(...persons);
			return countChanged(parts(1), parts(2)).changed <= outside;
		})
	);
	expect(check.counterexample).toBe(null);
});
