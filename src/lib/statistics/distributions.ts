import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

// Arguments come from the methods, never straight from data: one outside its range is a broken assumption.
function inRange(value: number, name: string, argument: string): number {
	if (Number.isNaN(value)) throw new Error(`${name}: ${argument} is outside its range`);
	return value;
}

/** Point below which the standard normal has probability p. */
export function normalPoint(p: number): number {
	return inRange(normalQuantile(p, 0, 1), 'normalPoint', `p = ${p}`);
}

/** Probability that the standard normal lies below z. */
export function normalBelow(z: number): number {
	return inRange(normalCdf(z, 0, 1), 'normalBelow', `z = ${z}`);
}

/** Probability that the standard normal lies at least |z| from 0. */
export function normalTwoSided(z: number): number {
	return 2 * normalBelow(-Math.abs(z));
}

/** Point below which Student's t has probability p; the degrees of freedom need not be whole. */
export function studentPoint(p: number, degrees: number): number {
	return inRange(studentQuantile(p, degrees), 'studentPoint', `p = ${p}, df = ${degrees}`);
}

/** Probability that Student's t lies at least |t| from 0, exact far out too. */
export function studentTwoSided(t: number, degrees: number): number {
	const below = studentCdf(-Math.abs(t), degrees);
	return 2 * inRange(below, 'studentTwoSided', `t = ${t}, df = ${degrees}`);
}

/** Probability that χ² exceeds x; to 1e-15, so far out it is 0. */
export function chiSquareAbove(x: number, degrees: number): number {
	const below = chiSquareCdf(x, degrees);
	return 1 - inRange(below, 'chiSquareAbove', `x = ${x}, df = ${degrees}`);
}

/** Probability that F exceeds x > 0. */
export function fAbove(x: number, numerator: number, denominator: number): number {
	const argument = `x = ${x}, df = ${numerator}, ${denominator}`;
	// 1/F has the degrees the other way round: no digits are lost far out.
	return inRange(fCdf(1 / x, denominator, numerator), 'fAbove', argument);
}

/** Smallest count that a binomial of `size` with probability `share` stays at or below with probability p. */
export function binomialPoint(p: number, size: number, share: number): number {
	const argument = `p = ${p}, size = ${size}, share = ${share}`;
	return inRange(binomialQuantile(p, size, share), 'binomialPoint', argument);
}
