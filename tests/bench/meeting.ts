import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '../support/open-month';
import { ask } from '../support/raw-request';
import { startServer, type Environment, type RunningServer } from '../support/running-server';
import { visitAll, type Visitor } from '../support/visitors';
import { judge, withFolder, withPostgres } from './bench-ground';

const PEOPLE = 60;
const WITHIN_MS = 5_000;
/** Milliseconds within which nineteen of twenty have the page. */
const MOST_P95 = 500;
const HERE = '/arbete/import/maende';
const MONTH = { key: '2026-11', words: 'november 2026' };
const COMPILATION = `data-imports/municipalities/overtornea/maende/kommande/${MONTH.key}.csv`;

/**
 * `npm run bench -- meeting`: sixty people open the start page of the demonstration within five seconds, before a month is published and right
 * after; and whether each process has the new month in its next answer. On the embedded database, and in two processes on PostgreSQL.
 */
export function bench(): Promise<boolean> {
	return withFolder(async (folder) => {
		const embedded = await measure('embedded', [{ LAGET_DATA: join(folder, 'data') }]);
		const secret = 'a secret of benches that is as long as is needed';
		const beside = (url: string, name: string): Environment => ({
			...{ DATABASE_URL: url, LAGET_DEMO: '1', LAGET_SECRET: secret },
			LAGET_DATA: join(folder, name)
		});
		const server = await withPostgres((url) =>
			measure('PostgreSQL', [beside(url, 'one'), beside(url, 'two')])
		);
		return embedded && server;
	});
}

async function measure(where: string, processes: readonly Environment[]): Promise<boolean> {
	const servers: RunningServer[] = [];
	try {
		for (const environment of processes) servers.push(await startServer(environment));
		// Each start prints links of its own, in place of those before.
		const last = servers.at(-1);
		const visitors = last ? await visitAll(last) : [];
		const coordinator = visitors.find(({ role }) => role === 'coordinator');
		if (!coordinator) throw new Error('no coordinator');
		await readMonthIn(coordinator);
		const before = await meet(servers);
		await publish(coordinator, MONTH.key);
		const pages = await Promise.all(servers.map(({ origin }) => ask(origin, '/')));
		const after = await meet(servers);
		const old = pages.filter(({ text }) => !text.includes(MONTH.words)).length;
		return [
			judge(`${where}, p95 of ${PEOPLE} people, ms`, before, MOST_P95, true),
			judge(`${where}, p95 right after a publication, ms`, after, MOST_P95, true),
			judge(`${where}, processes without the new month in the next answer`, old, 0, true)
		].every(Boolean);
	} finally {
		for (const { process, ended } of servers) {
			process.kill('SIGTERM');
			await ended;
		}
	}
}

/** Moves the demonstration's clock to when the month is over, and reads it in. */
async function readMonthIn(coordinator: Visitor): Promise<void> {
	const page = await (await coordinator.get(HERE)).text();
	const [, to = ''] = /name="to" value="([^"]+)"/.exec(page) ?? [];
	await coordinator.post(`${HERE}?/move`, { to });
	const file = new File([readFileSync(COMPILATION)], `${MONTH.key}.csv`);
	const answer = await coordinator.send(`${HERE}?/upload`, file);
	if (answer.status !== 200) throw new Error(`the month was answered ${answer.status}`);
}

/** Each comes by a connection of their own, to the processes in turn; the 95th percentile of how long they wait, in ms. */
async function meet(servers: readonly RunningServer[]): Promise<number> {
	const waits = await Promise.all(
		Array.from({ length: PEOPLE }, async (_, person) => {
			await pause((person * WITHIN_MS) / PEOPLE);
			const { origin = '' } = servers[person % servers.length] ?? {};
			const began = performance.now();
			const { status } = await ask(origin, '/', { headers: { connection: 'close' } });
			if (status !== 200) throw new Error(`somebody was answered ${status}`);
			return performance.now() - began;
		})
	);
	return waits.sort((a, b) => a - b)[Math.ceil(PEOPLE * 0.95) - 1] ?? NaN;
}
