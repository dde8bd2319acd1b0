import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';
import { makeEmptyDatabase } from '../../server/empty-database.mjs';

const folder = mkdtempSync(join(tmpdir(), 'laget-empty-'));
const unfinished = join(folder, 'database.new');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what a killed process left is begun anew, and the database that is made can be opened', async () => {
	mkdirSync(unfinished);
	writeFileSync(join(unfinished, 'PG_VERSION'), 'half');
	await makeEmptyDatabase(folder);
	const started = await startEmbeddedDatabase({ folder, onDeath: () => undefined });
	if (!started.ok) throw new Error(started.reason);
	const client = new pg.Client({ connectionString: started.database.url });
	await client.connect();
	const { rows } = await client.query('select 1 as one');
	await client.end();
	await started.database.stop();
	expect([rows, existsSync(unfinished)]).toEqual([[{ one: 1 }], false]);
}, 60_000);

test('a database that is there is left alone', async () => {
	const data = join(folder, 'database');
	const before = statSync(data).ino;
	await makeEmptyDatabase(folder);
	expect(statSync(data).ino).toBe(before);
});
