import { expect, test } from 'vitest';
import type { Area } from '$lib/domain/area';
import { isoDate } from '$lib/domain/day';
import { yearPeriod } from '$lib/domain/period';
import { chooseComparable } from '$lib/server/views/verdict/choose-comparable';

const OWN = { areaCode: '2581', countyCode: '25' };
const START = isoDate('2020-03-01');

const place = (code: string): Area => ({
	...{ code, name: code, kind: 'municipality', countyCode: code.slice(0, 2) }
});
const people = (areaCode: string, value: number, year = 2019) => ({
	...{ areaCode, value, period: yearPeriod(year) }
});
const KNOWN = {
	municipalities: ['0114', '0115', '0180', '1440', '2501', '2581'].map(place),
	similar: ['1440'],
	populations: [
		people('0114', 2000),
		people('0115', 6000),
		people('0180', 6001),
		people('1440', 90_000),
		people('2501', 90_000),
		people('2581', 4000),
		// What came after the start chooses nobody.
		people('0180', 4000, 2020),
		people('2581', 4000, 2020)
	]
};

test('compared are the same county, those alike and those of about the same population, never the own one', () => {
	expect(chooseComparable(OWN, { unit: 'percent' }, START, KNOWN)).toEqual([
		...['0114', '0115', '1440', '2501']
	]);
});

test.each(['persons', 'count', 'million-kronor'] as const)(
	'what is counted in %s is compared by population alone',
	(unit) => {
		expect(chooseComparable(OWN, { unit }, START, KNOWN)).toEqual(['0114', '0115']);
	}
);

test('where no population is known, the county and those alike are left', () => {
	const known = { ...KNOWN, populations: [] };
	expect(chooseComparable(OWN, { unit: 'percent' }, START, known)).toEqual(['1440', '2501']);
});
