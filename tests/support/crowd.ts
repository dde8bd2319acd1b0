import { setTimeout as pause } from 'node:timers/promises';

export interface Crowd {
	/** How many got which status. */
	readonly statuses: Readonly<Record<number, number>>;
	readonly refused: readonly { readonly headers: Headers; readonly text: string }[];
	/** The longest that one waited for a refusal, in milliseconds. */
	readonly slowestRefusal: number;
	/** Of /halsa, asked again and again meanwhile; Infinity when it was not 200 for more than a twentieth. */
	readonly healthP95: number;
}

/** Asks for `path` `count` times at once. */
export async function crowd(origin: string, path: string, count: number): Promise<Crowd> {
	let crowded = true;
	const health: number[] = [];
	const watching = (async () => {
		while (crowded) {
			const { status, ms } = await timed(`${origin}/halsa`);
			health.push(status === 200 ? ms : Infinity);
			await pause(20);
		}
	})();
	const answers = await Promise.all(Array.from({ length: count }, () => timed(`${origin}${path}`)));
	crowded = false;
	await watching;
	const statuses: Record<number, number> = {};
	for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
	const refused = answers.filter(({ status }) => status === 503);
	health.sort((a, b) => a - b);
	return {
		statuses,
		refused,
		slowestRefusal: Math.max(...refused.map(({ ms }) => ms), 0),
		healthP95: health[Math.floor(health.length * 0.95)] ?? Infinity
	};
}

async function timed(address: string) {
	const began = performance.now();
	const response = await fetch(address);
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		text,
		ms: performance.now() - began
	};
}
