import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_ACCOUNTS } from '$lib/server/auth/sign-in/demo-accounts';
import { startServer, type Environment } from '../support/running-server';
import { signIn } from '../support/sign-in';
import { writeFigureFile } from '../support/figure-file';
import { judge, withFolder, withPostgres } from './bench-ground';

const PAGES = ['/', '/tidslinje', '/indikatorer', '/insatser'];
/** Somebody reads: one page after the other, with a moment between. */
const MOMENT_MS = 20;
const IDLE_MS = 12_000;

/**
 * `npm run bench -- pages [--rows=250000]`: how long pages take while a file of nearly 20 MB is uploaded, read, shown
 * and taken in through the page, beside how long they take when nothing goes on; on both databases.
 * Limit: p95 twice that of the idle server.
 */
export function bench(_root: string, { rows = '250000' }): Promise<boolean> {
	return withFolder(async (folder) => {
		const path = join(folder, 'fil.csv');
		await writeFigureFile(path, Number(rows));
		const embedded = await during({ LAGET_DATA: join(folder, 'data') }, path);
		const server = await withPostgres((url) =>
			during({ DATABASE_URL: url, LAGET_DEMO: '1', LAGET_DATA: join(folder, 'none') }, path)
		);
		return [
			judge('p95 beside idle, embedded', embedded, 2, true),
			judge('p95 beside idle, PostgreSQL', server, 2, true)
		].every(Boolean);
	});
}

async function during(environment: Environment, path: string): Promise<number> {
	const server = await startServer(environment);
	try {
		const coordinator = DEMO_ACCOUNTS.find(({ role }) => role === 'coordinator');
		const cookie = await signIn(server.output(), coordinator?.label ?? '');
		const headers = { cookie, origin: server.origin, accept: 'text/html' };
		await readPages(server.origin, pause(2_000));
		const idle = await readPages(server.origin, pause(IDLE_MS));
		const busy = await readPages(server.origin, importFile(server.origin, headers, path));
		console.log({ idle, busy });
		return busy.p95 / idle.p95;
	} finally {
		server.process.kill('SIGTERM');
		await server.ended;
	}
}

/** How long pages take until `until` has happened. */
async function readPages(origin: string, until: Promise<unknown>) {
	let ended = false;
	const over = until.finally(() => (ended = true));
	over.catch(() => undefined);
	const times: number[] = [];
	for (let index = 0; !ended; index += 1) {
		const began = performance.now();
		const answer = await fetch(`${origin}${PAGES[index % PAGES.length]}`);
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
		if (!ended) times.push(performance.now() - began);
		await pause(MOMENT_MS);
	}
	await over;
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.floor(share * times.length)] ?? NaN;
	return { pages: times.length, p50: at(0.5), p95: at(0.95), most: times.at(-1) };
}

/** Uploads the file, waits until it has been read, looks at what it would change and says yes. */
async function importFile(
	origin: string,
	headers: Record<string, string>,
	path: string
): Promise<void> {
	const began = performance.now();
	const form = new FormData();
	form.set('file', new Blob([new Uint8Array(await readFile(path))]), 'ohalsotal.csv');
	const send = (where: string, body: FormData) =>
		fetch(`${origin}${where}`, { method: 'POST', headers, body, redirect: 'manual' });
	const run = (await send('/arbete/import?/read', form)).headers.get('location');
	if (!run) throw new Error('The file was not taken');
	const seen = performance.now();
	for (;;) {
		const page = await (await fetch(`${origin}/arbete/import`, { headers })).text();
		if (!page.includes('>läses<')) break;
		await pause(300);
	}
	const read = performance.now();
	const page = await (await fetch(`${origin}${run}`, { headers })).text();
	if (!page.includes('?/confirm')) throw new Error('The run does not wait for a yes');
	const shown = performance.now();
	const yes = new FormData();
	yes.set('saknas', 'remove');
	const { status } = await send(`${run}?/confirm`, yes);
	if (status !== 303) throw new Error(`The run was not confirmed: ${status}`);
	const seconds = [seen - began, read - seen, shown - read, performance.now() - shown];
	console.log(
		`taken, read, shown, stored: ${seconds.map((one) => (one / 1000).toFixed(1)).join(', ')} s`
	);
}
