import { expect, test } from 'vitest';
import { isOtherUnit } from '$lib/server/layout/words/unit-words';

test.each([
	['antal', 'persons'],
	['Antal personer', 'persons'],
	['procent', 'percent'],
	['%', 'percent'],
	['dagar', 'days'],
	['index', 'percent']
] as const)('%s may be said of %s', (word, unit) => {
	expect(isOtherUnit(word, unit)).toBe(false);
});

test.each([
	['procent', 'persons'],
	['tusental', 'persons'],
	['promille', 'percent'],
	['antal', 'percent'],
	['tkr', 'kronor']
] as const)('%s is never said of %s', (word, unit) => {
	expect(isOtherUnit(word, unit)).toBe(true);
});
