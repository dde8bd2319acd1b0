import { EPSILON, noiseProbability } from '$lib/disclosure/noise';
import { fitOf } from './chi-square';
import type { DrawName, Keyed } from './mechanism';
import type { Finding } from './measure';
import { correlationAlong, correlationBetween, drawVectors } from './vectors';
import type { DrawnVectors } from './vectors';

const LEAST_FIT = 1e-4;
/** Of a correlation, in standard errors: 0.005 for a million. */
const ERRORS = 5;
const FAR = 10;
/** Of three million draws. */
const LEAST_FAR = 40;
const MILLION = 1e6;
const SINGLE = 7;
const PAIRED = 2;

/** (5) The draws follow the stated law, and know nothing of each other. */
export function measureLaw(vectors: number, keyed: Keyed): Finding {
	const first = drawVectors(vectors, 'first', keyed);
	const second = drawVectors(vectors / 10, 'second', keyed);
	const fit = Math.min(...fitsOf(first, 'first'), ...fitsOf(second, 'second'));
	const [green, yellow, red] = first.noises as [Int16Array, Int16Array, Int16Array];
	const correlation = Math.max(
		...[
			correlationBetween(green, yellow),
			correlationBetween(green, red),
			correlationBetween(yellow, red),
			...first.neighbours.map((along) => correlationAlong(first, along))
		].map(Math.abs)
	);
	const limit = ERRORS / Math.sqrt(first.length);
	const far = first.noises.reduce(
		(sum, noise) => sum + noise.filter((one) => Math.abs(one) > FAR).length,
		0
	);
	const leastFar = Math.floor((LEAST_FAR * first.length) / MILLION);
	return {
		holds: fit > LEAST_FIT && correlation < limit && far >= leastFar,
		text: `law on ${first.length} vectors: least p ${fit.toPrecision(2)} (> 0.0001), largest |r| ${correlation.toFixed(4)} (< ${limit.toFixed(4)}), ${far} beyond ±${FAR} (≥ ${leastFar})`,
		guesses: 0
	};
}

/** For every colour and every pair of colours. */
function fitsOf({ length, noises }: DrawnVectors, draw: DrawName): number[] {
	const single = noises.map((noise) =>
		fitOf(countIn([noise], SINGLE), sharesOf(draw, SINGLE), length)
	);
	const shares = sharesOf(draw, PAIRED);
	const paired = shares.flatMap((one) => shares.map((other) => one * other));
	const pairs = noises.map((noise, index) => {
		const other = noises[(index + 1) % noises.length]!;
		return fitOf(countIn([noise, other], PAIRED), paired, length);
	});
	return [...single, ...pairs];
}

/** Of noises from −end to end, all that is further out counted at the ends. */
function sharesOf(draw: DrawName, end: number): number[] {
	const beyond = 1 / (1 - Math.exp(-EPSILON[draw]));
	return Array.from({ length: 2 * end + 1 }, (_, index) => {
		const share = noiseProbability(index - end, EPSILON[draw]);
		return Math.abs(index - end) === end ? share * beyond : share;
	});
}

function countIn(noises: readonly Int16Array[], end: number): Float64Array {
	const width = 2 * end + 1;
	const counts = new Float64Array(width ** noises.length);
	for (let at = 0; at < noises[0]!.length; at++) {
		let place = 0;
		for (const noise of noises) {
			place = place * width + Math.max(-end, Math.min(end, noise[at]!)) + end;
		}
		counts[place]! += 1;
	}
	return counts;
}
