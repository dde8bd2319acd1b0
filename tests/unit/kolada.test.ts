import { expect, test } from 'vitest';
import { parseGroupTitle } from '$lib/domain/comparison-group';
import { inferUnit, isDiscontinued, searchWords, toIndicator } from '$lib/domain/kolada';
import { newestGroups, parseGroupPage } from '$lib/server/publishers/kolada/kolada-groups';
import { parseKpiPage } from '$lib/server/publishers/kolada/kolada-catalogue';
import { AREAS } from '$imports/areas/source';
import { GROUPS, kpiLine } from '../support/kolada-service';

const pageOf = (values: readonly unknown[], rest: object = {}) =>
	JSON.stringify({ values, count: values.length, ...rest });
const kpiOf = (title: string, changes: object = {}) => {
	const [kpi] = parseKpiPage(pageOf([kpiLine('N01951', title, changes)]))?.values ?? [];
	if (!kpi) throw new Error('no KPI in the page');
	return kpi;
};

test.each([
	['Hushåll med ekonomiskt bistånd, andel (%)', { unit: 'percent', decimals: 1 }],
	['Ålderstigna invånare, andel (%) (-2016)', { unit: 'percent', decimals: 1 }],
	['Invånare totalt, antal', { unit: 'count', decimals: 0 }],
	['Personalkostnader, kr/inv', { unit: 'kronor', decimals: 0 }],
	['Medelålder, år', { unit: 'count', decimals: 1 }],
	['Ohälsotal, 16-19 år, dagar', { unit: 'count', decimals: 1 }],
	['Antal platser i förhållande till behov', { unit: 'count', decimals: 1 }]
])('the unit of %j is inferred only where its ending leaves no doubt', (title, unit) => {
	expect(inferUnit(title)).toEqual(unit);
});

test('a KPI that somebody chose is never good or bad, whatever it is called', () => {
	expect(toIndicator(kpiOf('Nöjda elever, andel (%)')).polarity).toBe('neither');
});

test('a KPI without a description is described by its title', () => {
	expect(toIndicator(kpiOf('Medelålder, år', { description: '' })).definition.sv).toBe(
		'Medelålder, år'
	);
});

test.each([
	['Invånare totalt, antal', false],
	['Ålderstigna invånare, andel (%) (-2016)', true],
	['Ålderstigna invånare, andel (%) (- 2016)', true],
	['Elever 2013 (nytt 2016), antal', false]
])('%j is discontinued: %s', (title, discontinued) => {
	expect(isDiscontinued(kpiOf(title))).toBe(discontinued);
});

test('words of a search are lower case and composed', () => {
	expect(searchWords('  Medela\u030Alder  N00959 ')).toEqual(['medelålder', 'n00959']);
});

test('a page of KPIs leaves out lines that are none', () => {
	const page = parseKpiPage(
		pageOf([kpiLine('N01951', 'Invånare'), kpiLine('X1', 'Y'), kpiLine('N00001', ' '), null, 7])
	);
	expect(page?.values.map(({ id }) => id)).toEqual(['N01951']);
});

test.each([
	['next_url', 'https://api.kolada.se/v3/kpi?page=2'],
	['next_page', 'https://api.kolada.se/v2/kpi?page=2']
])('the page after it is told by %s', (name, address) => {
	expect(parseKpiPage(pageOf([], { [name]: address }))?.next).toBe(address);
});

test.each(['', '<html>', '[]', '{"values":{}}', '{"detail":"Not Found"}'])(
	'%j is no page of KPIs',
	(text) => {
		expect(parseKpiPage(text)).toBeNull();
	}
);

test('a publication day that is no day is none', () => {
	expect(kpiOf('Medelålder, år', { publication_date: 'våren' }).publishedOn).toBeNull();
});

test.each([
	['Liknande kommuner, övergripande, Övertorneå, 2025', { name: 'Övertorneå', year: 2025 }],
	['Liknande kommuner socioekonomi, Övertorneå, 2024', null],
	['Norrbottens läns kommuner (ovägt medel)', null]
])('%j is a group of municipalities most like one: %j', (title, named) => {
	expect(parseGroupTitle(title)).toEqual(named);
});

test('of the groups the newest year is kept, without the municipality itself', () => {
	const municipalities = AREAS.filter(({ kind }) => kind === 'municipality');
	const groups = newestGroups(parseGroupPage(pageOf(GROUPS), municipalities)?.values ?? []);
	expect(groups).toEqual([
		{
			...{ areaCode: '2518', groupId: 'G40000', year: 2026, members: ['2505', '2513'] },
			title: 'Liknande kommuner, övergripande, Övertorneå, 2026'
		}
	]);
});
