import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { execute, importIn, judge, timed, withFolder, withPostgres } from './bench-ground';
import { writeFigureFile } from '../support/figure-file';

/**
 * `npm run bench -- csv [--rows=10000000] [--revision=no]`: a CSV file to committed and diffed figures, beside COPY of the very same
 * rows into the very same table with its keys, on one PostgreSQL in one run; then a revision of a thousandth of them.
 * Limits: a quarter of COPY's speed, 300 MB of memory above idle.
 */
export function bench(root: string, { rows = '10000000', revision = 'yes' }): Promise<boolean> {
	return withFolder((folder) =>
		withPostgres(async (url) => {
			const path = join(folder, 'fil.csv');
			await writeFigureFile(path, Number(rows));
			const first = await importIn(root, 'postgres', url, path);
			console.log(first);
			const copied = await copyTheSame(url, join(folder, 'rader.txt'));
			console.log(`COPY: ${copied.toFixed(1)} s`);
			const kept = [
				judge('import / COPY', copied / first.seconds, 0.25, false),
				judge('MB above idle', first.megabytes, 300, true)
			];
			if (revision === 'no') return kept.every(Boolean);
			await writeFigureFile(path, Number(rows), 1);
			const again = await importIn(root, 'postgres', url, path);
			console.log(again);
			kept.push(
				judge('revision / COPY', copied / again.seconds, 0.25, false),
				judge('MB above idle', again.megabytes, 300, true)
			);
			return kept.every(Boolean);
		})
	);
}

/** Takes the table's rows out and copies them in again; seconds of the latter. */
async function copyTheSame(url: string, path: string): Promise<number> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await pipeline(client.query(copyTo('copy observation to stdout')), createWriteStream(path));
	await client.query('truncate observation');
	await client.query('checkpoint');
	const seconds = await timed(() =>
		pipeline(createReadStream(path), client.query(copyFrom('copy observation from stdin')))
	);
	await client.end();
	await execute(url, 'vacuum analyze observation');
	return seconds;
}
