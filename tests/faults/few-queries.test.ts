import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layStarted } from '../support/first-start';
import { PUBLIC_PAGES } from '../support/public-addresses';
import { startServer, type RunningServer } from '../support/running-server';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

/** However long the history and the register are, a page costs what it shows. */
const MOST = 12;
/** What asks whether the database is there, beside the pages. */
const PULSE = 'select 1';

const folder = mkdtempSync(join(tmpdir(), 'laget-queries-'));
const log = join(folder, 'queries.log');
let server: RunningServer;

beforeAll(async () => {
	const data = join(folder, 'data');
	await layStarted(data, 'demonstration');
	writeFileSync(log, '');
	const watch = pathToFileURL(resolve('tests/support/query-log.mjs')).href;
	server = await startServer({
		...{ LAGET_DATA: data, QUERY_LOG: log, NODE_OPTIONS: `--import ${watch}` }
	});
});

afterAll(async () => {
	server.process.kill('SIGTERM');
	await server.ended;
	rmSync(folder, { recursive: true, force: true });
});

/** The statements that one request takes. */
async function listAsked(address: string): Promise<string[]> {
	writeFileSync(log, '');
	await (await fetch(new URL(address, server.origin))).arrayBuffer();
	const lines = readFileSync(log, 'utf8').split('\n');
	return lines.filter((line) => line !== '' && line !== PULSE);
}

/** Those of a page that has not been asked for before: a parameter that means nothing is another address. */
async function askedFor(path: string, time: number): Promise<string[]> {
	await listAsked(`${path}?ny=0`);
	return listAsked(`${path}?ny=${time}`);
}

test('no page or file for everyone asks the database for more than twelve things', async () => {
	const many: string[] = [];
	let most = 0;
	for (const { path } of PUBLIC_PAGES) {
		const { length } = await askedFor(path, 1);
		most = Math.max(most, length);
		if (length > MOST) many.push(`${path}: ${length}`);
	}
	expect([many, most > 4]).toEqual([[], true]);
});

test('nor for the same thing again and again', async () => {
	const looped: string[] = [];
	for (const { path } of PUBLIC_PAGES) {
		const statements = await askedFor(path, 2);
		const repeated = statements.filter(
			(one) => statements.filter((other) => other === one).length > 2
		);
		if (repeated.length > 0) looped.push(`${path}: ${repeated[0]}`);
	}
	expect(looped).toEqual([]);
});

test('and an answer that is kept costs one question, whether it still holds', async () => {
	await askedFor('/', 3);
	const asked = await listAsked('/?ny=3');
	expect([asked.length, asked[0]?.includes('data_change')]).toEqual([1, true]);
});
