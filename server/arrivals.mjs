// @ts-check

/** Nobody waits longer for others to come in. */
const LIMIT = 500;

/**
 * Runs work once a turn of the event loop has passed in which nobody came, or after half a second. Node takes in one
 * connection a turn (libuv 1.45 and later): once pages are computed a turn takes long, and whoever stands outside
 * would not even be told to come back.
 */
export function watchArrivals() {
	let arrivals = 0;
	return {
		arrive() {
			arrivals += 1;
		},
		/** @param {() => void} work */
		afterArrivals(work) {
			const latest = performance.now() + LIMIT;
			const turn = () => {
				const before = arrivals;
				setImmediate(() => {
					if (arrivals === before || performance.now() > latest) work();
					else turn();
				});
			};
			// The first of two: what stands outside is looked at between them.
			setImmediate(turn);
		}
	};
}
