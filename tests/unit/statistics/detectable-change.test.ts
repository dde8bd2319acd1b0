import { expect, test } from 'vitest';
import { growTowardsHalf } from '$lib/statistics/detectable-change';

const AROUND = { level: 85, answers: 30, variance: 50, phi: 0, weight: 0.5 };

test('a share of 85 per cent needs a larger change than the noise before alone says', () => {
	const grown = growTowardsHalf(17, AROUND);
	// The fixed point: size² = 17² · (1 + 0.5 · (v(85 − size) − v(85)) / 50) with v(p) = p(100 − p)/30.
	const moved = 85 - grown;
	const growth = (0.5 * ((moved * (100 - moved)) / 30 - (85 * 15) / 30)) / 50;
	expect(grown).toBeGreaterThan(18);
	expect(grown).toBeCloseTo(17 * Math.sqrt(1 + growth), 1);
});

test('a low share grows as its mirror image does', () => {
	expect(growTowardsHalf(17, { ...AROUND, level: 15 })).toBeCloseTo(
		growTowardsHalf(17, AROUND),
		12
	);
});

test('a share at half has its largest noise already', () => {
	expect(growTowardsHalf(17, { ...AROUND, level: 50 })).toBe(17);
});

test('a change across half is counted as far as half', () => {
	const across = growTowardsHalf(60, { ...AROUND, level: 60 });
	const noise = (0.5 * ((50 * 50) / 30 - (60 * 40) / 30)) / 50;
	expect(across).toBeCloseTo(60 * Math.sqrt(1 + noise), 9);
});

test('many answers, few weeks after, or lasting noise make the growth smaller', () => {
	const grown = growTowardsHalf(17, AROUND);
	expect(growTowardsHalf(17, { ...AROUND, answers: 200 })).toBeLessThan(grown);
	expect(growTowardsHalf(17, { ...AROUND, weight: 0.2 })).toBeLessThan(grown);
	expect(growTowardsHalf(17, { ...AROUND, phi: 0.5 })).toBeLessThan(grown);
});

test('a level that is no share leaves the size as it is', () => {
	expect(growTowardsHalf(17, { ...AROUND, level: 120 })).toBe(17);
	expect(growTowardsHalf(17, { ...AROUND, level: -3 })).toBe(17);
});
