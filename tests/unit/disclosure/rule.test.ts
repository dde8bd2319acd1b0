import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridFor, roundOutward, roundShare, roundToTen } from '$lib/disclosure/rounding';
import { discloseWeek, raiseThresholds } from '$lib/disclosure/rule';
import type { MoodCounts } from '$lib/domain/mood';
import { asIsoWeek } from '$lib/domain/week';

const week = asIsoWeek('2026-W40');

function disclose(counts: MoodCounts, invited: number | null = 200) {
	return discloseWeek({ week, counts, invited, gap: null });
}

test.each([
	[0, null],
	[9, null],
	[10, 'band'],
	[19, 'band'],
	[20, 5],
	[99, 5],
	[100, 1],
	[140, 1]
])('with %i answers the step between shares is %s', (answers, step) => {
	const shown = disclose({ green: answers, yellow: 0, red: 0 });
	const { kind, edges } = gridFor(answers);
	const seen = shown.gap ? null : kind === 'band' ? 'band' : (edges[1] ?? 0) - (edges[0] ?? 0);
	expect(seen).toBe(step);
});

test('no answer and too few answers look alike', () => {
	expect(disclose({ green: 0, yellow: 0, red: 0 })).toEqual(
		disclose({ green: 9, yellow: 0, red: 0 })
	);
});

test('whether a week is shown and on which grid follows from n alone', () => {
	const counts = fc
		.tuple(fc.nat(250), fc.nat(250), fc.nat(250))
		.map(([green, yellow, red]) => ({ green, yellow, red }));
	const check = fc.check(
		fc.property(counts, ({ green, yellow, red }) => {
			const n = green + yellow + red;
			const shown = disclose({ green, yellow, red });
			const unanimous = disclose({ green: n, yellow: 0, red: 0 });
			if (shown.gap !== null || unanimous.gap !== null) return shown.gap === unanimous.gap;
			const { edges } = gridFor(n);
			const ends = Object.values(shown.shares).flatMap(({ low, high }) => [low, high]);
			return shown.answers === unanimous.answers && ends.every((end) => edges.includes(end));
		})
	);
	expect(check.counterexample).toBe(null);
});

test.each([
	[0, 10, { low: 0, high: 10 }],
	[1, 10, { low: 0, high: 10 }],
	[3, 10, { low: 10, high: 30 }],
	[5, 10, { low: 30, high: 50 }],
	[8, 10, { low: 70, high: 90 }],
	[9, 10, { low: 90, high: 100 }],
	[10, 10, { low: 90, high: 100 }],
	[13, 20, { low: 65, high: 65 }],
	[31, 40, { low: 80, high: 80 }],
	[5, 200, { low: 3, high: 3 }],
	[91, 140, { low: 65, high: 65 }]
])('%i of %i is shown as %o', (count, answers, range) => {
	expect(roundShare(count, answers, gridFor(answers))).toEqual(range);
});

test.each([
	[140, { low: 57, high: 71 }],
	[50, { low: 55, high: 75 }],
	[15, { low: 50, high: 90 }]
])('with %i answers an interval 57.2–70.4 widens to %o', (answers, range) => {
	expect(roundOutward(57.2, 70.4, gridFor(answers))).toEqual(range);
});

test('an interval outside 0–100 ends there', () => {
	expect(roundOutward(-3, 104, gridFor(100))).toEqual({ low: 0, high: 100 });
});

test.each([
	[4, 0],
	[135, 140],
	[134, 130]
])('%i people are shown as %i', (number, shown) => {
	expect(roundToTen(number)).toBe(shown);
});

test('thresholds can be raised', () => {
	expect(raiseThresholds({ public: 15 })).toEqual({ public: 15, internal: 5 });
});

test.each([{ public: 9 }, { internal: 4 }, { public: 10.5 }, { public: Number.NaN }])(
	'thresholds %o are refused',
	(wanted) => {
		expect(() => raiseThresholds(wanted)).toThrow(/only be raised/);
	}
);
