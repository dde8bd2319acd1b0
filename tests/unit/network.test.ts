import { expect, test } from 'vitest';
import { networkOf, rangeOf } from '$lib/server/auth/sign-in/network';

test.each([
	['192.0.2.7', '192.0.2.7', '192.0'],
	['::ffff:192.0.2.7', '192.0.2.7', '192.0'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8'],
	['2001:0DB8:0001:0002::1', '2001:db8:1:2', '2001:db8'],
	['2001:db8::1', '2001:db8:0:0', '2001:db8'],
	['2001::1', '2001:0:0:0', '2001:0'],
	['::1', '0:0:0:0', '0:0'],
	['::', '0:0:0:0', '0:0'],
	['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0'],
	['unknown', 'unknown', 'unknown']
])('%s belongs to the network %s in the range %s', (address, network, range) => {
	expect([networkOf(address), rangeOf(address)]).toEqual([network, range]);
});
