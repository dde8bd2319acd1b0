import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressProblemOf } from '$lib/server/auth/requests/address-problem';

const problemOf = (address: string) => addressProblemOf(new URL(`http://localhost${address}`));

test.each([
	'/',
	'/insatser?sok=%C3%A5%C3%A4%C3%B6+%F0%9F%99%82',
	'/tidslinje?fran=2026-W01&till=9999-W52',
	'/logga-in?next=%2Farbete%3Fslag%3Dinsats',
	'/arbete/insatser?/save',
	`/tidslinje?${'nyckeltal=befolkning&'.repeat(300)}`
])('%s may be a page', (address) => {
	expect(problemOf(address)).toBeNull();
});

describe.each([
	['%00', 'NUL'],
	['%0A', 'a line feed'],
	['%1B', 'an escape'],
	['%7F', 'a delete'],
	['%C2%85', 'a control character of the second row'],
	['%EF%BF%BE', 'a noncharacter'],
	['%F0%9F%BF%BE', 'a noncharacter of a higher plane'],
	['%FF', 'a byte that is no UTF-8'],
	['%ED%A0%80', 'half a character']
])('%s, %s, is refused', (written) => {
	test.each(['/insatser/a#', '/insatser?sok=a#b', '/insatser?a#b=1', '/#', '/?/#'])(
		'in %s',
		(place) => {
			expect(problemOf(place.replace('#', written))).toBe('unreadable');
		}
	);
});

test('a path that ends in the middle of an escape is refused', () => {
	expect([problemOf('/a%'), problemOf('/a%zz')]).toEqual(['unreadable', 'unreadable']);
});

test.each([`/${'a'.repeat(8_001)}`, `/?q=${'a'.repeat(8_000)}`, `/?${'a&'.repeat(401)}`])(
	'too long or too many is told apart',
	(address) => {
		expect(problemOf(address)).toBe('too-long');
	}
);

test('any address gets an answer', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, search) => {
			const url = new URL('http://localhost');
			url.pathname = path;
			url.search = search;
			expect([null, 'unreadable', 'too-long']).toContain(addressProblemOf(url));
		})
	);
});
