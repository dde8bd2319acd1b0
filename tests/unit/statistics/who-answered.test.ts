import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNumbers } from '$lib/statistics/who-answered';

test.each([
	['the same number', [140, 140, 140, 140], [140, 140, 140], 'about-same'],
	['a tenth fewer, exactly', [126], [140], 'about-same'],
	['a little more than a tenth fewer', [125], [140], 'somewhat-other'],
	['a little more than a tenth more', [155], [140], 'somewhat-other'],
	['a quarter fewer, exactly', [105], [140], 'somewhat-other'],
	['more than a quarter fewer', [104], [140], 'clearly-other'],
	['twice as many', [280], [140], 'clearly-other'],
	['five of eighteen, which the protection may have moved', [13], [18], 'about-same'],
	['six of eighteen', [12], [18], 'somewhat-other'],
	['ten of eighteen', [28], [18], 'somewhat-other'],
	['eleven more than eighteen', [29], [18], 'clearly-other'],
	['one odd week among five', [140, 140, 140, 140, 90], [140], 'about-same'],
	['a month without a shown week', [], [140], null],
	['no month before', [140], [], null]
])('%s is judged as it is described', (_, month, before, expected) => {
	expect(compareNumbers(month, before)).toBe(expected);
});

test('further from the usual number is never more alike', () => {
	const order = ['about-same', 'somewhat-other', 'clearly-other'];
	const count = fc.integer({ min: 0, max: 400 });
	fc.assert(
		fc.property(count, count, count, (usual, near, more) => {
			const at = (away: number) => order.indexOf(compareNumbers([usual + away], [usual]) ?? '');
			expect(at(near + more)).toBeGreaterThanOrEqual(at(near));
		})
	);
});
