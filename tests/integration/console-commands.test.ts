import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type pg from 'pg';
import { connectionsOf } from '$lib/server/store/store';
import { makeAccountLinkAt } from '../../src/cli/account-link';
import { checkSweepAt } from '../../src/cli/check-sweep';
import { fetchSourceAt } from '../../src/cli/fetch-source';
import type { ConsoleDatabase } from '../../src/cli/on-database';
import { removeDemoAt } from '../../src/cli/remove-demo';
import { storeFileAt } from '../../src/cli/store-file';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { onBothDatabases, onPostgres } from '../support/store';

const ROOT = resolve('.');
const FILE = resolve('data-imports/scb-medelalder/source.ts');
const quietly = { allowShrinking: false, progress: () => undefined };
const COMMANDS = {
	'account:link': (place: ConsoleDatabase) =>
		makeAccountLinkAt(place, { email: 'a@example.se', origin: null, now: new Date() }),
	'sweep:check': (place: ConsoleDatabase) => checkSweepAt(place, new Date()),
	'demo:remove': removeDemoAt,
	'import a file': (place: ConsoleDatabase) => storeFileAt({ ...place, root: ROOT }, FILE, quietly),
	'import a source': (place: ConsoleDatabase) =>
		fetchSourceAt({ ...place, root: ROOT }, 'scb-folkmangd', quietly)
};
const before = migrationsBefore('0016_total_2');

const placeOf = (pool: pg.Pool, embedded: boolean): ConsoleDatabase => ({
	...{ url: String(pool.options.connectionString), embedded, migrations: resolve('drizzle') }
});
async function countTables(pool: pg.Pool): Promise<number> {
	const { rows } = await pool.query<{ n: number }>(
		"select count(*)::int as n from pg_tables where schemaname in ('public', 'drizzle')"
	);
	return rows[0]?.n ?? NaN;
}

onBothDatabases('a command at the console', ({ store, pool }) => {
	const place = () => placeOf(pool(), connectionsOf(store()).embedded);

	test.each([
		['account:link', /^Databasen är tom: .* Starta Läget en gång med npm start, .*\?$/],
		['sweep:check', /^Databasen är tom: .* Starta Läget en gång med npm start, .*\?$/],
		['demo:remove', /^Här finns ingen exempelkommun att ta bort\.$/]
	] as const)(
		'says on a database without tables what to do, and makes none: %s',
		async (name, said) => {
			await pool().query(
				'drop schema if exists drizzle cascade; drop schema public cascade; create schema public'
			);
			const { ok, sentence } = await COMMANDS[name](place());
			expect([ok, sentence, await countTables(pool())]).toEqual([
				false,
				expect.stringMatching(said),
				0
			]);
		}
	);

	test('says that the tables are those of an earlier version, where nothing may be changed', async () => {
		await beginAgain(pool(), before);
		const tables = await countTables(pool());
		const { ok, sentence } = await COMMANDS['sweep:check'](place());
		expect([ok, sentence, await countTables(pool())]).toEqual([
			false,
			expect.stringMatching(/^Databasen hör till en äldre version av Läget\. Starta .*\.$/),
			tables
		]);
	});

	test('says that tables are missing where only the memory of them is left', async () => {
		await beginAgain(pool(), resolve('drizzle'));
		await pool().query('drop schema public cascade; create schema public');
		const outcomes = [];
		for (const run of Object.values(COMMANDS)) outcomes.push(await run(place()));
		expect(outcomes).toEqual(
			outcomes.map(() => ({
				...{ ok: false, sentence: expect.stringMatching(/^Databasen saknar tabeller .*\.$/) }
			}))
		);
	});
});

onPostgres('a command at the console as a user without rights', ({ pool }) => {
	const role = `laget_nobody_${randomBytes(6).toString('hex')}`;
	let place: ConsoleDatabase;

	beforeAll(async () => {
		const password = randomBytes(12).toString('hex');
		await pool().query(`create role ${role} login password '${password}'`);
		const url = new URL(String(pool().options.connectionString));
		Object.assign(url, { username: role, password });
		place = { ...placeOf(pool(), false), url: url.href };
	});

	afterAll(async () => {
		await pool().query(`drop owned by ${role}; drop role ${role}`);
	});

	test.each(Object.entries(COMMANDS))('says so in a sentence: %s', async (_, run) => {
		const { ok, sentence } = await run(place);
		expect([ok, sentence]).toEqual([
			false,
			expect.stringMatching(/^Databasen låter inte användaren .* äger tabellerna\.$/)
		]);
	});
});

describe('a command at the console of a folder that has no database', () => {
	test.each(['sweep-check', 'demo-remove'])('says so, and makes none: %s', (script) => {
		const parent = mkdtempSync(join(tmpdir(), 'laget-none-'));
		const folder = join(parent, 'data');
		const run = spawnSync(process.execPath, [resolve(`scripts/${script}.mjs`)], {
			...{ env: { PATH: process.env.PATH, LAGET_DATA: folder }, encoding: 'utf8' as const }
		});
		const made = existsSync(folder);
		rmSync(parent, { recursive: true });
		expect([run.status, run.stderr, made]).toEqual([
			1,
			`I mappen ${folder} finns ingen databas. Starta Läget en gång med npm start.\n`,
			false
		]);
	});
});
