import { expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import { readArea, spellAreas } from '$lib/server/layout/words/area-spelling';

const spellings = spellAreas(AREAS);

test.each([
	['2518', '2518'],
	['2518 Övertorneå', '2518'],
	['2518 Övertorneå kommun', '2518'],
	['Övertorneå', '2518'],
	['Övertorneå kommun', '2518'],
	['Overtornea', '2518'],
	['2518_25', '2518'],
	['Österåkers kommun', '0117'],
	['Håbo', '0305'],
	['Gotland', '0980'],
	['25', '25'],
	['25 Norrbottens län', '25'],
	['Norrbottens län', '25'],
	['Region Norrbotten', '25'],
	['Region Uppsala', '03'],
	['0025', '25'],
	['ALL_25', '25'],
	['00', '00'],
	['0000', '00'],
	['00 Riket', '00'],
	['Riket', '00'],
	['ALL', '00'],
	['ALL_ALL', '00']
])('%s is %s', (text, code) => {
	expect(readArea(text, spellings)).toEqual({ ok: true, code });
});

test.each(['', '9999', '2518x', '251', 'Ingenstans', 'Habo', '1229 Bara', '__proto__'])(
	'"%s" is refused',
	(text) => {
		expect(readArea(text, spellings).ok).toBe(false);
	}
);

test('there are 290 municipalities, 21 counties and the country', () => {
	const count = (kind: string) => AREAS.filter((area) => area.kind === kind).length;
	expect([count('municipality'), count('county'), count('country')]).toEqual([290, 21, 1]);
});

test('every municipality lies in a county that is there', () => {
	const counties = AREAS.filter(({ kind }) => kind === 'county').map(({ code }) => code);
	const lost = AREAS.filter(({ countyCode }) => countyCode && !counties.includes(countyCode));
	expect(lost).toEqual([]);
});
