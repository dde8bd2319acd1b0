import { finished } from 'node:stream/promises';
import { sql, type SQL } from 'drizzle-orm';
import { from as copyFrom } from 'pg-copy-streams';
import type { FigureBatch } from './figure-batch';
import { connectionsOf, type Store } from '$lib/server/store/store';

const PREFIX = 'observation_staging_';

/** Of a figure, without the import that it comes from. */
const STAGED =
	'area_code, indicator_id, period, sex, period_start, period_end, value, gap, low, high, preliminary, note';
const TYPES = [
	'text',
	'text',
	'text',
	'text',
	'date',
	'date',
	'float8',
	'text',
	'float8',
	'float8',
	'bool',
	'text'
];

/** Of `observation`, its revisions and every staging table, in one order. */
export const FIGURE_COLUMNS = sql.raw(`${STAGED}, import_id`);

export function stagingName(runId: string): string {
	if (!/^[0-9a-f-]{36}$/.test(runId)) throw new Error(`import_run ${runId}: no such id`);
	return PREFIX + runId.replaceAll('-', '');
}

/** The table that holds a run's figures until they are swapped in. */
export function stagingOf(runId: string): SQL {
	return sql.raw(stagingName(runId));
}

/** Those of its figures that differ from what the source says now. */
export function changedOf(runId: string): SQL {
	return sql.raw(`${stagingName(runId)}_changed`);
}

/** Makes the run's table unless it is there. Nothing of it outlives a crash of the database, and nothing needs to. */
export async function openStaging(store: Store, runId: string): Promise<void> {
	const table = stagingName(runId);
	await store.execute(
		sql.raw(
			`create unlogged table if not exists ${table} (like observation_staging);
			alter table ${table} alter column import_id set default '${runId}'`
		)
	);
}

export async function closeStaging(store: Store, runId: string): Promise<void> {
	const table = stagingName(runId);
	await store.execute(sql.raw(`drop table if exists ${table}, ${table}_changed`));
}

/** The names of all staging tables in the database, of whatever run. */
export async function listStagingTables(store: Store): Promise<string[]> {
	const { rows } = await store.execute<{ name: string }>(sql`
		select tablename as name from pg_tables
		where schemaname = current_schema() and left(tablename, ${PREFIX.length}) = ${PREFIX}`);
	return rows.map(({ name }) => name);
}

/** Lays figures aside, committed by themselves: what COPY takes where it is to be had, an insert elsewhere. */
export async function putBatch(store: Store, runId: string, batch: FigureBatch): Promise<void> {
	const table = stagingName(runId);
	if (batch.kind === 'copy') return copy(store, table, batch.text);
	const columns = batch.columns.map(
		(column, index) => sql`${column}::${sql.raw(TYPES[index] ?? '')}[]`
	);
	await store.execute(
		sql`insert into ${sql.raw(table)} (${sql.raw(STAGED)}) select * from unnest(${sql.join(columns, sql`, `)})`
	);
}

async function copy(store: Store, table: string, text: string): Promise<void> {
	const client = await connectionsOf(store).pool.connect();
	try {
		// A client that is gone answers with a promise instead of the stream.
		const stream = await client.query(copyFrom(`copy ${table} (${STAGED}) from stdin`));
		stream.end(text);
		await finished(stream);
	} catch (error) {
		client.release(true);
		throw error;
	}
	client.release();
}
