/** `busy`: so many wait already that one more would only make everyone wait longer. */
export type Entered<Value> =
	{ readonly busy: true } | { readonly busy: false; readonly value: Value };

/** Does at most `places` pieces of work at once, in the order they came; at most `waiting` wait. */
export function openLane(places: number, waiting: number) {
	const queue: (() => void)[] = [];
	let free = places;
	return async <Value>(work: () => Promise<Value>): Promise<Entered<Value>> => {
		if (free > 0) free -= 1;
		else if (queue.length >= waiting) return { busy: true };
		else await new Promise<void>((enter) => queue.push(enter));
		try {
			return { busy: false, value: await work() };
		} finally {
			const next = queue.shift();
			if (next) next();
			else free += 1;
		}
	};
}
