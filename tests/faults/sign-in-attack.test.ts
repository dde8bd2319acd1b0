import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layStarted } from '../support/first-start';
import { startServer, type RunningServer } from '../support/running-server';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const OWNER = { name: 'Ägare', email: 'agare@exempel.se', password: 'renarna går över isen' };
const BETWEEN_GUESSES = 100;

const folder = mkdtempSync(join(tmpdir(), 'laget-attack-'));
let server: RunningServer;
let device: string;

beforeAll(async () => {
	if (!existsSync('build/handler.js')) throw new Error('these tests need the build: npm run build');
	await layStarted(join(folder, 'data'), 'figures');
	server = await startServer({
		LAGET_DATA: join(folder, 'data'),
		LAGET_DEMO: '0',
		ADDRESS_HEADER: 'x-forwarded-for'
	});
	const link = /\/logga-in\/kod\/\S+/.exec(server.output())?.[0] ?? '';
	const made = await send(link, OWNER, '198.51.100.7');
	device = deviceOf(made) ?? '';
});
afterAll(async () => {
	server.process.kill('SIGKILL');
	await server.ended;
	rmSync(folder, { recursive: true, force: true });
});

function send(path: string, fields: Record<string, string>, address: string, cookie = '') {
	return fetch(`${server.origin}${path}`, {
		method: 'POST',
		headers: {
			origin: server.origin,
			accept: 'text/html',
			'x-forwarded-for': address,
			...(cookie && { cookie })
		},
		body: new URLSearchParams(fields),
		redirect: 'manual'
	});
}

function deviceOf(response: Response): string | undefined {
	return response.headers.getSetCookie().find((text) => text.startsWith('device='));
}

test('a link makes the browser known, by a cookie that no script reads and no other site sends', () => {
	expect(device).toMatch(/^device=[\w-]{43}; /);
	expect(device.split('; ').slice(1).sort()).toEqual(
		expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Max-Age=34560000'])
	);
});

test('the owner signs in 30 times of 30 while ten a second guess from ever new networks', async () => {
	let attacking = true;
	const told: Promise<number>[] = [];
	const attack = (async () => {
		for (let n = 0; attacking; n++) {
			const fields = { email: OWNER.email, password: `gissning ${n}` };
			const address = `${(n % 200) + 10}.${n % 250}.${Math.floor(n / 250)}.9`;
			told.push(send('/logga-in', fields, address).then(({ status }) => status));
			await pause(BETWEEN_GUESSES);
		}
	})();
	await pause(4_000);
	const fields = { email: OWNER.email, password: OWNER.password };
	const elsewhere = await send('/logga-in', fields, '198.51.100.7');
	const statuses: number[] = [];
	for (let n = 0; n < 30; n++) {
		const [cookie] = device.split(';');
		statuses.push((await send('/logga-in', fields, '198.51.100.7', cookie)).status);
		await pause(50);
	}
	attacking = false;
	await attack;
	const guesses = await Promise.all(told);
	expect(statuses).toEqual(Array(30).fill(303));
	expect(new Set(guesses)).toEqual(new Set([422, 429]));
	expect(guesses.filter((status) => status === 422).length).toBeLessThanOrEqual(30);
	// On a device that is not known: what to do instead, and how long to wait.
	expect(elsewhere.status).toBe(429);
	expect(Number(elsewhere.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await elsewhere.text()).toContain('engångslänk från administratören');
});
