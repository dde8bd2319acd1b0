import type { Levels } from '$lib/domain/indicator-verdict';

/** Below so many events a year single years are chance more than anything. */
const FEW = 30;

/**
 * A change between two mean yearly counts that chance gives: smaller than 2√(c₀ + c₁) (Poisson, as between two years). Told of small
 * counts, and wherever the change would else be said to be clear; null: neither.
 */
export function eventsBelowNoise(
	{ before, after }: Levels,
	isClear: boolean
): { readonly change: number; readonly noise: number } | null {
	const change = after - before;
	const noise = 2 * Math.sqrt(Math.max(0, before + after));
	const isAsked = isClear || Math.min(before, after) < FEW;
	return isAsked && Math.abs(change) < noise ? { change, noise } : null;
}
