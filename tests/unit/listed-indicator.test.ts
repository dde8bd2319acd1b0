import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { parseIndicatorFilter, writeIndicatorFilter } from '$lib/domain/indicator-filter';
import { listIndicator } from '$lib/domain/listed-indicator';
import { sayAge, sayLacking, sayListedChanges } from '$lib/format/listed-indicator';
import { COUNTRY, COUNTY, line, panelOf, point } from '../support/panel';

const YEARLY = { unit: 'percent', frequency: 'year' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function rowOf(...[series, indicator = YEARLY]: Parameters<typeof panelOf>) {
	const row = listIndicator(panelOf(series, indicator));
	if (!row) throw new Error('A panel with a value has a row');
	return row;
}

describe('another place that lacks the municipality’s period', () => {
	test('is set beside it in the latest one that both have', () => {
		const row = rowOf([
			line([point('2020', 5), point('2021', 6), point('2022', 7)]),
			line([point('2020', 3), point('2021', 4), point('2023', 9)], COUNTRY)
		]);
		expect(row.places[0]?.values).toEqual([]);
		expect(sayLacking(row.places[0]!, row, 'sv').map(plain)).toEqual([
			'riket saknar värde för 2022',
			'2021: Övertorneå 6 %, riket 4 %'
		]);
	});

	test('is only said to lack it where they never share one', () => {
		const row = rowOf([line([point('2022', 7)]), line([point('2023', 9)], COUNTRY)]);
		expect(sayLacking(row.places[0]!, row, 'sv')).toEqual(['riket saknar värde för 2022']);
	});

	test('says nothing of it where it has one', () => {
		const row = rowOf([line([point('2022', 7)]), line([point('2022', 9)], COUNTRY)]);
		expect(sayLacking(row.places[0]!, row, 'sv')).toEqual([]);
	});
});

test('a municipality without a value has the county’s line, and the country’s value of the same period', () => {
	const row = rowOf([
		line([point('2022', null)]),
		line([point('2021', 3)], COUNTY),
		line([point('2021', 4), point('2022', 5)], COUNTRY)
	]);
	expect([row.standing, row.line.role, row.period.key]).toEqual(['lacking', 'county', '2021']);
	expect(row.places.map(({ values }) => values[0]?.point.value)).toEqual([3, 4]);
	expect(sayListedChanges(row, 'Pello', 'sv')).toEqual([
		{ shape: null, lead: 'Pello saknar värde', detail: 'linjen är Norrbotten' }
	]);
});

test('a row is there only where somebody has a value', () => {
	expect(listIndicator(panelOf([line([point('2022', null)])]))).toBeNull();
});

const survey = (period: string, value: number, half: number) =>
	point(period, value, { interval: { low: value - half, high: value + half } });

test.each([
	[
		'higher',
		[point('2021', 6), point('2022', 7)],
		'changed',
		'Högre än 2021',
		'1 procentenheter högre, då 6 %'
	],
	[
		'alike',
		[point('2021', 6), point('2022', 6)],
		'unclear',
		'Lika mycket som 2021',
		'ingen skillnad, då 6 %'
	],
	[
		'within the margin of a survey',
		[survey('2018--2021', 69, 5), survey('2022--2025', 68, 5)],
		'unclear',
		'Ingen tydlig ändring mot 2018–2021',
		'1 procentenheter lägre, felmarginal ± 8, då 69 %'
	],
	[
		'a survey whose periods share years',
		[survey('2018--2021', 69, 5), survey('2020--2023', 68, 5)],
		'incomparable',
		'Inget att jämföra med än',
		'inget tidigare värde som räknar en annan tid'
	],
	[
		'a month without a year before',
		[point('2021-11', 6), point('2022-02', 7)],
		'incomparable',
		'Inget att jämföra med än',
		'inget värde från samma tid ett tidigare år'
	]
] as const)('%s: what the row says of time', (_, points, standing, lead, detail) => {
	const row = rowOf([line(points)], { ...YEARLY, decimals: 0 });
	const [said] = sayListedChanges(row, 'Pello', 'sv');
	expect([row.standing, said?.lead, plain(said?.detail ?? '')]).toEqual([standing, lead, detail]);
});

test('women and men each have a change of their own', () => {
	const row = rowOf([
		line([point('2021', 6), point('2022', 7)], { sex: 'K' }),
		line([point('2021', 9), point('2022', 8)], { sex: 'M' })
	]);
	expect(sayListedChanges(row, 'Pello', 'sv').map(({ lead }) => lead)).toEqual([
		'Kvinnor: Högre än 2021',
		'Män: Lägre än 2021'
	]);
});

test.each([
	['2026', '2026-11-06', 'perioden är inte slut'],
	['2026-10', '2026-11-06', 'mindre än en månad sedan'],
	['2026-09', '2026-11-06', 'en månad sedan'],
	['2025', '2026-11-06', '10 månader sedan'],
	['2022', '2026-11-06', '3 år sedan']
])('a value for %s is, on %s, from: %s', (period, today, age) => {
	expect(sayAge(point(period, 1).period, isoDate(today), 'sv')).toBe(age);
});

test.each(['', '?sok=arbete', '?visa=andrade', '?sok=h%C3%A4lsa+trygg&visa=saknar-varde'])(
	'what is asked for is read back from the address %s',
	(address) => {
		expect(writeIndicatorFilter(parseIndicatorFilter(new URLSearchParams(address)))).toBe(address);
	}
);

test('a word that is none of the choices chooses nothing', () => {
	expect(parseIndicatorFilter(new URLSearchParams('visa=allt&sok=++'))).toEqual({
		text: '',
		standing: null
	});
});
