import { fault } from '$lib/domain/problem';
import { EventEmitter } from 'node:events';
import type { ClientRequest, RequestOptions } from 'node:http';
import { expect, test } from 'vitest';
import { openHttp } from '$lib/server/publishers/ask/http';
import { SERVICES } from '$lib/server/publishers/ask/services';

const ASKED = { service: 'kolada', url: 'https://api.kolada.se/v3/kpi', body: null } as const;
const PUBLIC = { address: '193.10.0.1', family: 4 };

/** A network that looks names up as it is told and never connects; what it was asked to connect to. */
function networkOf(addresses: readonly (typeof PUBLIC)[], code = 'ECONNREFUSED') {
	const connections: RequestOptions[] = [];
	const http = openHttp(SERVICES, {
		lookup: async () => addresses,
		connect(options) {
			connections.push(options);
			const request = Object.assign(new EventEmitter(), {
				end: () => queueMicrotask(() => request.emit('error', { code }))
			});
			return request as unknown as ClientRequest;
		},
		milliseconds: 1_000
	});
	return { http, connections };
}

test.each([
	['an address on this machine', [{ address: '127.0.0.1', family: 4 }]],
	['one address inside among others', [PUBLIC, { address: '10.0.0.7', family: 4 }]],
	['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]]
])('a name with %s is refused before anything is sent', async (_, addresses) => {
	const { http, connections } = networkOf(addresses);
	const answer = await http.ask(ASKED);
	expect([answer, connections]).toEqual([
		expect.objectContaining({
			...{ ok: false, kind: 'refused' },
			reason: fault('service-inside-address', { service: 'Kolada' })
		}),
		[]
	]);
});

test('the connection goes to the address that was checked, whatever the name becomes', async () => {
	const { http, connections } = networkOf([PUBLIC]);
	await http.ask(ASKED);
	const [{ lookup, hostname, protocol } = {}] = connections;
	const found = await new Promise((resolve) => {
		lookup?.('api.kolada.se', { all: false }, (_, address, family) => resolve([address, family]));
	});
	expect([found, hostname, protocol]).toEqual([['193.10.0.1', 4], 'api.kolada.se', 'https:']);
});

test.each([
	['ENOTFOUND', 'service-not-found'],
	['ECONNREFUSED', 'service-unreachable'],
	['ECONNRESET', 'service-broke-off']
] as const)('a line that ends in %s says %s and may be tried again', async (error, code) => {
	const { http } = networkOf([PUBLIC], error);
	const reason = fault(code, { service: 'Kolada', error });
	expect(await http.ask(ASKED)).toMatchObject({ ok: false, kind: 'silent', reason });
});

test('an address of nobody known is refused before its name is looked up', async () => {
	const { http, connections } = networkOf([PUBLIC]);
	const answer = await http.ask({ ...ASKED, url: 'https://example.org/v3/kpi' });
	expect([answer, connections]).toEqual([
		expect.objectContaining({
			reason: fault('address-unlisted', { service: 'Kolada' })
		}),
		[]
	]);
});
