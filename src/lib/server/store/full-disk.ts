import type { EventEmitter } from 'node:events';
import type pg from 'pg';

const DISK_FULL = '53100';

/** Calls `onFull` whenever the database says that it had no room, whoever asked it. */
export function watchDisk(pool: pg.Pool, onFull: () => void): void {
	pool.on('connect', (client) => {
		// The protocol's own messages, which pg's types leave out: the one place that hears of every error.
		const { connection } = client as unknown as { connection: EventEmitter };
		connection.on('errorMessage', ({ code }: { code?: string }) => {
			if (code === DISK_FULL) onFull();
		});
	});
}
