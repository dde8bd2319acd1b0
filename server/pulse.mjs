// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** An answer this old is asked for anew, and meanwhile believed for as long as TRUSTED. */
const FRESH = 1_000;
const TRUSTED = 3_000;
const LIMIT = 400;
const ASKING = 2_000;

/**
 * Whether the database answers, told within half a second whatever it is doing.
 * @param {() => Promise<boolean>} ask
 * @returns {() => Promise<boolean>}
 */
export function watchPulse(ask) {
	let answeredAt = -Infinity;
	/** @type {Promise<boolean> | null} */
	let asking = null;
	const beat = () =>
		(asking ??= ask()
			.catch(() => false)
			.then((alive) => {
				answeredAt = alive ? performance.now() : -Infinity;
				asking = null;
				return alive;
			}));
	return async () => {
		const age = performance.now() - answeredAt;
		const next = age > FRESH ? beat() : null;
		if (age <= TRUSTED || next === null) return true;
		const limit = new AbortController();
		const silence = pause(LIMIT, false, { signal: limit.signal, ref: false }).catch(() => false);
		return Promise.race([next, silence]).finally(() => limit.abort());
	};
}

/**
 * Asks a PostgreSQL on a connection of its own: the pages' may all be taken.
 * @param {string} url
 */
export function askPostgres(url) {
	/** @type {pg.Client | null} */
	let connected = null;
	return async () => {
		const client =
			connected ??
			new pg.Client({
				connectionString: url,
				connectionTimeoutMillis: ASKING,
				query_timeout: ASKING
			});
		const lose = () => {
			if (connected === client) connected = null;
		};
		try {
			if (connected === null) {
				client.on('error', lose).on('end', lose);
				await client.connect();
				connected = client;
			}
			await client.query('select 1');
			return true;
		} catch {
			lose();
			client.end().catch(() => undefined);
			return false;
		}
	};
}
