import { expect, test } from 'vitest';
import { createPublicTable } from '$lib/server/store/register/public-table';
import { discardPublicTable, discardUpload } from '$lib/server/store/register/unconfirmed';
import { createUpload } from '$lib/server/store/register/upload';
import { onBothDatabases } from '../support/store';

const ACCOUNT = '11111111-1111-4111-8111-111111111111';
const MUCH = Array.from({ length: 2_000 }, (_, at) => `Kvistlund ${at}`);

onBothDatabases('a file that waits for a yes', (database) => {
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
		await database
			.pool()
			.query(
				`insert into account (id, email, name, role) values ($1, 'a@example.se', 'A', 'coordinator')`,
				[ACCOUNT]
			);
		const file = { accountId: ACCOUNT, fileName: 'tabell.csv', sha256: 'a'.repeat(64) };
		const grid = { headings: MUCH, rows: [] };
		const upload = { ...file, grid, indicatorId: null, purpose: 'interventions' as const };
		const about = { title: null, mark: null, leftOut: 0, otherAreas: 0, forecasts: 0 };
		const table = { ...about, places: 'unsaid' as const, figures: [], sides: [] };
		const kept = { ...file, table: { ...table, title: MUCH.join() } };
		await discardUpload(database.store(), await createUpload(database.store(), upload));
		await discardPublicTable(database.store(), await createPublicTable(database.store(), kept));
		const { rows } = await database.pool().query(`
			select pg_relation_size('upload') as upload,
				pg_relation_size('public_table') as public_table,
				pg_relation_size(reltoastrelid) as long_texts
			from pg_class where relname = 'public_table'`);
		expect(rows.flatMap((row) => Object.values(row).map(Number))).toEqual([0, 0, 0]);
	});
});
