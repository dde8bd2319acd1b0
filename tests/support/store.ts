import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStore, type OpenStore } from '$lib/server/store/open-store';
import type { Store } from '$lib/server/store/store';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';
import { layEmpty } from './first-start';

export interface TestDatabase {
	readonly store: () => Store;
	readonly pool: () => pg.Pool;
}

interface FreshDatabase {
	readonly open: OpenStore;
	readonly remove: () => Promise<void>;
}

/** One `describe` a database that could be had, each on a freshly migrated and empty one. */
export function onBothDatabases(title: string, tests: (database: TestDatabase) => void): void {
	describeOn(`${title} (inbyggd databas)`, freshEmbedded, tests);
	const postgres = inject('postgres');
	if (postgres) describeOn(`${title} (PostgreSQL)`, () => freshPostgres(postgres), tests);
}

/** Only where several connections at once are the point. */
export function onPostgres(title: string, tests: (database: TestDatabase) => void): void {
	const postgres = inject('postgres');
	if (postgres) describeOn(`${title} (PostgreSQL)`, () => freshPostgres(postgres), tests);
	else describe.skip(`${title} (PostgreSQL)`, () => tests(unavailable));
}

const unavailable: TestDatabase = {
	store: () => {
		throw new Error('no PostgreSQL here');
	},
	pool: () => {
		throw new Error('no PostgreSQL here');
	}
};

function describeOn(
	title: string,
	make: () => Promise<FreshDatabase>,
	tests: (database: TestDatabase) => void
): void {
	describe(title, () => {
		let fresh: FreshDatabase | null = null;
		const opened = () => {
			if (!fresh) throw new Error('the database is there only while the tests run');
			return fresh.open;
		};
		beforeAll(async () => {
			fresh = await make();
		});
		afterAll(async () => {
			await fresh?.remove();
		});
		tests({ store: () => opened().store, pool: () => opened().pool });
	});
}

async function freshEmbedded(): Promise<FreshDatabase> {
	const folder = mkdtempSync(join(tmpdir(), 'laget-'));
	layEmpty(folder);
	const started = await startEmbeddedDatabase({
		folder,
		onDeath: (reason) => console.error(`den inbyggda databasen dog: ${reason}`)
	});
	if (!started.ok) throw new Error(started.reason);
	const open = openStore(started.database.url, true);
	return {
		open,
		async remove() {
			await open.pool.end();
			await started.database.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function freshPostgres({
	url,
	template
}: {
	url: string;
	template: string;
}): Promise<FreshDatabase> {
	const name = `laget_test_${process.pid}_${randomBytes(6).toString('hex')}`;
	const admin = new pg.Pool({ connectionString: url, max: 1 });
	await admin.query(`create database ${name} template ${template}`);
	const own = new URL(url);
	own.pathname = `/${name}`;
	const open = openStore(own.href, false);
	return {
		open,
		async remove() {
			// pg ends its connections a moment after it says so; being cut off then is no error.
			open.pool.removeAllListeners('error').on('error', () => undefined);
			await open.pool.end();
			await admin.query(`drop database if exists ${name} with (force)`);
			await admin.end();
		}
	};
}
