import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { findOutage } from '$lib/server/store/outage';
import { inHurry } from '$lib/server/store/patience';
import { openProxy, type CuttableProxy } from '../support/cuttable-proxy';
import { postgresGround, type Ground } from '../support/killing-ground';
import { startServer, type RunningServer } from '../support/running-server';
import { onBothDatabases } from '../support/store';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Two seconds are promised, and as much again for a machine that does something else besides. */
const SOON = 4_000;
const PAGES = [
	'/',
	'/tidslinje',
	'/indikatorer',
	'/insatser',
	'/fi/insatser',
	'/tidslinje/__data.json'
];

onBothDatabases('a database that hangs', ({ store }) => {
	test('is told to the reader of a page soon, waits for others, and is there again', async () => {
		const hanging = Array.from({ length: 4 }, () => store().execute(sql`select pg_sleep(0.8)`));
		const began = performance.now();
		// As many as take every connection that pages have.
		const pages = Array.from({ length: 12 }, () =>
			inHurry(() => store().execute(sql`select pg_sleep(3)`)).then(
				() => null,
				(error: unknown) => findOutage(error)
			)
		);
		expect(await Promise.all(pages)).toEqual(Array(12).fill('lost'));
		expect(performance.now() - began).toBeLessThan(SOON);
		await Promise.all(hanging.map((one) => one.catch(() => undefined)));
		const answer = await store().execute(sql`select 1 as one`);
		expect(answer.rows).toEqual([{ one: 1 }]);
	});
});

const postgres = inject('postgres');
if (!postgres) describe.skip('a server without its PostgreSQL');
else {
	describe('a server without its PostgreSQL', () => {
		const folder = mkdtempSync(join(tmpdir(), 'laget-lost-'));
		let ground: Ground;
		let proxy: CuttableProxy;
		let server: RunningServer;

		beforeAll(async () => {
			if (!existsSync('build/handler.js')) throw new Error('this needs the build: npm run build');
			ground = await postgresGround(postgres);
			proxy = await openProxy(ground.where.url!);
			server = await startServer({
				...{ DATABASE_URL: proxy.url, LAGET_DATA: folder, LAGET_DEMO: '0' },
				LAGET_SECRET: 'a secret of tests that is as long as is needed'
			});
		});
		afterAll(async () => {
			server.process.kill('SIGKILL');
			await server.ended;
			proxy.close();
			await ground.remove();
			rmSync(folder, { recursive: true, force: true });
		});

		async function ask(path: string) {
			const began = performance.now();
			const response = await fetch(`${server.origin}${path}`);
			await response.text();
			const { status, headers } = response;
			const soon = performance.now() - began < SOON;
			return { path, status, again: Number(headers.get('retry-after')) > 0, soon };
		}

		const askAll = () => Promise.all([...PAGES, '/halsa'].map(ask));
		const every = (status: number, again: boolean) =>
			[...PAGES, '/halsa'].map((path) => ({ path, status, again, soon: true }));

		async function waitUntilBack(): Promise<void> {
			for (let n = 0; n < 100 && (await ask('/indikatorer')).status !== 200; n++) await pause(200);
			await pause(1_000);
		}

		test('answers with pages while it is there', async () => {
			await askAll();
			expect(await askAll()).toEqual(every(200, false));
		});

		test.each(['cut', 'stall'] as const)(
			'%s: every page says 503 soon, and is back',
			async (how) => {
				proxy[how]();
				// What the health check believed is some seconds old then.
				await pause(3_500);
				expect(await askAll()).toEqual(every(503, true));
				proxy.restore();
				await waitUntilBack();
				expect(await askAll()).toEqual(every(200, false));
			}
		);

		test('backends that are killed cost no page more than a 503', async () => {
			const admin = new pg.Client({ connectionString: ground.where.url! });
			await admin.connect();
			await admin.query(
				`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()`
			);
			await admin.end();
			const statuses = (await askAll()).map(({ status }) => status);
			expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
			await waitUntilBack();
			expect(await askAll()).toEqual(every(200, false));
		});

		test('stops at SIGTERM while the database hangs', async () => {
			proxy.stall();
			const waiting = ask('/').catch(() => null);
			await pause(100);
			const began = performance.now();
			server.process.kill('SIGTERM');
			const { signal } = await server.ended;
			await waiting;
			expect({ signal, soon: performance.now() - began < 30_000 }).toEqual({
				signal: null,
				soon: true
			});
		});
	});
}
