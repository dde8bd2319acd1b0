import { expect, test } from 'vitest';
import { addWeeks, asIsoWeek, listWeeks } from '$lib/domain/week';
import { compareMonth } from '$lib/statistics/month-comparison';
import { reasonOf, valueOf } from '../../support/answers';
import { nearlyNormal, seededRandom } from '../../support/example-data/random';

const START = asIsoWeek('2026-W10');

const CALENDAR = listWeeks(START, addWeeks(START, 80));

function weeks(greens: readonly number[], from = 0, answers = 140) {
	return greens.map((green, index) => ({
		week: CALENDAR[from + index] ?? START,
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
	const { low, high } = valueOf(compareMonth(weeks(latest, ORDINARY.length), weeks(ORDINARY)));
	const where = low > 0 ? 'above' : high < 0 ? 'below' : 'within';
	expect(where).toBe(side);
});

test('the difference is the pooled shares apart', () => {
	const earlier = weeks(Array(8).fill(70).fill(71, 0, 4));
	const { difference } = valueOf(compareMonth(weeks([70, 84], 8), earlier));
	expect(difference).toBeCloseTo(77 / 140 - 70.5 / 140, 12);
});

test.each([
	['one week in the month', weeks([90], 40), weeks(ORDINARY), 'too-few-points'],
	['seven weeks before', weeks([90, 91], 40), weeks(ORDINARY.slice(0, 7)), 'too-few-points'],
	['all green before', weeks([90, 91], 40), weeks(Array(10).fill(140)), 'no-variation'],
	['none green before', weeks([90, 91], 40), weeks(Array(10).fill(0)), 'no-variation'],
	['a week without answers', weeks([0, 0], 40, 0), weeks(ORDINARY), 'no-answers'],
	['no number', weeks([NaN, 91], 40), weeks(ORDINARY), 'not-a-count'],
	['a week twice', weeks([90, 91], 21), weeks(ORDINARY), 'duplicate-times'],
	['a month before the others', weeks([90, 91]), weeks(ORDINARY, 10), 'unsorted-times']
] as const)('%s is refused', (_, latest, earlier, reason) => {
	expect(reasonOf(compareMonth(latest, earlier))).toBe(reason);
});

test('with few weeks the design effect is never below pure chance', () => {
	const alike = Array.from({ length: 10 }, (_, index) => 90 + (index % 2));
	const { designEffect } = valueOf(compareMonth(weeks([90, 91], 10), weeks(alike)));
	expect(designEffect).toBeGreaterThanOrEqual(1);
});

test('with many weeks a panel that answers alike has a design effect below one', () => {
	const alike = Array.from({ length: 22 }, (_, index) => 90 + (index % 2));
	const { designEffect } = valueOf(compareMonth(weeks([90, 91], 22), weeks(alike)));
	expect(designEffect).toBeLessThan(0.1);
});

test('neighbours that are alike widen the interval more than the same weeks in another order', () => {
	const slow = [80, 82, 84, 86, 88, 90, 92, 94, 96, 98, 98, 96, 94, 92, 90, 88, 86, 84, 82, 80];
	const mixed = slow.map((_, index) => slow[(index * 7) % slow.length] ?? 0);
	const effect = (values: readonly number[]) =>
		valueOf(compareMonth(weeks([89, 89], 20), weeks(values))).designEffect;
	expect(effect(slow)).toBeGreaterThan(2 * effect(mixed));
});

test('a missing week is no neighbour', () => {
	const apart = ORDINARY.map((green, index) => ({
		week: addWeeks(START, 2 * index),
		counts: { green, yellow: 140 - green, red: 0 }
	}));
	const { designEffect } = valueOf(compareMonth(weeks([90, 84], 60), apart));
	const plain = valueOf(compareMonth(weeks([90, 84], 22), weeks(ORDINARY))).designEffect;
	expect(designEffect).not.toBe(plain);
});

test.each([
	['pure chance', 140, 0, 0, 22, 4],
	['autocorrelated noise of 4 points, 22 + 4 weeks', 200, 0.04, 0.5, 22, 4],
	['autocorrelated noise of 4 points, 12 + 4 weeks', 200, 0.04, 0.5, 12, 4],
	['autocorrelated noise of 4 points, 26 + 5 weeks', 200, 0.04, 0.5, 26, 5]
])('%s is called a change at most 7 times in 100', (_, answers, noise, rho, before, month) => {
	const random = seededRandom(7);
	const rounds = 200;
	let called = 0;
	for (let round = 0; round < rounds; round++) {
		let process = noise * nearlyNormal(random);
		const greens = Array.from({ length: before + month }, () => {
			process = rho * process + Math.sqrt(1 - rho * rho) * noise * nearlyNormal(random);
			const share = 0.65 + process;
			const chance = Math.sqrt(answers * share * (1 - share)) * nearlyNormal(random);
			return Math.round(answers * share + chance);
		});
		const drawn = weeks(greens, 0, answers);
		const { low, high } = valueOf(compareMonth(drawn.slice(before), drawn.slice(0, before)));
		if (low > 0 || high < 0) called++;
	}
	// Two standard errors of the simulation.
	expect(called / rounds).toBeLessThan(0.07 + 2 * Math.sqrt((0.07 * 0.93) / rounds));
});
