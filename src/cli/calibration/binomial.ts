import type { Random } from './random';

const LOG_FACTORIALS = [0];
for (let n = 1; n <= 1000; n++) LOG_FACTORIALS.push(LOG_FACTORIALS[n - 1]! + Math.log(n));

/** Number of `n` (at most 1000) who say yes when each does with probability p: inversion outward from the mode. */
export function binomial(n: number, p: number, random: Random): number {
	if (p <= 0) return 0;
	if (p >= 1) return n;
	const mode = Math.min(n, Math.floor((n + 1) * p));
	const odds = p / (1 - p);
	const atMode = Math.exp(
		LOG_FACTORIALS[n]! -
			LOG_FACTORIALS[mode]! -
			LOG_FACTORIALS[n - mode]! +
			mode * Math.log(p) +
			(n - mode) * Math.log(1 - p)
	);
	let left = random.uniform() - atMode;
	let [low, high, atLow, atHigh] = [mode, mode, atMode, atMode];
	while (left > 0 && (low > 0 || high < n)) {
		if (high < n) {
			atHigh *= ((n - high) * odds) / (high + 1);
			high++;
			left -= atHigh;
			if (left <= 0) return high;
		}
		if (low > 0) {
			atLow *= low / ((n - low + 1) * odds);
			low--;
			left -= atLow;
			if (left <= 0) return low;
		}
	}
	return left <= 0 ? mode : low;
}
