import { expect, test } from 'vitest';
import { askedWait, waitBefore } from '$lib/server/publishers/ask/back-off';

const NOW = new Date('2026-11-06T02:15:00Z');

test('each wait is about twice the one before it', () => {
	expect([1, 2, 3].map((tries) => waitBefore(tries, {}, NOW, 0.5))).toEqual([1_000, 2_000, 4_000]);
});

test('chance spreads a wait between half and one and a half of it', () => {
	expect([waitBefore(1, {}, NOW, 0), waitBefore(1, {}, NOW, 1)]).toEqual([500, 1_500]);
});

test.each([
	['seconds', { 'retry-after': '30' }, 30_000],
	['a moment', { 'retry-after': 'Fri, 06 Nov 2026 02:16:00 GMT' }, 60_000],
	['a moment that has passed', { 'retry-after': 'Fri, 06 Nov 2026 02:14:00 GMT' }, 0],
	['nothing that can be read', { 'retry-after': 'snart' }, null],
	['nothing', {}, null],
	['a new window in seconds', { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '5' }, 5_000],
	[
		'a new window at a moment',
		{ 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(NOW.getTime() / 1000 + 8) },
		8_000
	],
	['questions left', { 'x-rate-limit-remaining': '3', 'x-rate-limit-reset': '5' }, null]
])('a service that says %s', (_, headers, expected) => {
	expect(askedWait(headers, NOW)).toBe(expected);
});

test('nobody comes back before the service says', () => {
	expect(waitBefore(1, { 'retry-after': '30' }, NOW, 0)).toBe(30_000);
});
