import { sum } from '$lib/statistics/sum';

/** Steps of Simpson's rule: the probability is right to 1e-6 for three terms and far closer for more. */
const STEPS = 4000;

/**
 * P(Σ λ_j Z_j² < 0) for independent standard normal Z_j, by numerical inversion (Imhof 1961, Biometrika 48:419):
 * ½ − (1/π)∫₀^∞ sin θ(u) / (u ρ(u)) du, θ = ½Σ arctan(λ_j u), ρ = Π(1 + λ_j²u²)^¼.
 * All of one sign: 0 or 1.
 */
export function probabilityBelowZero(weights: readonly number[]): number {
	const largest = Math.max(0, ...weights.map(Math.abs));
	const scaled = weights.map((weight) => weight / largest).filter((weight) => weight !== 0);
	if (scaled.every((weight) => weight > 0)) return 0;
	if (scaled.every((weight) => weight < 0)) return 1;
	// u = s²/(1 − s): dense near 0 and short where the integrand has died away.
	const values = Array.from({ length: STEPS + 1 }, (_, step) => {
		const share = step / STEPS;
		const factor = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2;
		return factor * integrand(scaled, share);
	});
	const integral = sum(values) / (3 * STEPS);
	return Math.min(1, Math.max(0, 0.5 - integral / Math.PI));
}

function integrand(weights: readonly number[], share: number): number {
	if (share === 0 || share === 1) return 0;
	const u = (share * share) / (1 - share);
	const theta = 0.5 * sum(weights.map((weight) => Math.atan(weight * u)));
	const logRho = 0.25 * sum(weights.map((weight) => Math.log1p((weight * u) ** 2)));
	const step = (share * (2 - share)) / (1 - share) ** 2;
	return (Math.sin(theta) * Math.exp(-logRho) * step) / u;
}
