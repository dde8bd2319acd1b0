import { expect, test } from 'vitest';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import { compareMonth } from '$lib/statistics/month-comparison';
import { nearlyNormal, seededRandom } from '../../support/example-data/random';

const START = asIsoWeek('2026-W10');

function weeks(greens: readonly number[], from = 0, answers = 140) {
	return greens.map((green, index) => ({
		week: addWeeks(START, from + index),
		counts: { green, yellow: answers - green, red: 0 }
	}));
}

const ORDINARY = [
	90, 84, 93, 88, 95, 86, 91, 83, 92, 89, 87, 94, 85, 90, 88, 93, 86, 91, 89, 87, 92, 88
];

test.each([
	['up', [112, 115, 110, 114], 'above'],
	['down', [66, 70, 64, 68], 'below'],
	['flat', [88, 91, 87, 92], 'within']
])('four weeks %s are %s', (_, latest, side) => {
	const compared = compareMonth(weeks(latest, ORDINARY.length), weeks(ORDINARY));
	const where = !compared
		? 'nothing'
		: compared.low > 0
			? 'above'
			: compared.high < 0
				? 'below'
				: 'within';
	expect(where).toBe(side);
});

test('the difference is the pooled shares apart', () => {
	const compared = compareMonth(weeks([70, 84], 8), weeks(Array(8).fill(70).fill(71, 0, 4)));
	expect(compared?.difference).toBeCloseTo(77 / 140 - 70.5 / 140, 12);
});

test.each([
	['one week in the month', [90], ORDINARY],
	['seven weeks before', [90, 91], ORDINARY.slice(0, 7)],
	['no variation before', [90, 91], Array(10).fill(140)]
])('%s is too little', (_, latest, earlier) => {
	expect(compareMonth(weeks(latest, 40), weeks(earlier))).toBe(null);
});

test('with few weeks the design effect is never below pure chance', () => {
	const alike = Array.from({ length: 10 }, (_, index) => 90 + (index % 2));
	expect(compareMonth(weeks([90, 91], 10), weeks(alike))?.designEffect).toBe(1);
});

test('with many weeks a panel that answers alike has a design effect below one', () => {
	const alike = Array.from({ length: 22 }, (_, index) => 90 + (index % 2));
	const designEffect = compareMonth(weeks([90, 91], 22), weeks(alike))?.designEffect ?? 9;
	expect(designEffect).toBeLessThan(0.1);
});

test('pure chance is called a change about one time in twenty', () => {
	const random = seededRandom(7);
	const draw = (n: number) =>
		Array.from({ length: n }, () => Math.round(91 + 5.64 * nearlyNormal(random)));
	const rounds = 300;
	let called = 0;
	for (let round = 0; round < rounds; round++) {
		const compared = compareMonth(weeks(draw(4), 22), weeks(draw(22)));
		if (compared && (compared.low > 0 || compared.high < 0)) called++;
	}
	expect(called / rounds).toBeLessThan(0.07);
});
