import pg from 'pg';
import { SOURCES } from '$imports/registry';
import { fileAt } from '$lib/server/files/published-file';
import { readHere } from '$lib/server/runs/reading/file-reader';
import { sweepStaging } from '$lib/server/store/figures/staging';
import { undoImport } from '$lib/server/store/figures/undo-import';
import type { OpenStore } from '$lib/server/store/open-store';
import { findLatestRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { storeFile } from '../../src/cli/store-file';
import { putRegistry } from './registry';

/** What one that may be killed is to do after it has started as the application does. */
export interface KilledTask {
	/** Path of a file to read in, or null to undo the latest import of its source. Nothing at all: `rest`. */
	readonly file: string | null | 'rest';
	/** Before which statement, counted from 1, it is killed. Null: it is not. */
	readonly killBefore: number | null;
}

const SOURCE = 'fk-ohalsotal';

/** Starts as the application does; the state that it finds then. */
export async function begin({ store, pool }: OpenStore): Promise<string> {
	await sweepStaging(store);
	await putRegistry(store);
	return writeState(pool);
}

export async function work(store: Store, file: KilledTask['file']): Promise<void> {
	if (file === 'rest') return;
	if (file === null) {
		const latest = await findLatestRun(store, SOURCE);
		await undoImport(store, latest?.id ?? '', null);
		return;
	}
	const options = { allowShrinking: true, progress: () => undefined };
	const stored = await storeFile(store, readHere(SOURCES), await fileAt(file), options);
	if (!stored.ok) throw new Error(stored.sentence);
}

/** Calls `kill` before the statement of this number from now on; neither it nor any later one is sent or comes back. Gives how to stop that. */
export function killBefore(number: number, kill: (clients: Iterable<pg.Client>) => void) {
	const query = pg.Client.prototype.query as (...parameters: unknown[]) => unknown;
	const clients = new Set<pg.Client>();
	let asked = 0;
	const counting = function (this: pg.Client, ...parameters: unknown[]): unknown {
		clients.add(this);
		asked += 1;
		if (asked === number) kill(clients);
		return asked < number ? query.apply(this, parameters) : new Promise(() => undefined);
	};
	pg.Client.prototype.query = counting as typeof pg.Client.prototype.query;
	return () => {
		pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
	};
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
