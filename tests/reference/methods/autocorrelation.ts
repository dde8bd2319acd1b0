import { answer, refuse } from '$lib/statistics/answer';
import type { Answer, Refusal } from '$lib/statistics/answer';
import { chiSquareAbove } from '$lib/statistics/distributions';
import { at, squares } from './least-squares';
import { areNumbers } from '$lib/statistics/numbers';
import { mean, sum } from '$lib/statistics/sum';

/**
 * Autocorrelation at lags 1 … `lags`: Σ(e_t − ē)(e_{t−k} − ē) / Σ(e_t − ē)² (Box & Jenkins 1976).
 * Refused: no values, values that are no numbers, fewer values than lags and one, all values equal.
 */
export function autocorrelations(values: readonly number[], lags: number): Answer<number[]> {
	const reason = refusalOf(values, lags);
	if (reason) return refuse(reason);
	const centre = mean(values) ?? 0;
	const deviations = values.map((value) => value - centre);
	const total = squares(deviations);
	// Deviations may be too small to be squared.
	if (!(total > Number.MIN_VALUE * 2 ** 60)) return refuse('no-variation');
	return answer(
		Array.from({ length: lags }, (_, index) => {
			const lag = index + 1;
			return sum(deviations.slice(lag).map((value, t) => value * at(deviations, t))) / total;
		})
	);
}

export interface LjungBox {
	readonly lag: number;
	/** Q, to be held against χ² with as many degrees of freedom as lags. */
	readonly statistic: number;
	readonly p: number;
}

/** Lags that are tested together: a fifth of the series, at most ten. */
export function ljungBoxLag(observations: number): number {
	return Math.max(1, Math.min(10, Math.floor(observations / 5)));
}

/** Q = n(n + 2) Σ r_k²/(n − k) (Ljung & Box 1978). Refused as autocorrelations. */
export function ljungBox(
	values: readonly number[],
	lag = ljungBoxLag(values.length)
): Answer<LjungBox> {
	const found = autocorrelations(values, lag);
	if (!found.ok) return found;
	const n = values.length;
	const terms = found.value.map((r, index) => (r * r) / (n - index - 1));
	const statistic = n * (n + 2) * sum(terms);
	return answer({ lag, statistic, p: chiSquareAbove(statistic, lag) });
}

function refusalOf(values: readonly number[], lags: number): Refusal | null {
	if (values.length === 0) return 'empty';
	if (!areNumbers(values)) return 'not-a-number';
	if (!Number.isInteger(lags) || lags < 1) return 'not-estimable';
	if (values.length <= lags) return 'too-few-points';
	return values.every((value) => value === values[0]) ? 'no-variation' : null;
}
