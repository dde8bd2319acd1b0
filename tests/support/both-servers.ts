import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { startServer, type Environment, type RunningServer } from './running-server';

/** One `describe` a database that could be had, each with a server of the build on a new and empty one. */
export function onBothServers(
	title: string,
	environment: Environment,
	tests: (server: () => RunningServer) => void
): void {
	const folder = () => mkdtempSync(join(tmpdir(), 'laget-server-'));
	describe(`${title} (inbyggd databas)`, () => {
		const data = folder();
		serve({ ...environment, LAGET_DATA: data }, tests, async () =>
			rmSync(data, { recursive: true, force: true })
		);
	});
	const postgres = inject('postgres');
	if (!postgres) return;
	describe(`${title} (PostgreSQL)`, () => {
		const data = folder();
		const name = `laget_server_${process.pid}_${randomBytes(6).toString('hex')}`;
		const url = new URL(postgres.url);
		url.pathname = `/${name}`;
		beforeAll(() => run(postgres.url, `create database ${name}`));
		serve(
			{ LAGET_DEMO: '1', ...environment, LAGET_DATA: data, DATABASE_URL: url.href },
			tests,
			async () => {
				await run(postgres.url, `drop database if exists ${name} with (force)`);
				rmSync(data, { recursive: true, force: true });
			}
		);
	});
}

function serve(
	environment: Environment,
	tests: (server: () => RunningServer) => void,
	remove: () => Promise<void>
): void {
	let server: RunningServer | null = null;
	beforeAll(async () => {
		server = await startServer(environment);
	}, 180_000);
	afterAll(async () => {
		server?.process.kill('SIGTERM');
		await server?.ended;
		await remove();
	}, 60_000);
	tests(() => {
		if (!server) throw new Error('the server is there only while the tests run');
		return server;
	});
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}
