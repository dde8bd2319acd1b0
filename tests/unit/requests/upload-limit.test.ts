import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequest } from '@sveltejs/kit/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formLimits, megabytesWithin, readForm } from '$lib/server/auth/requests/form-body';

const LIMIT = 100_000;
let server: Server;
let address: string;

/** Takes in requests as the application's own server does, and answers what came of the form. */
beforeAll(async () => {
	server = createServer(async (incoming, response) => {
		const request = await getRequest({
			...{ request: incoming, base: 'http://localhost', bodySizeLimit: LIMIT }
		});
		// The language is read in a request made of the first.
		const passedOn = new Request(request);
		const type = request.headers.get('content-type') ?? '';
		const read = await readForm(passedOn, formLimits(request.url.endsWith('/signed-in'), type));
		response.end(read.ok ? 'read' : read.problem);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function upload(bytes: number, path: string, isStreamed: boolean): Promise<string> {
	const form = new FormData();
	form.set('file', new File([new Uint8Array(bytes).fill(97)], 'fil.csv'));
	const whole = new Request(address, { method: 'POST', body: form });
	const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
	const body = isStreamed ? whole.body : await whole.arrayBuffer();
	const sent = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
	return (await fetch(`${address}${path}`, sent)).text();
}

test.each([
	['of a told length', false],
	['of a length that nobody tells', true]
])(
	'an upload %s past the server’s limit is a problem with words of its own',
	async (_, isStreamed) => {
		expect(await upload(50_000, '/signed-in', isStreamed)).toBe('read');
		for (const bytes of [LIMIT, 5_000_000])
			expect(await upload(bytes, '/signed-in', isStreamed)).toBe('past-server-limit');
	}
);

test('whoever is not signed in is told nothing of files', async () => {
	expect(await upload(5_000_000, '/', false)).toBe('too-large');
});

test.each([
	['20M', 20],
	['20m', 20],
	['512K', 0.5],
	['1500000', 1.5],
	['9M', 9.4],
	['1G', 1_073]
])('of the limit %s, %d megabytes go through', (limit, most) => {
	expect(megabytesWithin(limit)).toBe(most);
});
