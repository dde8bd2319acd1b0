import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { spawnServer, startServer, type RunningServer } from '../support/running-server';

// Several starts on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'laget-process-'));
const settings = { LAGET_DATA: join(folder, 'data'), LAGET_DEMO: '0' };

beforeAll(() => {
	if (!existsSync('build/handler.js')) throw new Error('these tests need the build: npm run build');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(environment: Record<string, string>) {
	const server = spawnServer(environment);
	const { code } = await server.ended;
	return { code, sentence: server.output().trim() };
}

describe('a running server', () => {
	let server: RunningServer;
	beforeAll(async () => {
		server = await startServer(settings);
	});

	test('offers the first administrator one link and nobody else any', () => {
		expect(server.output().match(/\/logga-in\/kod\//g)).toHaveLength(1);
	});

	test('says which municipality it is of when nobody asked for one', () => {
		expect(server.output()).toContain(
			'Kommunen är Övertorneå (2518), eftersom LAGET_AREA inte är satt.'
		);
	});

	test('keeps a second one out of its folder and says who is there', async () => {
		const { code, sentence } = await refusal(settings);
		expect({ code, sentence }).toEqual({
			code: 1,
			sentence: expect.stringMatching(
				new RegExp(`^Mappen .* används redan \\(process ${server.process.pid}, startad .*\\)\\.$`)
			)
		});
	});

	test('keeps its port', async () => {
		const { port } = new URL(server.origin);
		const other = { LAGET_DATA: join(folder, 'other'), PORT: port };
		expect(await refusal(other)).toEqual({
			code: 1,
			sentence: expect.stringMatching(`^Port ${port} är upptagen av ett annat program\\.`)
		});
	});

	test('compresses its pages', async () => {
		const response = await fetch(server.origin, { headers: { 'accept-encoding': 'br' } });
		expect(response.headers.get('content-encoding')).toBe('br');
	});

	test('answers both names of this machine', async () => {
		const response = await fetch(`${server.origin.replace('localhost', '127.0.0.1')}/halsa`);
		expect(response.status).toBe(200);
	});

	test('stops at SIGTERM with exit code 0 and leaves the folder free', async () => {
		server.process.kill('SIGTERM');
		expect(await server.ended).toEqual({ code: 0, signal: null });
	});
});

test('a killed server starts again in the same folder', async () => {
	const first = await startServer(settings);
	first.process.kill('SIGKILL');
	await first.ended;
	const second = await startServer(settings);
	const response = await fetch(`${second.origin}/halsa`);
	second.process.kill('SIGINT');
	const { code } = await second.ended;
	expect({ status: response.status, code }).toEqual({ status: 200, code: 0 });
});

test('a database that does not answer is one sentence without the password', async () => {
	expect(await refusal({ DATABASE_URL: 'postgresql://laget:hemligt@127.0.0.1:1/laget' })).toEqual({
		code: 1,
		sentence:
			'Databasen i DATABASE_URL svarar inte (ECONNREFUSED). Är den igång, och stämmer adressen?'
	});
});
