import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { PUBLIC_PAGES } from '../support/public-addresses';
import { startServer, type Environment } from '../support/running-server';
import { judge, withFolder, withPostgres } from './bench-ground';
import { serveEmptyPage } from './empty-page';

/** Readers who ask at once, each for the next as soon as the last has come. */
const READERS = 10;
const COLD_TIMES = 10;
/** Pages and pictures beside the empty page; tables and pictures of points. */
const LEAST = { drawn: 0.3, packed: 0.2 };
/** How many times the empty page's time, for one at a time. */
const MOST_COLD = 150;

/** What everyone reads: no part of a page that a script asks for, and no page that signs in. */
const PATHS = PUBLIC_PAGES.map(({ path }) => path).filter(
	(path) => !/__data\.json|^\/(logga-in|halsa)/.test(path)
);

/**
 * `npm run bench -- readers [--seconds=2]`: how many answers a second every public page and file of the demonstration gives, beside an empty page
 * of the same framework in the same run, and how long one takes that has not been asked for before; on both databases.
 */
export function bench(root: string, { seconds = '2' }): Promise<boolean> {
	return withFolder(async (folder) => {
		const empty = await serveEmptyPage(root, join(folder, 'empty'));
		try {
			await readFor(empty.origin, '/', 1);
			const most = await readFor(empty.origin, '/', +seconds);
			const alone = await timeOf(empty.origin, () => '/', 200);
			console.log(`empty page: ${most.toFixed(0)} answers/s, ${alone.toFixed(2)} ms alone`);
			const beside = { most, alone, seconds: +seconds };
			const embedded = await measure('embedded', { LAGET_DATA: join(folder, 'data') }, beside);
			const server = await withPostgres((url) =>
				measure('PostgreSQL', { DATABASE_URL: url, LAGET_DEMO: '1', LAGET_DATA: folder }, beside)
			);
			return embedded && server;
		} finally {
			await empty.stop();
		}
	});
}

interface Beside {
	readonly most: number;
	readonly alone: number;
	readonly seconds: number;
}

async function measure(
	where: string,
	environment: Environment,
	{ most, alone, seconds }: Beside
): Promise<boolean> {
	const server = await startServer(environment);
	try {
		const kept: boolean[] = [];
		for (const path of PATHS) {
			await timeOf(server.origin, () => path, 1);
			// A parameter that means nothing is another address: nothing is kept of it.
			const cold = await timeOf(server.origin, (time) => `${path}?ny=${time}`, COLD_TIMES);
			const warm = await readFor(server.origin, path, seconds);
			const least = /\.(png|csv|json)$/.test(path) ? LEAST.packed : LEAST.drawn;
			kept.push(
				judge(`${where} ${path}, beside the empty page`, warm / most, least, false),
				judge(`${where} ${path}, cold, times the empty page`, cold / alone, MOST_COLD, true)
			);
		}
		return kept.every(Boolean);
	} finally {
		server.process.kill('SIGTERM');
		await server.ended;
	}
}

/** Answers a second. */
async function readFor(origin: string, path: string, seconds: number): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: READERS });
	const began = performance.now();
	const until = began + seconds * 1000;
	let answers = 0;
	const read = async () => {
		while (performance.now() < until) {
			await ask(agent, origin + path);
			answers += 1;
		}
	};
	await Promise.all(Array.from({ length: READERS }, read));
	agent.destroy();
	return (1000 * answers) / (performance.now() - began);
}

/** Milliseconds an answer, the median of `times`, one at a time. */
async function timeOf(
	origin: string,
	path: (time: number) => string,
	times: number
): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const taken: number[] = [];
	for (let time = 0; time < times; time += 1) {
		const began = performance.now();
		await ask(agent, origin + path(time));
		taken.push(performance.now() - began);
	}
	agent.destroy();
	return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

function ask(agent: Agent, address: string): Promise<void> {
	return new Promise((resolve, reject) => {
		get(address, { agent }, (answer) => {
			if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`));
			answer.resume();
			answer.once('end', resolve);
			answer.once('error', reject);
		}).once('error', reject);
	});
}
