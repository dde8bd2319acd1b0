/**
 * The quantile of values in ascending order by linear interpolation between neighbours: type 7 of Hyndman and Fan
 * (1996), the default of R. `share` lies between 0 and 1; there must be at least one value.
 */
export function quantileOf(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)] ?? NaN;
	const above = sorted[Math.ceil(place)] ?? NaN;
	return below + (above - below) * (place - Math.floor(place));
}
