import { describe, expect, test } from 'vitest';
import type { CheckedCell } from '$lib/disclosure/check-month';
import type { Release } from '$lib/domain/release';
import { findUnusualWeeks } from '$lib/server/mood/publishing/unusual-weeks';

const cell = (answers: number) =>
	({ period: '2026-W45', shown: true, answers }) as unknown as CheckedCell;

function released(answers: readonly number[], month = '2026-10'): Release {
	const publicWeeks = answers.map((green) => ({ gap: null, counts: { green, yellow: 0, red: 0 } }));
	return { month, publicWeeks } as unknown as Release;
}

/** Weeks about a middle, as far from it as a root of it. */
const about = (middle: number) =>
	Array.from({ length: 12 }, (_, at) => middle + Math.round(((at % 5) - 2) * (middle ** 0.5 / 2)));
const asked = (answers: number, releases: readonly Release[]) =>
	findUnusualWeeks('2026-11', [cell(answers)], releases).length > 0;

describe.each([20, 60, 140, 300, 1000])('against about %i answers', (usual) => {
	const before = [released(about(usual))];

	test('a week that differs as weeks do is not asked about', () => {
		const root = usual ** 0.5;
		const alike = [-2, -1, 0, 1, 2].map((step) => Math.round((usual + step * root) / 10) * 10);
		expect(alike.filter((answers) => asked(answers, before))).toEqual([]);
	});

	test('a week five roots away is, above or below', () => {
		const far = 5 * usual ** 0.5;
		const apart = [usual + far, Math.max(0, usual - far)];
		expect(apart.map((answers) => asked(answers, before))).toEqual([true, true]);
	});
});

test.each([60, 80, 200, 300])('%i answers against 140 are asked about', (answers) => {
	expect(findUnusualWeeks('2026-11', [cell(answers)], [released(about(140))])).toEqual([
		{ period: '2026-W45', answers, usual: 140 }
	]);
});

test('where workplaces come and go together a week must lie farther away', () => {
	const wide = released([80, 200, 90, 190, 140, 100, 180, 140, 85, 195]);
	expect([asked(210, [wide]), asked(210, [released(about(140))])]).toEqual([false, true]);
});

test.each<[string, Release[]]>([
	['a few weeks', [released([140, 138, 142])]],
	['the month itself', [released(about(140), '2026-11')]],
	['weeks that are hidden', [{ month: '2026-10', publicWeeks: [{ gap: 'incomplete' }] } as never]]
])('nothing tells what is usual: %s', (_, releases) => {
	expect(asked(1000, releases)).toBe(false);
});
