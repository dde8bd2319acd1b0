import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchClock } from '$lib/server/publishers/ask/fetch-clock';
import type { Services } from '$lib/server/publishers/ask/services';
import { servicesAt } from './services-at';

/** A query as the server got it. */
export interface Asked {
	readonly path: string;
	readonly body: string;
}

/** What the server does with a query: JSON to answer with, or all of it by hand. */
export type Replay = (asked: Asked) => object | ((response: ServerResponse) => void);

export interface ReplayingService {
	readonly asked: Asked[];
	/** From now on queries are answered like this. */
	answerBy(replay: Replay): void;
	readonly origin: string;
	readonly services: Services;
	stop(): Promise<void>;
}

/** A server on loopback that answers as a publisher's service does, or as it should not. */
export async function startReplayingService(): Promise<ReplayingService> {
	const asked: Asked[] = [];
	let replay: Replay = () => ({});
	const server = createServer(async (request, response) => {
		let body = '';
		for await (const chunk of request) body += String(chunk);
		const query = { path: decodeURI(request.url ?? ''), body };
		asked.push(query);
		const answer = replay(query);
		if (typeof answer === 'function') return answer(response);
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.end(JSON.stringify(answer));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	return {
		asked,
		origin,
		services: servicesAt(origin),
		answerBy(next) {
			replay = next;
			asked.length = 0;
		},
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}

/** A clock that stands where waiting has put it: nothing in a test sleeps. */
export function standingClock(
	start: Date
): FetchClock & { readonly waits: number[]; set(moment: Date): void } {
	let now = start.getTime();
	const waits: number[] = [];
	return {
		waits,
		set(moment) {
			now = moment.getTime();
		},
		now: () => new Date(now),
		async wait(milliseconds) {
			waits.push(milliseconds);
			now += milliseconds;
		},
		random: () => 0.5
	};
}
