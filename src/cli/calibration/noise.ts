import type { Random } from './random';

/** Noise of variance 1: a share `signal` of it is a first-order autoregressive process, the rest independent. */
export interface NoiseModel {
	readonly rho: number;
	readonly signal: number;
}

export function fillNoise(series: Float64Array, { rho, signal }: NoiseModel, random: Random): void {
	const process = Math.sqrt(signal);
	const step = Math.sqrt(1 - rho * rho);
	const white = Math.sqrt(1 - signal);
	let state = random.normal();
	for (let week = 0; week < series.length; week++) {
		series[week] = process * state + (white === 0 ? 0 : white * random.normal());
		state = rho * state + step * random.normal();
	}
}

/** One autocorrelation in the whole of the noise. */
export function autoregressive(rho: number): NoiseModel {
	return { rho, signal: 1 };
}
