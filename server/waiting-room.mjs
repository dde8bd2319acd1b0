// @ts-check

/**
 * @typedef {object} Size
 * @property {number} atOnce how many are inside at once
 * @property {number} waiting how many wait in front of it
 * @property {number} patience how long each waits, in milliseconds
 * @property {number} lent how long a place is kept by one who stays; others come in then
 */

/**
 * @typedef {object} Visitor
 * @property {(leave: () => void) => void} enter told to come in; `leave` may be called more than once
 * @property {() => void} turnAway told that there is no room
 */

/**
 * Lets visitors in, in the order they came. What comes back tells that a visitor left before they were let in.
 * @param {Size} size
 */
export function openWaitingRoom({ atOnce, waiting, patience, lent }) {
	let free = atOnce;
	/** @type {Set<Visitor>} */
	const queue = new Set();

	/** @param {Visitor} visitor */
	function letIn(visitor) {
		free -= 1;
		let inside = true;
		const leave = () => {
			if (!inside) return;
			inside = false;
			clearTimeout(limit);
			free += 1;
			for (const next of queue) {
				if (free === 0) break;
				queue.delete(next);
				letIn(next);
			}
		};
		const limit = setTimeout(leave, lent);
		limit.unref();
		visitor.enter(leave);
	}

	return (/** @type {Visitor} */ { enter, turnAway }) => {
		if (free > 0) {
			letIn({ enter, turnAway });
			return () => undefined;
		}
		if (queue.size >= waiting) {
			turnAway();
			return () => undefined;
		}
		const giveUp = setTimeout(() => {
			if (queue.delete(visitor)) turnAway();
		}, patience);
		/** @type {Visitor} */
		const visitor = {
			enter(leave) {
				clearTimeout(giveUp);
				enter(leave);
			},
			turnAway
		};
		queue.add(visitor);
		return () => {
			clearTimeout(giveUp);
			queue.delete(visitor);
		};
	};
}
