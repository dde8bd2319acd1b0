import { describe, expect, test } from 'vitest';
import { permitUrl } from '$lib/server/publishers/ask/permitted-url';
import { isPublicAddress } from '$lib/server/publishers/ask/public-address';
import { SERVICES } from '$lib/server/publishers/ask/services';

describe('an address that may be asked', () => {
	test.each(Object.values(SERVICES))('$name at its own address', ({ base }) => {
		expect(permitUrl(`${base}/something?a=b`, SERVICES)).toMatchObject({ ok: true, local: false });
	});

	test.each([
		'http://api.kolada.se/v3/kpi',
		'https://api.kolada.se:22/v3/kpi',
		'https://api.kolada.se:8443/v3/kpi',
		'https://api.kolada.se.example.org/v3/kpi',
		'https://example.org/api.kolada.se',
		'https://api.kolada.se@127.0.0.1/',
		'https://user@api.kolada.se/v3/kpi',
		'https://127.0.0.1/',
		'https://[::1]/',
		'https://0.0.0.0/',
		'https://169.254.169.254/latest/meta-data',
		'https://[::ffff:127.0.0.1]/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://localhost/',
		'file:///etc/passwd',
		'gopher://api.kolada.se/',
		'data:application/json,{}',
		'//api.kolada.se/v3',
		''
	])('is not %s', (address) => {
		expect(permitUrl(address, SERVICES)).toMatchObject({ ok: false });
	});
});

describe('an address on the open internet', () => {
	test.each(['193.10.0.1', '8.8.8.8', '2a00:801:0:1::1'])('is %s', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	test.each([
		...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
		...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
		...['::1', '::', '::ffff:8.8.8.8', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '2002::1'],
		...['2001:db8::1', '64:ff9b::1', 'localhost', '']
	])('is not %s', (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
});
