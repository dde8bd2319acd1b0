/** What decides how the answers' own noise grows when a share moves. */
export interface ShareAround {
	/** Mean of the weeks before, per cent. */
	readonly level: number;
	/** Mean answers a week. */
	readonly answers: number;
	/** Variance of one week around the model, points². */
	readonly variance: number;
	/** Lag-1 autocorrelation as used, 0–1. */
	readonly phi: number;
	/** Share 0–1 of the contrast's variance that comes from the weeks after: before/(before + after). */
	readonly weight: number;
}

const ROUNDS = 4;

/**
 * A size that series like the ones seen would show, made as large as the harder direction asks for. A share that moves towards half
 * has a larger binomial variance p(100 − p)/n in the weeks after: size' = size · √(1 + weight · (1 − φ)/(1 + φ) · (v(p') − v(p))/σ²), solved by
 * iteration; that noise is new every week, which is why the autocorrelation takes its part away. Unchanged where the level is no share.
 */
export function growTowardsHalf(size: number, around: ShareAround): number {
	const { level, answers, variance, phi, weight } = around;
	if (!(level >= 0 && level <= 100)) return size;
	const noiseAt = (share: number) => (share * (100 - share)) / answers;
	const fresh = (weight * (1 - phi)) / (1 + phi) / variance;
	let grown = size;
	for (let round = 0; round < ROUNDS; round++) {
		const moved = level > 50 ? Math.max(50, level - grown) : Math.min(50, level + grown);
		grown = size * Math.sqrt(1 + fresh * (noiseAt(moved) - noiseAt(level)));
	}
	return grown;
}
