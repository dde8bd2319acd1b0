import type { Fault } from '$lib/domain/problem';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Replay } from '../replaying-service';

/** What a service does to a question that it would have answered with `answer`. */
export interface Misbehaviour {
	readonly title: string;
	/** What the message says of it. */
	readonly says: Fault;
	respond(response: ServerResponse, answer: string): void;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML = '<!doctype html><title>Vi har stängt</title><p>Tjänsten är tillfälligt stängd.</p>';
const MEGABYTES = 30;

/** `canary` is an address on this machine that must never be asked. */
export function listMisbehaviours(canary: () => string): readonly Misbehaviour[] {
	return [
		{
			title: 'too many questions, wait a moment',
			says: { code: 'service-error-status', values: { status: 429 } },
			respond: (response) => response.writeHead(429, { 'retry-after': '7' }).end()
		},
		{
			title: 'too many questions, come back in an hour',
			says: { code: 'service-wants-peace', values: { until: '04:15' } },
			respond: (response) => response.writeHead(429, { 'retry-after': '3600' }).end()
		},
		{
			title: 'an error inside the service',
			says: { code: 'service-error-status', values: { status: 500 } },
			respond: (response) => response.writeHead(500, JSON_TYPE).end('{"fel":"hemligt"}')
		},
		{
			title: 'half a body and the line goes dead',
			says: { code: 'service-broke-off' },
			respond(response, answer) {
				response.writeHead(200, { ...JSON_TYPE, 'content-length': answer.length });
				response.write(answer.slice(0, answer.length / 2), () => response.destroy());
			}
		},
		{
			title: 'half a body as if it were all',
			says: { code: 'answer-not-json' },
			respond: (response, answer) =>
				response.writeHead(200, JSON_TYPE).end(answer.slice(0, answer.length / 2))
		},
		{
			title: 'a web page',
			says: { code: 'service-not-json' },
			respond: (response) =>
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML)
		},
		{
			title: 'a web page that says it is JSON',
			says: { code: 'answer-not-json' },
			respond: (response) => response.writeHead(200, JSON_TYPE).end(HTML)
		},
		{
			title: 'the right bytes under another content type',
			says: { code: 'service-not-json' },
			respond: (response, answer) =>
				response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer)
		},
		{
			title: 'a redirect to this machine',
			says: { code: 'service-redirects', values: { status: 302 } },
			respond: (response) => response.writeHead(302, { location: canary() }).end()
		},
		{
			title: 'a slow drip',
			says: { code: 'service-too-slow', values: { seconds: 0.25 } },
			respond(response, answer) {
				response.writeHead(200, JSON_TYPE);
				let at = 0;
				const drip = setInterval(() => response.write(answer[(at += 1)] ?? ' '), 20);
				response.once('close', () => clearInterval(drip));
			}
		},
		{
			title: 'a gzip bomb',
			says: { code: 'service-answer-too-large', values: { megabytes: 20 } },
			respond: (response) =>
				response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(BOMB)
		}
	];
}

export function misbehaviourOf(title: string): Misbehaviour {
	const found = listMisbehaviours(() => '').find((one) => one.title === title);
	if (!found) throw new Error(`No service misbehaves by ${title}`);
	return found;
}

const BOMB = gzipSync(Buffer.alloc(MEGABYTES * 1_000_000, '['));

/** The same service, misbehaving at every question, or only at those that `at` picks. */
export function misbehave(
	{ respond }: Misbehaviour,
	well: Replay,
	at: (path: string) => boolean = () => true
): Replay {
	return (asked) => {
		const answer = well(asked);
		if (!at(asked.path) || typeof answer === 'function') return answer;
		return (response) => respond(response, JSON.stringify(answer));
	};
}
