import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from '$lib/server/store/migrate';
import { listUsedTables } from '$lib/server/store/register/public-table';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { onBothDatabases } from '../support/store';

const before = migrationsBefore('0021_table_titles');

onBothDatabases('a table that was used before titles were kept', ({ store, pool }) => {
	test('is called what its source is, and is the same as no other', async () => {
		await beginAgain(pool(), before);
		for (const statement of [
			"insert into source (id, publisher, title, licence, homepage, example) values ('a', 'A', 'Anmälda brott', 'A', 'https://a.se', false)",
			"insert into indicator (id, source_id, name, definition, unit, decimals, frequency, polarity, by_sex, breaks, position) values ('i', 'a', '{}', '{}', 'count', 0, 'year', 'neither', false, '[]', 1)",
			"insert into table_choice (shape, indicator_id, choice) values ('[]', 'i', '{}')"
		])
			await pool().query(statement);
		await applyMigrations(pool(), resolve('drizzle'));
		expect(await listUsedTables(store())).toMatchObject([
			{ indicatorId: 'i', called: 'Anmälda brott', mark: null }
		]);
	});
});
