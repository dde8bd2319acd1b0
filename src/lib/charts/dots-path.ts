/** Dots as one path, for a stroke with round ends: a fourth of what as many circles weigh. */
export function dotsPath(dots: readonly { readonly x: number; readonly y: number }[]): string {
	return dots.map(({ x, y }) => `M${x},${y}h0`).join('');
}
