import { at } from './least-squares';

/** What tells one generalised linear model from another; `index` finds the observation's n. */
export interface ModelFamily {
	readonly link: (mu: number) => number;
	readonly inverse: (eta: number) => number;
	/** dμ/dη */
	readonly slope: (mu: number) => number;
	/** (dμ/dη)² over the variance of one observation. */
	readonly weight: (mu: number, index: number) => number;
	/** Twice the log-likelihood ratio of one observation. */
	readonly deviance: (y: number, mu: number, index: number) => number;
	readonly start: (y: number, index: number) => number;
	readonly inside: (mu: number) => boolean;
}

const EDGE = 10 * Number.EPSILON;

export function poissonFamily(): ModelFamily {
	return {
		link: Math.log,
		inverse: Math.exp,
		slope: (mu) => mu,
		weight: (mu) => mu,
		deviance: (y, mu) => 2 * (timesLog(y, mu) - (y - mu)),
		start: (y) => y + 0.1,
		inside: (mu) => Number.isFinite(mu) && mu > EDGE
	};
}

/** y is a share, `sizes` the n behind each. */
export function binomialFamily(sizes: readonly number[]): ModelFamily {
	return {
		link: (mu) => Math.log(mu / (1 - mu)),
		inverse: (eta) => 1 / (1 + Math.exp(-eta)),
		slope: (mu) => mu * (1 - mu),
		weight: (mu, index) => at(sizes, index) * mu * (1 - mu),
		deviance: (y, mu, index) => 2 * at(sizes, index) * (timesLog(y, mu) + timesLog(1 - y, 1 - mu)),
		start: (y, index) => (at(sizes, index) * y + 0.5) / (at(sizes, index) + 1),
		inside: (mu) => mu > EDGE && mu < 1 - EDGE
	};
}

/** y·ln(y/μ), 0 for y = 0. */
function timesLog(y: number, mu: number): number {
	return y === 0 ? 0 : y * Math.log(y / mu);
}
