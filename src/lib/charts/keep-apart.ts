/** Something with a height that wants its middle at `y`. */
export interface WantedPlace {
	readonly y: number;
	readonly height: number;
}

/** Middles near the wished ones, in the same order, so that nothing overlaps and all stays within `top` and `bottom` where there is room. */
export function keepApart(wishes: readonly WantedPlace[], top: number, bottom: number): number[] {
	const order = wishes
		.map((wish, index) => ({ ...wish, index }))
		.sort((a, b) => a.y - b.y || a.index - b.index);
	const middles: number[] = [];
	let free = top;
	for (const { y, height } of order) {
		const middle = Math.max(y, free + height / 2);
		middles.push(middle);
		free = middle + height / 2;
	}
	let limit = bottom;
	for (let rank = order.length - 1; rank >= 0; rank--) {
		const half = order[rank]!.height / 2;
		middles[rank] = Math.min(middles[rank]!, limit - half);
		limit = middles[rank]! - half;
	}
	const result = new Array<number>(wishes.length);
	order.forEach(({ index }, rank) => (result[index] = middles[rank]!));
	return result;
}
