import type pg from 'pg';

const BEAT = 15_000;
const PATIENCE = 60_000;

/** Calls `onSilence` once when the database has not answered for a minute; returns how to stop watching. */
export function watchDatabase(pool: pg.Pool, onSilence: () => void): () => void {
	let answered = performance.now();
	let asking = false;
	const beat = setInterval(() => {
		if (performance.now() - answered > PATIENCE) {
			clearInterval(beat);
			onSilence();
			return;
		}
		if (asking) return;
		asking = true;
		pool
			.query('select 1')
			.then(
				() => (answered = performance.now()),
				() => undefined
			)
			.finally(() => (asking = false));
	}, BEAT);
	beat.unref();
	return () => clearInterval(beat);
}
