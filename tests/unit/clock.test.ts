import { expect, test } from 'vitest';
import { dayInStockholm } from '$lib/domain/stockholm';

test.each([
	['2026-11-05T22:59:59Z', '2026-11-05'],
	['2026-11-05T23:00:00Z', '2026-11-06'],
	['2026-07-01T21:59:59Z', '2026-07-01'],
	['2026-07-01T22:00:00Z', '2026-07-02'],
	['2026-12-31T23:30:00Z', '2027-01-01']
])('at %s it is %s in Stockholm', (moment, day) => {
	expect(dayInStockholm(new Date(moment))).toBe(day);
});
