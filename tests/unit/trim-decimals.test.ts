import { expect, test } from 'vitest';
import { trimDecimals } from '$lib/domain/trim-decimals';

test.each([
	['1.500', '1.5'],
	['1.000', '1'],
	['0.0', '0'],
	['-0.250000000000', '-0.25'],
	['100', '100'],
	['12.34', '12.34'],
	['1e+30', '1e+30'],
	['1.5e+30', '1.5e+30']
])('%s is written as %s', (written, trimmed) => {
	expect(trimDecimals(written)).toBe(trimmed);
});
