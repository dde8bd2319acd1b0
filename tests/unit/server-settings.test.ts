import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptsHost, deriveOrigin } from '../../server/hosts.mjs';
import { readSettings, type Settings } from '../../server/settings.mjs';

const root = '/srv/laget';

test('without any variable: port 3000 on this machine and the embedded database', () => {
	expect(readSettings({}, root)).toEqual({
		ok: true,
		settings: {
			port: 3000,
			host: '127.0.0.1',
			origin: null,
			databaseUrl: null,
			exactUrl: null,
			folder: '/srv/laget/.laget'
		}
	});
});

test.each([
	['PORT', 'abc'],
	['PORT', '-1'],
	['PORT', '65536'],
	['PORT', '3000.5'],
	['HOST', 'http://localhost'],
	['HOST', '300.1.1.1'],
	['HOST', 'a b'],
	['ORIGIN', 'laget.example.se'],
	['ORIGIN', 'https://laget.example.se/kommun'],
	['ORIGIN', 'ftp://laget.example.se'],
	['DATABASE_URL', 'mysql://localhost/laget'],
	['DATABASE_URL', 'localhost:5432'],
	['DATABASE_EXACT_URL', 'localhost:5432'],
	['DATABASE_EXACT_URL', 'postgresql://laget_exakt@localhost/laget'],
	['LAGET_DEMO', 'ja'],
	['LAGET_INSECURE', 'true']
])('%s=%s is refused in one sentence that names it', (name, value) => {
	expect(readSettings({ [name]: value }, root)).toEqual({
		ok: false,
		problems: [expect.stringMatching(new RegExp(`^${name} ska .*\\.$`))]
	});
});

test('a refused DATABASE_URL is not repeated, since it may hold a password', () => {
	const read = readSettings({ DATABASE_URL: 'mysql://laget:hemligt@localhost' }, root);
	expect(JSON.stringify(read)).not.toContain('hemligt');
});

test('an empty variable counts as unset, and a folder is relative to where one stands', () => {
	const read = readSettings({ PORT: '', HOST: ' ', LAGET_DATA: 'data' }, root);
	expect(read).toMatchObject({
		settings: { port: 3000, host: '127.0.0.1', folder: resolve('data') }
	});
});

describe('the Host of a request', () => {
	const at = (changes: Partial<Settings>): Settings => ({
		port: 3000,
		host: '127.0.0.1',
		origin: null,
		databaseUrl: null,
		exactUrl: null,
		folder: root,
		...changes
	});

	test.each([
		['localhost:3000', true],
		['LOCALHOST', true],
		['127.0.0.1:3000', true],
		['[::1]:3000', true],
		['laget.example.se', false],
		['localhost.example.se', false],
		['127.0.0.1.example.se:3000', false],
		[undefined, false]
	])('without ORIGIN %s is accepted: %s', (host, accepted) => {
		expect(acceptsHost(at({ host: '0.0.0.0' }), host)).toBe(accepted);
	});

	test.each([
		['laget.example.se', true],
		['Laget.example.se', true],
		['laget.example.se:443', false],
		['localhost', false]
	])('with ORIGIN=https://laget.example.se %s is accepted: %s', (host, accepted) => {
		expect(acceptsHost(at({ origin: 'https://laget.example.se' }), host)).toBe(accepted);
	});

	test('an address listened on by name may be used', () => {
		expect(acceptsHost(at({ host: '192.0.2.7' }), '192.0.2.7:3000')).toBe(true);
	});

	test.each([
		[{}, 'http://localhost:8080'],
		[{ host: '0.0.0.0' }, 'http://localhost:8080'],
		[{ host: '::' }, 'http://localhost:8080'],
		[{ host: '192.0.2.7' }, 'http://192.0.2.7:8080'],
		[{ host: '2001:db8::7' }, 'http://[2001:db8::7]:8080'],
		[{ origin: 'https://laget.example.se' }, 'https://laget.example.se']
	])('the derived origin of %o is %s', (changes, origin) => {
		expect(deriveOrigin(at(changes), 8080)).toBe(origin);
	});
});
