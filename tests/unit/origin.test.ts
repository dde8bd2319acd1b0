import { describe, expect, test } from 'vitest';
import { isFromOwnPages, maySignInAt } from '$lib/server/auth/requests/origin';

const own = 'https://laget.example.se';

describe('a request that changes something', () => {
	const cases = [
		{ origin: own, site: null, allowed: true },
		{ origin: own, site: 'same-origin', allowed: true },
		{ origin: null, site: 'same-origin', allowed: true },
		{ origin: null, site: null, allowed: false },
		{ origin: null, site: 'none', allowed: false },
		{ origin: null, site: 'same-site', allowed: false },
		{ origin: null, site: 'cross-site', allowed: false },
		{ origin: own, site: 'cross-site', allowed: false },
		{ origin: 'null', site: null, allowed: false },
		{ origin: 'null', site: 'same-origin', allowed: false },
		{ origin: 'http://laget.example.se', site: null, allowed: false },
		{ origin: 'https://laget.example.se:8443', site: null, allowed: false },
		{ origin: 'https://laget.example.se.evil.example', site: null, allowed: false }
	];
	const matrix = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) =>
		cases.map((row) => ({ method, ...row }))
	);

	test.each(matrix)(
		'$method with Origin $origin and Sec-Fetch-Site $site: $allowed',
		({ allowed, ...sent }) => {
			expect(isFromOwnPages({ ...sent, own })).toBe(allowed);
		}
	);
});

test.each(['GET', 'HEAD'])('%s from anywhere is only reading', (method) => {
	expect(isFromOwnPages({ method, own, origin: null, site: 'cross-site' })).toBe(true);
});

test.each([
	['https://laget.example.se/logga-in', true],
	['http://localhost:3000/logga-in', true],
	['http://127.0.0.1:3000/logga-in', true],
	['http://[::1]:3000/logga-in', true],
	['http://laget.example.se/logga-in', false],
	['http://10.0.0.5:3000/logga-in', false],
	['http://localhost.example.se/logga-in', false],
	['http://127.0.0.1.example.se/logga-in', false]
])('signing in at %s is safe: %s', (address, safe) => {
	expect(maySignInAt(new URL(address), false)).toBe(safe);
	expect(maySignInAt(new URL(address), true)).toBe(true);
});
