import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { normalPoint } from './distributions';
import { refusalOfShare } from './numbers';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Wilson's score interval for x of n, as proportions; 95 % unless told (Newcombe 1998, Stat Med 17:857, method 3):
 * (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). n may be an effective number of answers.
 * Refused: n = 0 (nothing is known, which is not the same as 0–1), x outside 0–n, no numbers, a level outside 0–1.
 */
export function wilsonInterval(x: number, n: number, level = 0.95): Answer<Interval> {
	const reason = refusalOfShare(x, n);
	if (reason) return refuse(reason);
	if (!(level > 0 && level < 1)) return refuse('not-a-probability');
	const z = normalPoint((1 + level) / 2);
	const p = x / n;
	const z2 = z * z;
	const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
	const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	return answer({ low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half });
}

/**
 * The same with correction for continuity (Newcombe 1998, method 4), wider: beside reference figures only. Refused as wilsonInterval.
 * Limits solve |p − x/n| − 1/2n = z√(p(1 − p)/n).
 */
export function correctedWilsonInterval(x: number, n: number, level = 0.95): Answer<Interval> {
	const plain = wilsonInterval(x, n, level);
	if (!plain.ok) return plain;
	const z = normalPoint((1 + level) / 2);
	const limit = (side: 1 | -1) => {
		const shifted = x + side / 2;
		const root = Math.sqrt((z * z) / 4 + (shifted * (n - shifted)) / n);
		return (shifted + (z * z) / 2 + side * z * root) / (n + z * z);
	};
	return answer({ low: x === 0 ? 0 : limit(-1), high: x === n ? 1 : limit(1) });
}

export interface Difference extends Interval {
	readonly difference: number;
}

/**
 * x1/n1 − x2/n2 with its interval by squaring and adding the Wilson limits
 * (Newcombe 1998, Stat Med 17:873, method 10). Refused as wilsonInterval, for either side.
 */
export function newcombeDifference(
	x1: number,
	n1: number,
	x2: number,
	n2: number,
	level = 0.95
): Answer<Difference> {
	const first = wilsonInterval(x1, n1, level);
	const second = wilsonInterval(x2, n2, level);
	if (!first.ok) return first;
	if (!second.ok) return second;
	const p1 = x1 / n1;
	const p2 = x2 / n2;
	return answer({
		difference: p1 - p2,
		low: p1 - p2 - Math.hypot(p1 - first.value.low, second.value.high - p2),
		high: p1 - p2 + Math.hypot(first.value.high - p1, p2 - second.value.low)
	});
}
