import { expect, test } from 'vitest';
import { checkPartition } from '$lib/disclosure/check-partition';
import type { PlannedGroup } from '$lib/disclosure/check-partition';

const plan = (business: number[], municipal: number[]): PlannedGroup[] => [
	...business.map((planned, at) => ({ group: at + 1, kind: 'business' as const, planned })),
	...municipal.map((planned, at) => ({ group: at + 11, kind: 'municipal' as const, planned }))
];

const good = [20, 10, 10];

test.each([
	['three groups, forty answers, half of them from one', [20, 10, 10]],
	['many groups', [5, 5, 5, 5, 5, 5, 5, 5]],
	['a group that is not expected to answer', [20, 10, 10, 0]]
])('%s: may be declared', (_, groups) => {
	expect(checkPartition(plan(groups, good))).toEqual([]);
	expect(checkPartition(plan(good, groups))).toEqual([]);
});

test.each([
	['too-few-groups', [20, 20], 2, 3],
	['too-few-groups', [20, 20, 0], 2, 3],
	['too-few-planned', [13, 13, 13], 39, 40]
])('%s: %o', (code, groups, found, least) => {
	expect(checkPartition(plan(groups, good))).toEqual([{ code, kind: 'business', found, least }]);
});

test('a kind is named, and so is the group that is most of it', () => {
	expect(checkPartition(plan(good, [21, 10, 10]))).toEqual([
		{ code: 'above-half', kind: 'municipal', group: 11 }
	]);
});

test('everything that is wrong is told at once', () => {
	expect(checkPartition(plan([], [35, 9])).map((problem) => Object.values(problem))).toEqual([
		['too-few-groups', 0, 3, 'business'],
		['too-few-planned', 0, 40, 'business'],
		['too-few-without-largest', 0, 10, 'business'],
		['too-few-groups', 2, 3, 'municipal'],
		['too-few-without-largest', 9, 10, 'municipal'],
		['above-half', 'municipal', 11]
	]);
});

test('ten without the largest are enough of that', () => {
	const codes = checkPartition(plan([50, 5, 5], good)).map(({ code }) => code);
	expect(codes).toEqual(['above-half']);
});

test('a group that is named more than once is told once', () => {
	const groups = plan(good, good);
	expect(checkPartition([...groups, groups[2]!, groups[2]!, groups[0]!])).toEqual([
		{ code: 'named-twice', group: 3 },
		{ code: 'named-twice', group: 1 }
	]);
});
