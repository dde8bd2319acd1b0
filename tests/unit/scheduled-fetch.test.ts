import { expect, test } from 'vitest';
import { isFetchingScheduled } from '$lib/server/jobs/scheduled-fetch';

test.each([
	[undefined, false, true],
	['', false, true],
	[undefined, true, false],
	['1', true, true],
	[' 1 ', true, true],
	['0', false, false]
])('LAGET_FETCH=%j in a demonstration (%s) fetches by itself: %s', (setting, demo, expected) => {
	expect(isFetchingScheduled(setting, demo)).toBe(expected);
});
