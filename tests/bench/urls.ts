import { join } from 'node:path';
import { makePublicAddresses, PUBLIC_PAGES, type PublicAddress } from '../support/public-addresses';
import { ask } from '../support/raw-request';
import { startServer, type RunningServer } from '../support/running-server';
import { judge, withFolder } from './bench-ground';

/** Below these a machine that does something else besides decides, not the page. */
const FLOOR_MS = 40;
const FLOOR_MEGABYTES = 48;
const LIMIT = 2;
const TRIES = 5;

interface Cost {
	/** The longest time that nobody else was answered. */
	readonly longestMs: number;
	/** Most memory above that before the page. */
	readonly megabytes: number;
}

/**
 * `npm run bench -- urls [--count=2000] [--seed=1]`: what generated addresses cost beside the same page without
 * parameters, in time that everybody waits and in memory. Limit: twice as much.
 */
export function bench(root: string, { count = '2000', seed = '1' }): Promise<boolean> {
	return withFolder(async (folder) => {
		const watch = join(root, 'tests', 'support', 'event-loop-watch.mjs');
		const server = await startServer({
			LAGET_DATA: join(folder, 'data'),
			NODE_OPTIONS: `--import=${watch} --expose-gc`
		});
		try {
			return await compare(server, makePublicAddresses(Number(seed), Number(count)));
		} finally {
			server.process.kill('SIGTERM');
			await server.ended;
		}
	});
}

async function compare(
	server: RunningServer,
	addresses: readonly PublicAddress[]
): Promise<boolean> {
	for (const { path } of PUBLIC_PAGES)
		for (let i = 0; i < 4; i += 1) await ask(server.origin, path);
	const usual = new Map<string, Cost>();
	for (const { path } of PUBLIC_PAGES) usual.set(path, await costOf(server, path, middleOf));
	let [slowest, largest, broken] = [0, 0, 0];
	let worst = '';
	for (const { page, address } of addresses) {
		const beside = usual.get(page) ?? { longestMs: 0, megabytes: 0 };
		const { status, ...cost } = await costOnce(server, address);
		if (status >= 500) broken += 1;
		let ratio = ratioOf(cost, beside);
		// A pause of the machine does not come again; what an address costs does.
		if (ratio.time > LIMIT || ratio.memory > LIMIT) {
			ratio = ratioOf(await costOf(server, address, leastOf), beside);
		}
		if (ratio.time > LIMIT || ratio.memory > LIMIT || status >= 500) {
			console.log(status, ratio, cost, beside, address.slice(0, 300));
		}
		if (ratio.time > slowest) worst = address;
		slowest = Math.max(slowest, ratio.time);
		largest = Math.max(largest, ratio.memory);
	}
	console.log(`longest wait: ${worst.slice(0, 300)}`);
	return [
		judge('longest wait beside the page itself', slowest, LIMIT, true),
		judge('memory beside the page itself', largest, LIMIT, true),
		judge(`answers of 500 or more among ${addresses.length}`, broken, 0, true)
	].every(Boolean);
}

function ratioOf(cost: Cost, beside: Cost): { readonly time: number; readonly memory: number } {
	return {
		time: cost.longestMs / Math.max(beside.longestMs, FLOOR_MS),
		memory: cost.megabytes / Math.max(beside.megabytes, FLOOR_MEGABYTES)
	};
}

async function costOf(
	server: RunningServer,
	address: string,
	of: (numbers: readonly number[]) => number
): Promise<Cost> {
	const costs: Cost[] = [];
	for (let one = 0; one < TRIES; one += 1) costs.push(await costOnce(server, address));
	return {
		longestMs: of(costs.map(({ longestMs }) => longestMs)),
		megabytes: of(costs.map(({ megabytes }) => megabytes))
	};
}

/** The middle of several: neither the luckiest nor the unluckiest. */
function middleOf(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function leastOf(numbers: readonly number[]): number {
	return Math.min(...numbers);
}

async function costOnce(
	server: RunningServer,
	address: string
): Promise<Cost & { readonly status: number }> {
	await measured(server);
	const { status } = await ask(server.origin, address);
	return { status, ...(await measured(server)) };
}

/** What has happened in the server since the last time. */
function measured(server: RunningServer): Promise<Cost> {
	return new Promise((resolve) => {
		const before = server.output().length;
		const look = () => {
			const told = /^mätt (\{.*\})$/m.exec(server.output().slice(before))?.[1];
			if (told === undefined) return;
			server.process.stdout?.off('data', look);
			resolve(JSON.parse(told) as Cost);
		};
		server.process.stdout?.on('data', look);
		server.process.kill('SIGUSR2');
	});
}
