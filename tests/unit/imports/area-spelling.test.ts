import { expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import {
	isTotalArea,
	kindOfHeading,
	readArea,
	spellAreas
} from '$lib/server/layout/words/area-spelling';

const spellings = spellAreas(AREAS);

test.each([
	['2518', '2518'],
	['2518 Övertorneå', '2518'],
	['2518 Övertorneå kommun', '2518'],
	['2518 Overtornea', '2518'],
	['2518 - Övertorneå', '2518'],
	['Övertorneå', '2518'],
	['Övertorneå kommun', '2518'],
	['Övertorneås kommun', '2518'],
	['Kommunen Övertorneå', '2518'],
	['ÖVERTORNEÅ', '2518'],
	[' Övertorneå\u00a0', '2518'],
	['Övertorneå*', '2518'],
	['Övertorneå 1)', '2518'],
	['Övertorneå¹', '2518'],
	['Overtornea', '2518'],
	['Övertorneån kunta', '2518'],
	['2518 Övertorn', '2518'],
	['2518_25', '2518'],
	['Haparanda stad', '2583'],
	['Österåkers kommun', '0117'],
	['Håbo', '0305'],
	['HÅBO KOMMUN', '0305'],
	['0305 Habo', '0305'],
	['Borås', '1490'],
	['Borås Stad', '1490'],
	['Stockholms stad', '0180'],
	['Göteborgs stad', '1480'],
	['Malmö stad', '1280'],
	['Uppsala kommun', '0380'],
	['Gotlands kommun', '0980'],
	['0980 Gotland', '0980'],
	['0980 Region Gotland', '0980'],
	['Upplands-Väsby', '0114'],
	['25', '25'],
	['25 Norrbottens län', '25'],
	['Norrbottens län', '25'],
	['Norrbottenin lääni', '25'],
	['Norrbotten', '25'],
	['Län Norrbotten', '25'],
	['Region Norrbotten', '25'],
	['Region Uppsala', '03'],
	['Uppsala län', '03'],
	['03 Uppsala', '03'],
	['Gotlands län', '09'],
	['Region Jönköpings län', '06'],
	['Region Örebro län', '18'],
	['Region Jämtland Härjedalen', '23'],
	['Region Dalarna', '20'],
	['Region Sörmland', '04'],
	['Region Västra Götaland', '14'],
	['Västra Götalandsregionen', '14'],
	['0025', '25'],
	['ALL_25', '25'],
	['00', '00'],
	['0000', '00'],
	['00 Riket', '00'],
	['00 Totalt', '00'],
	['Riket', '00'],
	['Hela landet', '00'],
	['Hela riket', '00'],
	['Sverige', '00'],
	['Ruotsi', '00'],
	['Sweden', '00'],
	['ALL', '00'],
	['ALL_ALL', '00']
])('%s is %s', (text, code) => {
	expect(readArea(text, spellings)).toEqual({ ok: true, code });
});

test.each([
	['', 'area-unknown'],
	['9999', 'area-code-unknown'],
	['1229 Bara', 'area-code-unknown'],
	['2518x', 'area-unknown'],
	['251', 'area-unknown'],
	['12 345', 'area-unknown'],
	['12 månader', 'area-unknown'],
	['01 Alabama', 'area-unknown'],
	['24 Maryland', 'area-unknown'],
	['1860 Vestvågøy', 'area-unknown'],
	['1080 dagar', 'area-unknown'],
	['Ingenstans', 'area-unknown'],
	['Ylitornio', 'area-unknown'],
	['Koko maa', 'area-unknown'],
	['Totalt', 'area-unknown'],
	['all', 'area-unknown'],
	['Kalmarregionen', 'area-unknown'],
	['Norrbottens kommun', 'area-unknown'],
	['Pajala län', 'area-unknown'],
	['__proto__', 'area-unknown'],
	['Habo', 'area-ambiguous'],
	['Uppsala', 'area-ambiguous'],
	['Stockholm', 'area-ambiguous'],
	['Gotland', 'area-ambiguous'],
	['Region Gotland', 'area-ambiguous'],
	['2518 Pajala', 'area-code-and-name'],
	['25 Västerbottens län', 'area-code-and-name'],
	['0380 Uppsala län', 'area-code-and-name']
])('"%s" is refused as %s', (text, code) => {
	expect(readArea(text, spellings)).toMatchObject({ ok: false, reason: { code } });
});

const NAMED_ALIKE = [
	['Stockholm', '0180', '01'],
	['Uppsala', '0380', '03'],
	['Jönköping', '0680', '06'],
	['Kalmar', '0880', '08'],
	['Gotland', '0980', '09'],
	['Region Gotland', '0980', '09'],
	['Örebro', '1880', '18']
] as const;

test.each(NAMED_ALIKE)(
	'%s is a municipality, a county or neither, by what is asked for',
	(text, ...codes) => {
		const read = (['municipality', 'county', null] as const).map((kind) =>
			readArea(text, spellings, kind)
		);
		const [municipality, county] = codes.map((code) => ({ ok: true, code }));
		const reason = { code: 'area-ambiguous', values: { codes: codes.toReversed().join(', ') } };
		expect(read).toEqual([municipality, county, { ok: false, reason }]);
	}
);

test('a code beside the name of another area is refused with both', () => {
	expect(readArea('2518 Pajala', spellings)).toEqual({
		ok: false,
		reason: { code: 'area-code-and-name', values: { code: '2518', codes: '2521' } }
	});
});

test('a kind that is asked for refuses no name that can be nothing else', () => {
	const read = ['Riket', 'Pajala', '25'].map((text) => readArea(text, spellings, 'county'));
	expect(read).toEqual(['00', '2521', '25'].map((code) => ({ ok: true, code })));
});

test('the spellings cross to another thread', () => {
	expect(readArea('Habo', structuredClone(spellings))).toEqual(readArea('Habo', spellings));
});

test('every area is known by its own name, with its code and in capitals', () => {
	const unread = AREAS.filter(({ code, name, kind }) =>
		[name, name.toUpperCase(), `${code} ${name}`, code].some((text) => {
			const read = readArea(text, spellings, kind);
			return !read.ok || read.code !== code;
		})
	);
	expect(unread.map(({ name }) => name)).toEqual(['Habo']);
});

test.each(['Totalt', 'Summa', 'SAMTLIGA', 'Alla kommuner', 'Yhteensä', 'Total', 'Totalt:'])(
	'%s sums up and is no area',
	(text) => {
		expect(isTotalArea(text)).toBe(true);
	}
);

test.each(['Riket', 'ALL', 'Övertorneå', '00', '', 'Totebo'])('"%s" is no sum', (text) => {
	expect(isTotalArea(text)).toBe(false);
});

test.each([
	...['Län', 'län', 'Länskod', 'Län_kod', 'Länsnamn', 'County', 'Lääni'].map(
		(heading) => [heading, 'county'] as const
	),
	...[
		'Kommun',
		'Kommunkod',
		'Kommun kod',
		'Kommunnamn',
		'Bostadskommun',
		'Municipality',
		'Kunta'
	].map((heading) => [heading, 'municipality'] as const),
	...[
		'Region',
		'Län/kommun',
		'Kommun eller län',
		'Kommun eller region',
		'Kommungrupp',
		'Lån',
		'Antal',
		''
	].map((heading) => [heading, null] as const)
])('the heading "%s" promises %s', (heading, kind) => {
	expect(kindOfHeading(heading)).toBe(kind);
});

test('there are 290 municipalities, 21 counties and the country', () => {
	const count = (kind: string) => AREAS.filter((area) => area.kind === kind).length;
	expect([count('municipality'), count('county'), count('country')]).toEqual([290, 21, 1]);
});

test('every municipality lies in a county that is there', () => {
	const counties = AREAS.filter(({ kind }) => kind === 'county').map(({ code }) => code);
	const lost = AREAS.filter(({ countyCode }) => countyCode && !counties.includes(countyCode));
	expect(lost).toEqual([]);
});
