import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';
import { layEmpty } from '../support/first-start';

const folder = mkdtempSync(join(tmpdir(), 'laget-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('kill -9 while writing, three times over: every acknowledged row is there afterwards', async () => {
	const made = await open();
	await made.stop();
	const acknowledged: number[] = [];
	for (let round = 0; round < 3; round++) {
		acknowledged.push(...(await writeAndKill()));
	}
	const database = await open();
	const pool = new pg.Pool({ connectionString: database.url, max: 1 });
	const { rows } = await pool.query<{ n: number }>('select n from acknowledged order by n');
	await pool.end();
	await database.stop();
	const kept = new Set(rows.map(({ n }) => n));
	const lost = acknowledged.filter((n) => !kept.has(n));
	expect({ lost, enough: acknowledged.length >= 150 }).toEqual({ lost: [], enough: true });
}, 180_000);

async function open() {
	layEmpty(folder);
	const started = await startEmbeddedDatabase({ folder, onDeath: () => undefined });
	if (!started.ok) throw new Error(started.reason);
	return started.database;
}

/** The numbers that the writer had been told were stored when it was killed. */
async function writeAndKill(): Promise<number[]> {
	const writer = spawn(
		process.execPath,
		[resolve('tests/support/write-until-killed.mjs'), folder],
		{
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	let output = '';
	writer.stdout.on('data', (bytes) => {
		output += bytes;
		if (output.split('\n').length > 60) writer.kill('SIGKILL');
	});
	await once(writer, 'close');
	// A number without its line end had not been printed whole.
	return output.slice(0, output.lastIndexOf('\n')).split('\n').map(Number);
}
