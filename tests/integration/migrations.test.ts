import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations } from '$lib/server/store/migrate';
import { onBothDatabases, onPostgres } from '../support/store';

const folder = resolve('drizzle');

interface Journal {
	readonly entries: readonly { readonly when: number }[];
}

onBothDatabases('migrations', ({ pool }) => {
	test('every file in the journal has been applied', async () => {
		const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as Journal;
		const { rows } = await pool().query<{ created_at: number }>(
			'select created_at from drizzle.__drizzle_migrations order by created_at'
		);
		expect(rows.map((row) => row.created_at)).toEqual(journal.entries.map((entry) => entry.when));
	});
});

onPostgres('migrations', ({ pool }) => {
	test('eight processes that start at once all pass, and each file is applied once', async () => {
		await pool().query(
			'drop schema drizzle cascade; drop schema public cascade; create schema public'
		);
		await Promise.all(Array.from({ length: 8 }, () => applyMigrations(pool(), folder)));
		const { rows } = await pool().query<{ n: number }>(
			'select count(*)::int - count(distinct hash)::int as n from drizzle.__drizzle_migrations'
		);
		expect(rows).toEqual([{ n: 0 }]);
	});
});
