import { MOODS } from '$lib/domain/mood';
import type { Mood, MoodCounts } from '$lib/domain/mood';

/** How much is given away by one answer more or less: 1 at the first publication, half of it when a week is drawn anew. */
export const EPSILON = { first: 1, second: 0.5 } as const;

/** Bytes that one draw takes. */
const BYTES_A_DRAW = 8;
const BYTES = BYTES_A_DRAW * MOODS.length;
/** The numbers that 63 bits can hold. */
const STEPS = 2 ** 63;

/**
 * Counts moved by three independent draws of a two-sided geometric distribution, P(e) ∝ exp(−ε|e|), then floored at 0 (Ghosh,
 * Roughgarden and Sundararajan 2009, the geometric mechanism). Never cut off, and zeros move too. Slices of 8 bytes of `bytes`, in
 * the order green, yellow, red; throws on fewer than 24.
 */
export function moveCounts(counts: MoodCounts, bytes: Uint8Array, epsilon: number): MoodCounts {
	if (bytes.length < BYTES) throw new Error(`${bytes.length} bytes are too few for three draws`);
	const moved = (mood: Mood, index: number) => {
		const slice = bytes.subarray(index * BYTES_A_DRAW, (index + 1) * BYTES_A_DRAW);
		return Math.max(0, counts[mood] + drawNoise(slice, epsilon));
	};
	const [green, yellow, red] = MOODS;
	return { green: moved(green, 0), yellow: moved(yellow, 1), red: moved(red, 2) };
}

/**
 * One draw: the first bit is the sign, the other 63 tell how far. With a = exp(−ε), P(|e| ≥ k) = 2aᵏ/(1 + a) for k ≥ 1, found by
 * multiplication alone so that equal bytes give equal draws on every machine.
 */
export function drawNoise(bytes: Uint8Array, epsilon: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, BYTES_A_DRAW);
	const high = view.getUint32(0);
	const place = ((high % 2 ** 31) * 2 ** 32 + view.getUint32(4) + 0.5) / STEPS;
	const ratio = Math.exp(-epsilon);
	let size = 0;
	for (let beyond = (2 * ratio) / (1 + ratio); place < beyond; beyond *= ratio) size += 1;
	return high >= 2 ** 31 && size > 0 ? -size : size;
}

/** The probability of one draw. */
export function noiseProbability(noise: number, epsilon: number): number {
	const ratio = Math.exp(-epsilon);
	return ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(noise);
}

/** How a published count came about: how many kinds were drawn and added, and whether a correction drew it anew. */
export interface HowDrawn {
	readonly kinds: 1 | 2;
	readonly corrected: boolean;
}

/** How far protection typically moves a share of so many answers: the standard deviation of the draws together, √(2a)/(1 − a) each with a = exp(−ε), in whole percentage points upward. */
export function typicalMove(answers: number, { kinds, corrected }: HowDrawn): number {
	const ratio = Math.exp(-EPSILON[corrected ? 'second' : 'first']);
	return Math.ceil((100 * Math.sqrt(2 * ratio * kinds)) / (1 - ratio) / answers);
}
