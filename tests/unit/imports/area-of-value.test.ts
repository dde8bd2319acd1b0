import { expect, test } from 'vitest';
import type { Observation } from '$lib/domain/observation';
import { areasOfValues, readValueArea } from '$lib/server/own/area-of-value';

const OWN = '2581';
const known = (...codes: readonly string[]) =>
	codes.map((areaCode) => ({ areaCode }) as Observation);

test.each([
	[[], null, [OWN], OWN],
	[[OWN], null, [OWN], OWN],
	[[OWN], 'Alabama', [OWN], OWN],
	[[OWN, '00'], null, [OWN, '25', '00'], OWN],
	[['25'], null, [OWN, '25', '00'], '25'],
	[['25', '00'], null, [OWN, '25', '00'], null]
] as const)(
	'an indicator with values of %j about %s takes those of %j',
	(met, place, codes, presumed) => {
		expect(areasOfValues({ place }, known(...met), OWN)).toEqual({ codes, presumed });
	}
);

test.each([
	['', [OWN], OWN],
	['', [OWN, '00'], OWN],
	['00', [OWN, '00'], '00'],
	['', ['25'], null],
	['25', ['25'], '25'],
	['2582', ['25'], null],
	['', ['25', '00'], null]
] as const)('%j said of an indicator with values of %j is %s', (said, met, area) => {
	expect(readValueArea(said, areasOfValues({ place: null }, known(...met), OWN), OWN)).toBe(area);
});
