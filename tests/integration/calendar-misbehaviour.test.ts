import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCalendars } from '$lib/server/publishers/ask/calendar-http';
import { GOOGLE } from '../support/calendars/ical-calendars';

type Answer = (response: ServerResponse) => void;

const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8' };
const BOMB = gzipSync(Buffer.alloc(6_000_000, 'X'));

let server: Server;
let origin = '';
let answer: Answer = (response) => response.end();
let canaryVisits = 0;

beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.url === '/canary') canaryVisits += 1;
		answer(response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
});

/** What is told of an answer, or the bytes of it. */
async function ask(by: Answer) {
	answer = by;
	const given = await openCalendars({ milliseconds: 500 }, origin)(`${origin}/evenemang.ics`, null);
	return given.ok ? given.value.bytes : given.problems.map(({ code, values }) => [code, values]);
}

test('a calendar that is served as one comes whole', async () => {
	const bytes = await ask((response) => response.writeHead(200, CALENDAR).end(GOOGLE));
	expect(Buffer.from(bytes as Uint8Array).equals(Buffer.from(GOOGLE))).toBe(true);
});

const drip: Answer = (response) => {
	response.writeHead(200, CALENDAR);
	const timer = setInterval(() => response.write('X'), 20);
	response.once('close', () => clearInterval(timer));
};

test.each<[string, Answer, string, object]>([
	[
		'a web page',
		(r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
		'calendar-is-page',
		{}
	],
	[
		'something else',
		(r) => r.writeHead(200, { 'content-type': 'image/png' }).end('x'),
		'calendar-other-type',
		{}
	],
	['nothing of a kind', (r) => r.writeHead(200).end('BEGIN:VCALENDAR'), 'calendar-other-type', {}],
	[
		'a redirect to this machine',
		(r) => r.writeHead(302, { location: '/canary' }).end(),
		'calendar-redirects',
		{ status: 302 }
	],
	[
		'an error',
		(r) => r.writeHead(500, CALENDAR).end('hemligt'),
		'service-error-status',
		{ status: 500 }
	],
	[
		'no such page',
		(r) => r.writeHead(404, CALENDAR).end('hemligt'),
		'service-error-status',
		{ status: 404 }
	],
	['a slow drip', drip, 'service-too-slow', { seconds: 0.5 }],
	[
		'a gzip bomb',
		(r) => r.writeHead(200, { ...CALENDAR, 'content-encoding': 'gzip' }).end(BOMB),
		'service-answer-too-large',
		{ megabytes: 5 }
	],
	[
		'an unknown packing',
		(r) => r.writeHead(200, { ...CALENDAR, 'content-encoding': 'zstd' }).end('x'),
		'service-unknown-packing',
		{}
	],
	[
		'a line that goes dead',
		(r) => r.writeHead(200, { ...CALENDAR, 'content-length': 99 }).write('x', () => r.destroy()),
		'service-broke-off',
		{}
	]
])('%s is told, and nothing of it repeated', async (_, by, code, values) => {
	expect(await ask(by)).toEqual([
		[code, code === 'calendar-is-page' ? undefined : expect.objectContaining(values)]
	]);
});

test('no redirect was followed', () => {
	expect(canaryVisits).toBe(0);
});
