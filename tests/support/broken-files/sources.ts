import { fault, wholeFile } from '$lib/domain/problem';
import { asText, at, breakFile, breakText, instead, swap } from './broken-file';
import { BOTH_SEXES, BY_SEX, HEALTH, INCOME, POPULATION } from './good-texts';

const table = (parts: object) =>
	asText(
		JSON.stringify({
			...{ class: 'dataset', label: 'Folkmängd', id: ['region', 'år'], size: [1, 1] },
			dimension: {
				region: { category: { index: ['2518'], label: { '2518': 'Övertorneå' } } },
				år: { category: { index: ['2024'] } }
			},
			value: [4057],
			role: { time: ['år'] },
			...parts
		})
	);
const year = { category: { index: ['2024'] } };
const place = { category: { index: ['2518'] } };
const one = { category: { index: ['bad'] } };
const three = { size: [1, 1, 1] };

/** Files of sources that are known. */
export const BROKEN_SOURCE_FILES = [
	...breakText(POPULATION, 'page', [
		[
			'a code that no area has',
			swap('2583 Haparanda', '2599 Haparanda'),
			at(3, 'region', fault('area-code-unknown'), '2599 Haparanda')
		],
		[
			'a name that no area has',
			swap('2583 Haparanda', 'Ingenstans'),
			at(3, 'region', fault('area-unknown'), 'Ingenstans')
		],
		['no area at all', swap('2583 Haparanda', ''), at(3, 'region', fault('label-empty'), '')],
		[
			'a name that two have',
			swap('2583 Haparanda', 'Habo'),
			at(3, 'region', fault('area-ambiguous', { codes: '0305, 0643' }), 'Habo')
		],
		[
			'a code and a name of two',
			swap('2583 Haparanda', '2583 Kalix'),
			at(3, 'region', fault('area-code-and-name', { code: '2583', codes: '2514' }), '2583 Kalix')
		],
		[
			'a number below zero',
			swap('9300', '-9300'),
			at(3, 'Folkmängd', fault('value-too-small', { low: 0 }), '-9300')
		],
		[
			'more people than there are',
			swap('9300', '93000000'),
			at(3, 'Folkmängd', fault('value-too-large', { high: 20_000_000 }), '93000000')
		],
		[
			'part of a person',
			swap('9300', '9300,5'),
			at(3, 'Folkmängd', fault('value-not-whole'), '9300,5')
		],
		[
			'a cell that is words',
			swap('9300', 'många'),
			at(3, 'Folkmängd', fault('value-no-number'), 'många')
		],
		['an empty cell', swap('9300', ''), at(3, 'Folkmängd', fault('cell-empty'), '')],
		[
			'a period that is none',
			swap('Haparanda;2023', 'Haparanda;i fjol'),
			at(3, 'år', fault('period-unreadable-write'), 'i fjol')
		],
		[
			'a period that is empty',
			swap('Haparanda;2023', 'Haparanda;'),
			at(3, 'år', fault('label-empty'), '')
		],
		[
			'a month among years',
			swap('Haparanda;2023', 'Haparanda;2023M01'),
			at(3, 'år', fault('period-other-length'), '2023M01')
		],
		[
			'a row twice',
			swap('Övertorneå;2024', 'Övertorneå;2023'),
			at(4, 'Folkmängd', fault('value-repeated', { earlier: 2 }))
		]
	]),
	...breakText(POPULATION, 'source scb-folkmangd', [
		[
			'no column of areas',
			instead('år;Folkmängd\n2024;1\n'),
			at(1, 'region', fault('column-missing'))
		],
		[
			'an extra column',
			instead('region;åldr;år;Folkmängd\n2518;tot;2024;1\n'),
			at(1, 2, fault('column-unknown'), 'åldr')
		],
		[
			'an extra column to the right of year and month',
			instead('region;år;månad;åldr;Folkmängd\n2518;2024;01;tot;1\n'),
			at(1, 4, fault('column-unknown'), 'åldr')
		],
		[
			'a heading twice',
			instead('region;år;region;Folkmängd\n2518;2024;2518;1\n'),
			at(1, 3, fault('column-repeated'), 'region')
		],
		[
			'the period in two places',
			instead('region;år;Folkmängd 2024\n2518;2024;1\n'),
			at(1, 3, fault('period-twice'), 'Folkmängd 2024')
		]
	]),
	...breakText(BOTH_SEXES, 'source scb-folkmangd', [
		['one sex alone', swap('totalt', 'kvinnor'), wholeFile(fault('values-none-used'))]
	]),
	...breakText(BY_SEX, 'source scb-folkmangd-kon', [
		[
			'a word that is no sex',
			swap('kvinnor', 'vuxna'),
			at(3, 'kön', fault('source-unknown-sex'), 'vuxna')
		]
	]),
	...breakText(INCOME, 'page', [
		[
			'more decimals than the source has',
			swap('325,0', '325,123'),
			at(3, 'Medelinkomst, tkr', fault('value-too-precise', { decimals: 1 }), '325,123')
		]
	]),
	...breakText(HEALTH, 'source exempel-halsa', [
		[
			'a sex in other words',
			swap('nedre gräns;Totalt', 'nedre gräns;Båda'),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-one-bound')),
			at(3, 'Kön', fault('source-unknown-word', { words: 'Totalt, Kvinnor, Män' }), 'Båda')
		],
		[
			'a part in other words',
			swap('Konfidensintervall nedre gräns', 'Nedre'),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-one-bound')),
			at(3, 'Andel och konfidensintervall', fault('source-unknown-part'), 'Nedre')
		],
		[
			'bounds without the value',
			swap('2518 Övertorneå;Bra;Andel;Totalt;2021-2024;68,4\n', ''),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-without-value'))
		],
		[
			'bounds round a gap',
			swap('68,4', '..'),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-of-gap'))
		],
		[
			'one bound alone',
			swap('70,9', '..'),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-one-bound'))
		],
		[
			'a value beyond its bounds',
			swap('68,4', '78,4'),
			at(2, 'Hälsa efter region, kön och år. Andel', fault('interval-outside'))
		]
	]),
	...breakFile(table({}), 'source scb-folkmangd', [
		[
			'no dimension of areas',
			table({ id: ['slag', 'år'], dimension: { slag: one, år: year } }),
			at(1, 'region', fault('dimension-missing'))
		],
		[
			'a dimension more',
			table({
				...three,
				id: ['region', 'slag', 'år'],
				dimension: { region: place, slag: one, år: year }
			}),
			at(1, 'slag', fault('dimension-unknown'))
		],
		[
			'a content of another table',
			table({ label: 'Besök' }),
			at(1, 'Besök', fault('content-unknown'))
		],
		[
			'a period that is none',
			table({ dimension: { region: place, år: { category: { index: ['igår'] } } } }),
			at(1, 'år', fault('period-unreadable'), 'igår')
		]
	]),
	...breakFile(
		asText(
			JSON.stringify({
				values: [
					{
						kpi: 'N00945',
						municipality: '2518',
						period: 2023,
						values: [{ gender: 'T', value: 31.3 }]
					}
				]
			})
		),
		'source kolada',
		[
			[
				'an indicator that is none',
				asText(
					JSON.stringify({
						values: [
							{
								kpi: 'X1',
								municipality: '2518',
								period: 2023,
								values: [{ gender: 'T', value: 31.3 }]
							}
						]
					})
				),
				at(1, 'nyckeltal', fault('source-unknown-indicator'), 'X1')
			]
		]
	)
];
