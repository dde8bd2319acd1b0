import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findOutage } from '$lib/server/store/outage';
import { watchDisk } from '$lib/server/store/full-disk';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';
import { explainDeath } from '../../server/give-up.mjs';
import { layEmpty } from '../support/first-start';
import { startServer } from '../support/running-server';
import { onBothDatabases } from '../support/store';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

const DISK = '192m';

onBothDatabases('a database that says that the disk is full', ({ pool }) => {
	test('is heard whoever asked it, and is no fault of ours', async () => {
		let heard = 0;
		watchDisk(pool(), () => (heard += 1));
		const asked = pool().query("do $$ begin raise exception using errcode = '53100'; end $$");
		const outage = await asked.then(() => null, findOutage);
		expect({ outage, heard }).toEqual({ outage: 'full', heard: 1 });
	});
});

test('why the embedded database is gone is one sentence', () => {
	expect(explainDeath(tmpdir(), 'tråden slutade')).not.toContain('\n');
});

const disk = mkdtempSync(join(tmpdir(), 'laget-disk-'));
const mounted =
	spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]).status === 0;

describe.skipIf(!mounted)('on a small disk of its own', () => {
	const filler = join(disk, 'filler');

	beforeAll(() => {
		if (!existsSync('build/handler.js'))
			throw new Error('these tests need the build: npm run build');
	});
	afterAll(() => {
		spawnSync('umount', [disk]);
		rmSync(disk, { recursive: true, force: true });
	});

	/** Leaves `bytes` on the disk. */
	function fill(bytes: number): void {
		const { bavail, bsize } = statfsSync(disk);
		writeFileSync(filler, Buffer.alloc(Math.max(bavail * bsize - bytes, 0)));
	}

	test('nothing acknowledged is lost when the embedded database runs out of room', async () => {
		const folder = join(disk, 'rows');
		mkdirSync(folder);
		const open = async () => {
			layEmpty(folder);
			const started = await startEmbeddedDatabase({ folder, onDeath: () => undefined });
			if (!started.ok) throw new Error(started.reason);
			const pool = new pg.Pool({ connectionString: started.database.url, max: 1 });
			pool.on('error', () => undefined);
			return { pool, database: started.database };
		};
		const first = await open();
		let full = 0;
		watchDisk(first.pool, () => (full += 1));
		await first.pool.query('create table filled (n int primary key, filler text not null)');
		fill(2 * 1_048_576);
		const acknowledged: number[] = [];
		let failure: unknown = null;
		for (let n = 0; n < 20_000 && failure === null; n++) {
			const written = first.pool.query(
				"insert into filled select $1, string_agg(md5(($1::int * 1000 + m)::text), '') from generate_series(1, 60) as m",
				[n]
			);
			await written.then(
				() => acknowledged.push(n),
				(error: unknown) => (failure = error)
			);
		}
		await first.pool.end().catch(() => undefined);
		await first.database.stop();
		rmSync(filler);
		const second = await open();
		const { rows } = await second.pool.query<{ n: number }>('select n from filled order by n');
		await second.pool.end();
		await second.database.stop();
		rmSync(folder, { recursive: true, force: true });
		expect({ outage: findOutage(failure), heard: full > 0 }).toEqual({
			outage: 'full',
			heard: true
		});
		const kept = new Set(rows.map(({ n }) => n));
		expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
	});

	test('the server says so in one sentence, ends with 1, and starts again where there is room', async () => {
		const settings = { LAGET_DATA: join(disk, 'data'), LAGET_DEMO: '0' };
		const server = await startServer({ ...settings, ADDRESS_HEADER: 'x-forwarded-for' });
		fill(0);
		let ended = false;
		void server.ended.then(() => (ended = true));
		const seen = new Set<number>();
		for (let n = 0; n < 2_000 && !ended; n++) {
			const response = await fetch(`${server.origin}/logga-in`, {
				method: 'POST',
				headers: {
					origin: server.origin,
					accept: 'text/html',
					'x-forwarded-for': `10.${n % 250}.${Math.floor(n / 250)}.1`
				},
				body: new URLSearchParams({ email: `nummer${n}@exempel.se`, password: 'gissning' })
			}).catch(() => null);
			if (response) seen.add(response.status);
		}
		const { code } = await server.ended;
		const said = server.output().match(/^Disken.* är full\..*$/gm) ?? [];
		expect({ code, sentences: new Set(said).size, broken: seen.has(500) }).toEqual({
			code: 1,
			sentences: 1,
			broken: false
		});
		rmSync(filler);
		const again = await startServer(settings);
		again.process.kill('SIGTERM');
		expect((await again.ended).code).toBe(0);
	});
});
