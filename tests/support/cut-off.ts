import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openStore } from '$lib/server/store/open-store';
import { begin, killBefore, work, type KilledTask } from './killed-import';
import type { Lived } from './killing-ground';

/** Runs the task once in this process, on a PostgreSQL, to which a process that is killed is connections that are gone in the middle of what they did. */
export async function runUntilCut(
	url: string,
	{ file, killBefore: number }: KilledTask
): Promise<Lived> {
	const open = openStore(url, false);
	open.pool.removeAllListeners('error').on('error', () => undefined);
	await untilAlone(open.pool);
	const state = await begin(open);
	let stop = () => undefined as void;
	const cut = new Promise<false>((gone) => {
		if (number === null) return;
		stop = killBefore(number, (clients) => {
			gone(false);
			silence(open.pool, clients);
		});
	});
	const finished = work(open.store, file).then(() => true as const);
	try {
		const done = await Promise.race([finished, cut]);
		if (done) await open.pool.end();
		return { state, done };
	} finally {
		stop();
		// Who is dead may fail at what is gone, and nobody hears it.
		finished.catch(() => undefined);
	}
}

/** Breaks every connection, and lets whoever uses them wait for ever. */
function silence(pool: pg.Pool, clients: Iterable<pg.Client>): void {
	const never = () => new Promise(() => undefined);
	Object.assign(pool, { connect: never, query: never });
	for (const client of clients) {
		Object.assign(client, { query: never });
		client.on('error', () => undefined);
		(
			client as unknown as { connection: { stream: { destroy: () => void } } }
		).connection.stream.destroy();
	}
}

/** A backend whose client is gone ends by itself, a moment later. */
async function untilAlone(pool: pg.Pool): Promise<void> {
	const others = `select count(*)::int as n from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
	for (let n = 0; n < 500; n++) {
		const { rows } = await pool.query<{ n: number }>(others);
		if (rows[0]?.n === 0) return;
		await pause(10);
	}
	throw new Error('connections of one that was killed are still there');
}
