import { mean } from '$lib/statistics/sum';

/**
 * Numbers that grow with a place, each other place's times own mean before the start / its mean before the start: what then differs is how
 * many per cent they changed, in numbers of the own place. The first `before` values of each lie before the start. A place
 * without a positive mean before is left out; all are where the own one has none.
 */
export function toOwnSize(
	own: readonly number[],
	others: readonly (readonly number[])[],
	before: number
): number[][] {
	const level = levelBefore(own, before);
	if (level <= 0) return [];
	return others.flatMap((values) => {
		const theirs = levelBefore(values, before);
		return theirs > 0 ? [values.map((value) => (value * level) / theirs)] : [];
	});
}

function levelBefore(values: readonly number[], before: number): number {
	return mean(values.slice(0, before)) ?? 0;
}
