import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../src/lib/server/store/migrate';
import type { Loaded } from './first-start';
import { startPostgres } from './postgres';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of a migrated, empty embedded database; what every embedded test begins from a copy of. */
		embeddedTemplate: string;
		/** Where what first starts of a server loaded is kept, for the files of this run to copy. */
		firstStarts: string;
		/** Server and name of the migrated, empty database that PostgreSQL copies; null without PostgreSQL. */
		postgres: { url: string; template: string } | null;
	}
}

const migrations = resolve('drizzle');
const LOADED: readonly Loaded[] = ['demonstration', 'figures'];

/** Makes the migrated templates once, says in one line which databases the tests run on, and cleans up. */
export default async function setup(project: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'laget-tests-'));
	const [embedded, started] = await Promise.all([makeEmbeddedTemplate(folder), startPostgres()]);
	const missing = 'missing' in started ? started.missing : null;
	const server = 'missing' in started ? null : started;
	if (missing !== null && process.env.LAGET_REQUIRE_POSTGRES === '1') {
		throw new Error(`LAGET_REQUIRE_POSTGRES=1, but there is no PostgreSQL: ${missing}`);
	}
	const template = `laget_template_${process.pid}`;
	if (server) await makePostgresTemplate(server.url, template);
	project.provide('embeddedTemplate', embedded.data);
	project.provide('firstStarts', folder);
	project.provide('postgres', server && { url: server.url, template });
	const second = server?.described ?? `PostgreSQL provas inte, sätt TEST_DATABASE_URL (${missing})`;
	console.log(`Databaser: inbyggd (${embedded.described}) · ${second}`);
	return async () => {
		if (server) await dropTemplates(server.url, template);
		await server?.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

async function makeEmbeddedTemplate(folder: string) {
	const data = join(folder, 'template');
	const database = await PGlite.create({ dataDir: data });
	const path = join(folder, '.s.PGSQL.5432');
	const server = new PGLiteSocketServer({ db: database, path, maxConnections: 10 });
	await server.start();
	const pool = new pg.Pool({ host: folder, user: 'postgres', database: 'postgres', max: 1 });
	await applyMigrations(pool, migrations);
	const { rows } = await pool.query<{ server_version: string }>('show server_version');
	await pool.end();
	await server.stop();
	await database.close();
	return { data, described: `PGlite, PostgreSQL ${rows[0]?.server_version.split(' ')[0]}` };
}

async function makePostgresTemplate(url: string, template: string): Promise<void> {
	await run(url, `create database ${template}`);
	const pool = new pg.Pool({ connectionString: onDatabase(url, template) });
	await applyMigrations(pool, migrations);
	await pool.end();
}

/** It, and what was made of it for first starts. */
async function dropTemplates(url: string, template: string): Promise<void> {
	for (const name of [template, ...LOADED.map((loaded) => `${template}_${loaded}`)])
		await run(url, `drop database if exists ${name} with (force)`);
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}

function onDatabase(url: string, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}
