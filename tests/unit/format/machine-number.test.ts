import { machineNumber } from '$lib/format/number';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a machine number reads back as the same number, in ASCII', () => {
	const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => Number(x.toFixed(4)));
	fc.assert(
		fc.property(value, (x) => {
			const text = machineNumber(x);
			expect(text).toMatch(/^-?\d+(\.\d+)?$/);
			expect(Number(text)).toBe(x === 0 ? 0 : x);
		})
	);
});

test('what is not a number is never written out', () => {
	expect(() => machineNumber(Number.NaN)).toThrow('Not a number');
});
