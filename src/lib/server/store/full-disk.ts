import type { EventEmitter } from 'node:events';
import type pg from 'pg';

const DISK_FULL = '53100';

/** Calls `onFull` whenever the database says that it had no room, whoever asked it. */
export function watchDisk(pool: pg.Pool, onFull: () => void): void {
	pool.on('connect', (client) => {
		// pg emits every error message of the protocol here, whoever asked; its types leave the event out.
		const { connection } = client as unknown as { connection: EventEmitter };
		connection.on('errorMessage', ({ code }: { code?: string }) => {
			if (code === DISK_FULL) onFull();
		});
	});
}
