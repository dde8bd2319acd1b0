import { beforeEach, expect, test } from 'vitest';
import { createPublicTable } from '$lib/server/store/register/public-table';
import { discardPublicTable, discardUpload } from '$lib/server/store/register/unconfirmed';
import { createUpload } from '$lib/server/store/register/upload';
import { onBothDatabases, onPostgres, type TestDatabase } from '../support/store';

const ACCOUNT = '11111111-1111-4111-8111-111111111111';
const MUCH = Array.from({ length: 2_000 }, (_, at) => `Kvistlund ${at}`);

/** Reads both kinds of tables in, says no to both, and gives the sizes of the files that they were in. */
async function discardBoth({ store, pool }: TestDatabase): Promise<number[]> {
	const file = { accountId: ACCOUNT, fileName: 'tabell.csv', sha256: 'a'.repeat(64) };
	const grid = { headings: MUCH, rows: [] };
	const upload = { ...file, grid, indicatorId: null, purpose: 'interventions' as const };
	const about = { title: null, mark: null, leftOut: 0, otherAreas: 0, forecasts: 0 };
	const table = { ...about, places: 'unsaid' as const, figures: [], sides: [] };
	const kept = { ...file, table: { ...table, title: MUCH.join() } };
	await discardUpload(store(), await createUpload(store(), upload));
	await discardPublicTable(store(), await createPublicTable(store(), kept));
	const { rows } = await pool().query(`
		select pg_relation_size('upload') as upload,
			pg_relation_size('public_table') as public_table,
			pg_relation_size(reltoastrelid) as long_texts
		from pg_class where relname = 'public_table'`);
	return rows.flatMap((row) => Object.values(row).map(Number));
}

const addAccount = ({ pool }: TestDatabase) =>
	pool().query(
		`insert into account (id, email, name, role) values ($1, 'a@example.se', 'A', 'coordinator') on conflict do nothing`,
		[ACCOUNT]
	);

onBothDatabases('a file that waits for a yes', (database) => {
	beforeEach(() => addAccount(database));

	test('is in no write-ahead log', async () => {
		const { rows } = await database.pool().query(`
			select c.relname, c.relpersistence, t.relpersistence as long_texts
			from pg_class c join pg_class t on t.oid = c.reltoastrelid
			where c.relname in ('upload', 'public_table') order by 1`);
		expect(rows).toEqual([
			{ relname: 'public_table', relpersistence: 'u', long_texts: 'u' },
			{ relname: 'upload', relpersistence: 'u', long_texts: 'u' }
		]);
	});

	test('leaves no row in the table’s own file once somebody has said no', async () => {
		expect(await discardBoth(database)).toEqual([0, 0, 0]);
	});

	test('and is in no statistics of the database’s own while it waits', async () => {
		const { rows } = await database.pool().query(`
			select attrelid::regclass::text || '.' || attname as column from pg_attribute
			where attrelid in ('upload'::regclass, 'public_table'::regclass, 'exact_month'::regclass, 'mood_group'::regclass)
				and attnum > 0 and not attisdropped and coalesce(attstattarget, -1) <> 0
			order by 1`);
		expect(rows.map((row) => Object.values(row)[0])).toEqual([
			...['exact_month.area_code', 'exact_month.example', 'exact_month.import_id'],
			...['exact_month.kept_until', 'exact_month.month', 'exact_month.stage'],
			...['mood_group.area_code', 'mood_group.id', 'mood_group.kind'],
			...['public_table.account_id', 'public_table.created_at', 'public_table.id'],
			...['upload.account_id', 'upload.created_at', 'upload.id'],
			...['upload.indicator_id', 'upload.purpose']
		]);
	});
});

onPostgres('a file that waits for a yes while somebody else reads for long', (database) => {
	beforeEach(() => addAccount(database));

	test('leaves no row either', async () => {
		const reader = await database.pool().connect();
		await reader.query('begin isolation level repeatable read');
		await reader.query('select 1');
		const left = await discardBoth(database);
		await reader.query('rollback');
		reader.release();
		expect(left).toEqual([0, 0, 0]);
	});
});
