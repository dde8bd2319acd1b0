import { expect, test } from 'vitest';
import { listPrecisions } from '$lib/server/views/precision';

test('the page about the method says what the disclosure rule does', () => {
	expect(listPrecisions(10)).toEqual([
		{ from: 10, to: 19, step: null },
		{ from: 20, to: 99, step: 5 },
		{ from: 100, to: null, step: 1 }
	]);
});
