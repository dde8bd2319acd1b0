import { expect, test } from 'vitest';
import { overlap } from '$lib/domain/coverage';
import { point } from '../support/panel';

test.each([
	['2021', '2022', null, false],
	['2021--2024', '2018--2021', null, true],
	['2017--2020', '2021--2024', null, false],
	['2025-12', '2025-01', 12, true],
	['2025-12', '2024-12', 12, false],
	['2025-02', '2024-03', 12, true],
	['2021', '2024', 48, true],
	['2020', '2024', 48, false]
])('%s and %s with a window of %s months share time: %s', (one, other, windowMonths, shared) => {
	expect(overlap(point(one, 1).period, point(other, 1).period, { windowMonths })).toBe(shared);
});
