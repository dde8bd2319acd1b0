import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../support/postgres';
import type { Measured } from './measure';

/** A folder for what a bench writes; removed when `work` has ended, however that was. */
export async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
	const folder = mkdtempSync(join(tmpdir(), 'laget-bench-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A new, empty database on TEST_DATABASE_URL or a server of our own; dropped afterwards. */
export async function withPostgres<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
	const server = await startPostgres();
	if ('missing' in server) throw new Error(`No PostgreSQL: ${server.missing}`);
	const name = `laget_bench_${process.pid}`;
	const own = new URL(server.url);
	own.pathname = `/${name}`;
	try {
		await execute(server.url, `create database ${name}`);
		return await work(own.href);
	} finally {
		await execute(server.url, `drop database if exists ${name} with (force)`);
		await server.stop();
	}
}

export async function execute(url: string, statement: string): Promise<pg.QueryResult> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await client.query(statement);
	} finally {
		await client.end();
	}
}

/** Imports a file in a process of its own. */
export function importIn(
	root: string,
	kind: 'postgres' | 'embedded',
	where: string,
	path: string
): Promise<Measured> {
	return inProcess(root, 'import-in-process', kind, where, path);
}

/** What a bench's script measures in a process of its own. */
export async function inProcess(
	root: string,
	name: 'import-in-process' | 'fetch-in-process',
	kind: 'postgres' | 'embedded',
	where: string,
	what: string
): Promise<Measured> {
	const script = join(root, 'build', 'bench', `${name}.js`);
	const child = spawn(process.execPath, [script, root, kind, where, what], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (bytes) => (output += bytes));
	const [code] = (await once(child, 'close')) as [number];
	if (code !== 0) throw new Error(`The import ended with code ${code}`);
	return JSON.parse(output) as Measured;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return (performance.now() - began) / 1000;
}

/** One line of a bench's answer; true when the limit is kept. */
export function judge(what: string, value: number, limit: number, most: boolean): boolean {
	const kept = most ? value <= limit : value >= limit;
	const words = `${most ? '≤' : '≥'} ${limit}`;
	console.log(`${kept ? 'ok  ' : 'FAIL'} ${what}: ${value.toFixed(2)} (${words})`);
	return kept;
}
