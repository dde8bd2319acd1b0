import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { crowd } from '../support/crowd';
import { layStarted } from '../support/first-start';
import { startServer, type RunningServer } from '../support/running-server';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Four times what is promised: the machine may do something else besides. `npm run bench -- crowd` has the promise. */
const REFUSED_WITHIN = 8_000;
const HEALTH_P95 = 2_000;
const AT_ONCE = 300;

const folder = mkdtempSync(join(tmpdir(), 'laget-overload-'));
let server: RunningServer;

beforeAll(async () => {
	if (!existsSync('build/handler.js')) throw new Error('these tests need the build: npm run build');
	await layStarted(join(folder, 'data'), 'figures');
	server = await startServer({ LAGET_DATA: join(folder, 'data'), LAGET_DEMO: '0' });
});
afterAll(async () => {
	server.process.kill('SIGKILL');
	await server.ended;
	rmSync(folder, { recursive: true, force: true });
});

test('300 at once: a page or a 503 for each, soon; and /halsa answers meanwhile', async () => {
	await crowd(server.origin, '/', 5);
	const { statuses, refused, slowestRefusal, healthP95 } = await crowd(server.origin, '/', AT_ONCE);
	console.log({ statuses, slowestRefusal, healthP95 });
	expect(Object.keys(statuses).filter((status) => status !== '200' && status !== '503')).toEqual(
		[]
	);
	expect(statuses[200]).toBeGreaterThan(0);
	expect(refused.length).toBeGreaterThan(0);
	expect(slowestRefusal).toBeLessThan(REFUSED_WITHIN);
	expect(healthP95).toBeLessThan(HEALTH_P95);
	for (const { headers, text } of refused) {
		expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
		expect(text).toMatch(/^Läget har fler besökare än det hinner med\..*\n$/);
	}
});

test('what is answered without the application carries the headers that its own answers carry', async () => {
	const own = await fetch(`${server.origin}/metod`, {
		method: 'POST',
		headers: { origin: 'x:', 'accept-encoding': 'identity' }
	});
	const beside = await fetch(`${server.origin}/halsa`);
	const varying = [
		'date',
		'connection',
		'keep-alive',
		'vary',
		'content-length',
		'transfer-encoding'
	];
	const names = [...own.headers.keys()].filter((name) => !varying.includes(name));
	expect(own.status).toBe(403);
	expect(names.length).toBeGreaterThan(6);
	const read = ({ headers }: Response) => names.map((name) => `${name}: ${headers.get(name)}`);
	const wanted = read(own).filter((line) => !line.startsWith('cache-control'));
	expect(read(beside)).toEqual(expect.arrayContaining(wanted));
});

test('those who send slowly, or never read, keep nobody else out', async () => {
	const sockets = Array.from({ length: 60 }, (_, n) => openSlowly(n % 2 === 0));
	await pause(500);
	const reading = [];
	for (let n = 0; n < 5; n++) reading.push((await fetch(server.origin)).status);
	const form = await fetch(`${server.origin}/logga-in`, {
		method: 'POST',
		headers: { origin: server.origin, accept: 'text/html' },
		body: new URLSearchParams({ email: 'ingen@exempel.se', password: 'gissning' })
	});
	for (const socket of sockets) socket.destroy();
	expect({ reading, form: form.status }).toEqual({ reading: Array(5).fill(200), form: 422 });
});

/** A form of which most never comes, or a reader who asks for many pages and takes none. */
function openSlowly(sends: boolean): Socket {
	const { hostname, port, host } = new URL(server.origin);
	const socket = connect(Number(port), hostname).on('error', () => undefined);
	if (sends) {
		socket.write(
			`POST /logga-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\n` +
				'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\nemail='
		);
	} else {
		socket.pause();
		socket.write(`GET /metod HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
	}
	return socket;
}

test.each([1, 1_000, 60_000])(
	'a form of %i letters comes whole to the application',
	async (size) => {
		const response = await sendForm(size);
		expect([response.status, await response.text()]).toEqual([
			422,
			expect.stringContaining(`eee${size}`)
		]);
	}
);

test.each([70_000, 200_000])('a form of %i letters is refused in words', async (size) => {
	const response = await sendForm(size);
	expect([response.status, await response.text()]).toEqual([
		413,
		expect.stringContaining('Formuläret är för stort.')
	]);
});

function sendForm(size: number): Promise<Response> {
	return fetch(`${server.origin}/logga-in`, {
		method: 'POST',
		headers: { origin: server.origin, accept: 'text/html' },
		body: new URLSearchParams({
			next: 'x'.repeat(size),
			email: `eee${size}`,
			password: ''
		})
	});
}

test('SIGTERM ends it within its half minute although clients neither send nor read on', async () => {
	for (let n = 0; n < 10; n++) openSlowly(n % 2 === 0);
	await pause(300);
	const began = performance.now();
	server.process.kill('SIGTERM');
	await pause(200);
	server.process.kill('SIGTERM');
	const { signal } = await server.ended;
	expect(signal).toBeNull();
	expect(performance.now() - began).toBeLessThan(30_000);
	expect(server.output()).toContain('Läget har stannat.');
});
