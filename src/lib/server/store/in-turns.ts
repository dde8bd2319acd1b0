import { setTimeout as pause } from 'node:timers/promises';
import type { Connections } from './store';

/** A page asks its questions one after the other: this long without one, and it has been answered. */
const QUIET_MS = 2;
/** Pages that never cease hold long work up this long at a time. */
const PATIENCE_MS = 50;

/**
 * How a long piece of work runs its many short statements: on the embedded database's one connection everybody who
 * is in the middle of something goes first.
 */
export function inTurns({ pool, embedded, given }: Connections) {
	let expected = given();
	return async <Value>(statement: () => Promise<Value>): Promise<Value> => {
		if (!embedded) return statement();
		const until = Date.now() + PATIENCE_MS;
		while ((given() !== expected || pool.waitingCount > 0) && Date.now() < until) {
			expected = given();
			await pause(QUIET_MS);
		}
		const before = given();
		const value = await statement();
		expected = before + 1;
		return value;
	};
}
