import { expect, test } from 'vitest';
import { namePoints, variationOf } from '../../reference/methods/point-marks';

const NONE = { outside: [], shift: [], trend: [], twoOfThree: [] };

test('a point that several rules mark has the name of the first of them', () => {
	const flags = { outside: [3], trend: [2, 3], twoOfThree: [1, 2, 3], shift: [0, 1, 2, 3] };
	expect(namePoints(5, flags)).toEqual(['shift', 'two-of-three', 'trend', 'outside', null]);
});

test('a point that no rule marks is common cause, on either side', () => {
	const [rule = null] = namePoints(1, NONE);
	expect(variationOf(rule, 1, 'higher-is-better')).toBe('common-cause');
});

test.each([
	[1, 'higher-is-better', 'improvement'],
	[-1, 'higher-is-better', 'concern'],
	[1, 'lower-is-better', 'concern'],
	[-1, 'lower-is-better', 'improvement'],
	[0, 'higher-is-better', 'concern'],
	[1, 'neither', 'change']
] as const)('a marked point on side %i is, where %s, %s', (side, polarity, wanted) => {
	expect(variationOf('shift', side, polarity)).toBe(wanted);
});
