import { SOURCES } from '$imports/registry';
import { readHere } from '$lib/server/runs/reading/file-reader';
import pg from 'pg';
import { fileAt } from '$lib/server/files/published-file';
import { putRegistry } from './registry';
import { findLatestRun } from '$lib/server/store/runs/import-run';
import { sweepStaging } from '$lib/server/store/figures/staging';
import { openStore } from '$lib/server/store/open-store';
import { undoImport } from '$lib/server/store/figures/undo-import';
import { storeFile } from '../../src/cli/store-file';
import { loadEmbedded } from './embedded-beside';

/** What a process that may be killed is to do after it has started as the application does. */
export interface KilledTask {
	/** Of a PostgreSQL; null for the embedded database of `folder`. */
	readonly url: string | null;
	readonly folder: string;
	/** Path of a file to read in, or null to undo the latest import of its source. Nothing at all: `rest`. */
	readonly file: string | null | 'rest';
	/** Before which statement, counted from 1, it is killed. Null: it is not. */
	readonly killBefore: number | null;
}

const SOURCE = 'fk-ohalsotal';

async function main(task: KilledTask): Promise<void> {
	const { startEmbeddedDatabase } = await loadEmbedded(process.cwd());
	const { folder } = task;
	const onDeath = (reason: string) => console.error(reason);
	const started = task.url === null ? await startEmbeddedDatabase({ folder, onDeath }) : null;
	if (started?.ok === false) throw new Error(started.reason);
	const url = started?.ok ? started.database.url : (task.url ?? '');
	const { store, pool } = openStore(url, started !== null);
	await sweepStaging(store);
	await putRegistry(store);
	process.stdout.write(`${await writeState(pool)}\n`);
	if (task.killBefore !== null) killBefore(task.killBefore);
	if (task.file === null) {
		const latest = await findLatestRun(store, SOURCE);
		await undoImport(store, latest?.id ?? '', null);
	} else if (task.file !== 'rest') {
		const options = { allowShrinking: true, progress: () => undefined };
		const { ok, sentence } = await storeFile(
			store,
			readHere(SOURCES),
			await fileAt(task.file),
			options
		);
		if (!ok) throw new Error(sentence);
	}
	process.stdout.write('klar\n');
	await pool.end();
	if (started?.ok) await started.database.stop();
}

/** Every figure and every earlier one with the file that it came from, and what an import leaves behind. */
async function writeState(pool: pg.Pool): Promise<string> {
	const { rows } = await pool.query<{ state: string }>(`select concat_ws(' ',
		(select count(*) || '/' || md5(coalesce(string_agg(concat_ws('|', area_code, indicator_id, period, sex, value, gap, file_name), ';'
			order by area_code, indicator_id, period, sex), '')) from observation o join import_run r on r.id = o.import_id),
		(select count(*) || '/' || md5(coalesce(string_agg(concat_ws('|', area_code, indicator_id, period, sex, value, gap, r.file_name, b.file_name), ';'
			order by area_code, indicator_id, period, sex, r.file_name, b.file_name), ''))
			from observation_revision o join import_run r on r.id = o.import_id join import_run b on b.id = o.replaced_by),
		(select count(*) from current_observation),
		(select string_agg(status || ' ' || file_name, ',' order by started_at) from import_run where status <> 'refused'),
		(select string_agg(tablename, ',') from pg_tables where tablename like 'observation_staging_%')) as state`);
	return rows[0]?.state ?? '';
}

function killBefore(number: number): void {
	const query = pg.Client.prototype.query as (...parameters: unknown[]) => unknown;
	let asked = 0;
	pg.Client.prototype.query = function (this: pg.Client, ...parameters: unknown[]): unknown {
		asked += 1;
		if (asked === number) process.kill(process.pid, 'SIGKILL');
		return query.apply(this, parameters);
	} as typeof pg.Client.prototype.query;
}

await main(JSON.parse(process.argv[2] ?? '') as KilledTask);
