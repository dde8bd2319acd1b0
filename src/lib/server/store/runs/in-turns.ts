import { setTimeout as pause } from 'node:timers/promises';
import type { Connections } from '$lib/server/store/store';

/** A page sends its queries one after the other; after this long without one it is taken to be finished. */
const QUIET_MS = 2;
/** Under a steady stream of pages, long work waits at most this long before each statement. */
const PATIENCE_MS = 50;

/** After this long without any other query, long work may run larger statements; the first page to come then waits for one of them. */
const ALONE_MS = 300;

export interface Turns {
	readonly inTurn: <Value>(statement: () => Promise<Value>) => Promise<Value>;
	/** Whether nobody else has asked the database for anything lately. */
	readonly isAlone: () => boolean;
}

/**
 * Runs the many short statements of long work. On the embedded database, which has one connection, pages that have begun
 * are finished between two of them.
 */
export function inTurns({ pool, embedded, given }: Connections): Turns {
	let expected = given();
	let lastOther = performance.now();
	return {
		async inTurn(statement) {
			if (!embedded) return statement();
			const until = performance.now() + PATIENCE_MS;
			while (given() !== expected || pool.waitingCount > 0) {
				lastOther = performance.now();
				if (lastOther >= until) break;
				expected = given();
				await pause(QUIET_MS);
			}
			const before = given();
			const value = await statement();
			expected = before + 1;
			return value;
		},
		isAlone: () => performance.now() - lastOther > ALONE_MS
	};
}
