import { answer, refuse } from '$lib/statistics/answer';
import type { Answer, Refusal } from '$lib/statistics/answer';
import { normalBelow, normalPoint } from '$lib/statistics/distributions';

/** Two shares that may differ, and how often a test may call pure chance a difference. */
export interface ShareContrast {
	readonly first: number;
	readonly second: number;
	/** Two-sided; 0.05 unless told. */
	readonly level?: number;
}

/**
 * Probability that a two-sided test of two shares with n answers each finds the difference (Fleiss 1981; stats::power.prop.test):
 * Φ((√n·|p₁ − p₂| − z·√(2p̄q̄)) / √(p₁q₁ + p₂q₂)). Refused: shares or a level outside 0–1 (`not-a-probability`), equal shares
 * or none that varies (`no-variation`), n that is not above 0.
 */
export function powerOfShares(n: number, contrast: ShareContrast): Answer<number> {
	const reason = refusalOf(contrast);
	if (reason) return refuse(reason);
	if (!Number.isFinite(n)) return refuse('not-a-number');
	if (n <= 0) return refuse('no-answers');
	const { distance, pooled, apart, point } = partsOf(contrast);
	return answer(normalBelow((Math.sqrt(n) * distance - point * pooled) / apart));
}

/** Answers needed on each side for that probability, not rounded: (z_α√(2p̄q̄) + z_β√(p₁q₁ + p₂q₂))² / (p₁ − p₂)². Refused as powerOfShares. */
export function answersForPower(power: number, contrast: ShareContrast): Answer<number> {
	const reason = refusalOf(contrast);
	if (reason) return refuse(reason);
	if (!(power > 0 && power < 1)) return refuse('not-a-probability');
	const { distance, pooled, apart, point } = partsOf(contrast);
	return answer(((point * pooled + normalPoint(power) * apart) / distance) ** 2);
}

function refusalOf({ first, second, level = 0.05 }: ShareContrast): Refusal | null {
	if (!(level > 0 && level < 1)) return 'not-a-probability';
	if (![first, second].every((share) => share >= 0 && share <= 1)) return 'not-a-probability';
	const certain = first * (1 - first) + second * (1 - second) === 0;
	return first === second || certain ? 'no-variation' : null;
}

function partsOf({ first, second, level = 0.05 }: ShareContrast) {
	const middle = (first + second) / 2;
	return {
		distance: Math.abs(first - second),
		pooled: Math.sqrt(2 * middle * (1 - middle)),
		apart: Math.sqrt(first * (1 - first) + second * (1 - second)),
		point: normalPoint(1 - level / 2)
	};
}
