import { setTimeout as pause } from 'node:timers/promises';
import type { Connections } from '$lib/server/store/store';

/** A page asks its questions one after the other: this long without one, and it has been answered. */
const QUIET_MS = 2;
/** Pages that never cease hold long work up this long at a time. */
const PATIENCE_MS = 50;

/** Nobody has asked for anything for so long: whoever comes now finds one longer statement before them, once. */
const ALONE_MS = 300;

export interface Turns {
	readonly inTurn: <Value>(statement: () => Promise<Value>) => Promise<Value>;
	/** Whether nobody else has asked the database for anything lately. */
	readonly isAlone: () => boolean;
}

/**
 * How a long piece of work runs its many short statements: on the embedded database's one connection everybody who
 * is in the middle of something goes first.
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
