import { expect, test } from 'vitest';
import { answer } from '$lib/statistics/answer';

test.each([
	['a number', NaN],
	['a list', [1, -Infinity]],
	['typed numbers', Float64Array.of(1, NaN)],
	['something inside', { estimate: 1, interval: { low: [null, Infinity] } }]
])('%s beyond reckoning is no answer', (_, value) => {
	expect(answer(value)).toEqual({ ok: false, reason: 'not-estimable' });
});

test.each([[0], [null], ['text'], [[null, undefined, 1]], [{ ask: () => NaN, none: null }]])(
	'%j is an answer',
	(value) => {
		expect(answer(value)).toEqual({ ok: true, value });
	}
);
