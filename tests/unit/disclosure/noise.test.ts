import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesFor } from '$lib/disclosure/attacker/canaries';
import {
	drawNoise,
	EPSILON,
	moveCounts,
	noiseProbability,
	typicalMove
} from '$lib/disclosure/noise';
import { counts, hmacOf, moveBy } from './exact-weeks';

const word = (high: number, low: number) => {
	const view = new DataView(new ArrayBuffer(8));
	view.setUint32(0, high);
	view.setUint32(4, low);
	return new Uint8Array(view.buffer);
};

test.each([
	['no noise', 0x7fffffff, 0xffffffff, 0],
	['no negative zero', 0xffffffff, 0xffffffff, 0],
	['one up', 0x22714a14, 0, 1],
	['one down', 0xa2714a14, 0, -1],
	['as far up as 64 bits go', 0, 0, 44],
	['as far down', 0x80000000, 0, -44]
])('the first bit is the sign and the rest how far: %s', (_, high, low, noise) => {
	expect(drawNoise(word(high, low), 1)).toBe(noise);
});

test('the last four bytes tell too', () => {
	expect([0, 0xffffffff].map((low) => drawNoise(word(0, low), 1))).toEqual([44, 21]);
});

test.each([1, 0.5, 0.1])('with ε %f every noise has bytes that give it', (epsilon) => {
	const noises = Array.from({ length: 31 }, (_, index) => index - 15);
	expect(noises.map((noise) => drawNoise(bytesFor(noise, epsilon), epsilon))).toEqual(noises);
});

test.each([1, 0.5])('with ε %f the edges between noises lie where the law puts them', (epsilon) => {
	for (const least of [1, 2, 3, 5]) {
		const ratio = Math.exp(-epsilon);
		const edge = Math.floor(((2 * ratio ** least) / (1 + ratio)) * 2 ** 31);
		expect([edge - 1, edge + 1].map((high) => drawNoise(word(high, 0), epsilon))).toEqual([
			least,
			least - 1
		]);
	}
});

test('equal chances of up and down', () => {
	const chance = fc.uint8Array({ minLength: 8, maxLength: 8 });
	const check = fc.check(
		fc.property(chance, fc.constantFrom(1, 0.5), (bytes, epsilon) => {
			const other = Uint8Array.from(bytes, (byte, index) => (index === 0 ? byte ^ 0x80 : byte));
			return drawNoise(bytes, epsilon) + drawNoise(other, epsilon) === 0;
		})
	);
	expect(check.counterexample).toBe(null);
});

test.each([1, 0.5])(
	'with ε %f the probabilities add up to one, each e^ε of the next',
	(epsilon) => {
		const noises = Array.from({ length: 401 }, (_, index) => index - 200);
		const all = noises.reduce((sum, noise) => sum + noiseProbability(noise, epsilon), 0);
		expect(all).toBeCloseTo(1, 12);
		const ratios = [0, 1, -1, 7].map((noise) => {
			const next = noise + (noise < 0 ? -1 : 1);
			return noiseProbability(noise, epsilon) / noiseProbability(next, epsilon);
		});
		for (const ratio of ratios) expect(ratio).toBeCloseTo(Math.exp(epsilon), 10);
	}
);

test('each colour is moved by a slice of its own, and stops at 0', () => {
	expect(moveCounts(counts(10, 4, 3), moveBy(2, -1, -5), 1)).toEqual(counts(12, 3, 0));
});

test('zeros move too', () => {
	expect(moveCounts(counts(0, 0, 0), moveBy(1, 2, 3), 1)).toEqual(counts(1, 2, 3));
});

test('bytes that begin inside a larger buffer are read from where they begin', () => {
	const buffer = Uint8Array.from([...bytesFor(9, 1), ...moveBy(1, 2, 3)]);
	expect(moveCounts(counts(5, 5, 5), buffer.subarray(8), 1)).toEqual(counts(6, 7, 8));
});

test('fewer bytes than three draws take are refused', () => {
	expect(() => moveCounts(counts(1), new Uint8Array(23), 1)).toThrow('23 bytes are too few');
	expect(moveCounts(counts(1), moveBy(0), 1)).toEqual(counts(1));
});

test('hashes move counts by 1.36 on average one way or the other', () => {
	const keyed = hmacOf('any');
	const squares = Array.from({ length: 2000 }, (_, index) => {
		const bytes = keyed(new TextEncoder().encode(String(index)));
		return (moveCounts(counts(100), bytes, EPSILON.first).green - 100) ** 2;
	});
	const deviation = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
	expect(deviation).toBeGreaterThan(1.25);
	expect(deviation).toBeLessThan(1.47);
});

test('about half of the counts stay where they are, and nearly all others move by one or two', () => {
	const [stays, one, two] = [0, 1, 2].map((noise) => noiseProbability(noise, EPSILON.first));
	const near = 2 * (one! + two!);
	expect(stays).toBeGreaterThan(0.4);
	expect(stays).toBeLessThan(0.6);
	expect(near / (1 - stays!)).toBeGreaterThan(0.85);
});

test.each([
	['in one draw', { kinds: 1, corrected: false }, 1.36],
	['as the sum of two kinds', { kinds: 2, corrected: false }, 1.92],
	['drawn anew', { kinds: 1, corrected: true }, 2.8],
	['drawn anew as the sum of two kinds', { kinds: 2, corrected: true }, 3.96]
] as const)(
	'how far a share of 140 answers moves %s follows from every draw behind it',
	(_, how, sd) => {
		expect(typicalMove(140, how)).toBe(Math.ceil((100 * sd) / 140));
		const variance = Array.from({ length: 401 }, (_, at) => at - 200).reduce(
			(sum, noise) =>
				sum + noise ** 2 * noiseProbability(noise, EPSILON[how.corrected ? 'second' : 'first']),
			0
		);
		expect(Math.sqrt(how.kinds * variance)).toBeCloseTo(sd, 1);
	}
);
