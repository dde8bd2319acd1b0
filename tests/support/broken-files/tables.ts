import { fault } from '$lib/domain/problem';
import { at, breakText, instead, swap } from './broken-file';
import { QUARTERS, VISITS } from './good-texts';

/** CSV that no source knows. */
export const BROKEN_TABLES = [
	...breakText(VISITS, 'page', [
		[
			'codes and names alone',
			instead('kod;namn\n2518;Övertorneå\n2514;Kalix\n'),
			at(1, null, fault('sheet-no-values'))
		],
		[
			'no column of periods',
			instead('region;besök\n2518 Övertorneå;31\n2514 Kalix;44\n'),
			at(1, null, fault('sheet-no-period'))
		],
		[
			'a period that is none',
			swap('Kalix;2023', 'Kalix;i fjol'),
			at(3, 'år', fault('period-unreadable'), 'i fjol')
		],
		['a period that is empty', swap('Kalix;2023', 'Kalix;'), at(3, 'år', fault('label-empty'), '')],
		[
			'an area that is empty',
			swap('2514 Kalix;2023', ';2023'),
			at(3, 'region', fault('label-empty'), '')
		],
		[
			'a school year',
			swap('Kalix;2023', 'Kalix;2023/24'),
			at(3, 'år', fault('period-school-year'), '2023/24')
		],
		[
			'a period among headings that is written wrong',
			instead('region;2022;2O23;2024\n2518 Övertorneå;31;32;33\n'),
			at(1, 3, fault('heading-no-period', { heading: '2O23' }))
		],
		[
			'the period in two places',
			instead('region;år;besök 2023;besök 2024\n2518 Övertorneå;2023;31;33\n'),
			at(1, 'besök 2023', fault('period-twice'))
		],
		[
			'a cell that is words',
			swap('44', 'många'),
			at(3, 'besök', fault('value-no-number'), 'många')
		],
		[
			'a number with a mark that nobody knows',
			swap('44', '44 (b)'),
			at(3, 'besök', fault('value-mark-behind', { number: '44', behind: '(b)' }), '44 (b)')
		],
		[
			'a number that begins with a zero',
			swap('44', '05'),
			at(3, 'besök', fault('value-leading-zero'), '05')
		],
		[
			'a year beside a time of several',
			instead('region;år;period;besök\n2518 Övertorneå;2023;2020-2023;31\n'),
			at(2, 'år', fault('period-two-lengths'), '2023')
		],
		[
			'headings that may be months',
			instead('region;år;1;2;3;4;5;6;7;8;9;10;11;12\n2518;2023;5;6;7;8;9;5;6;7;8;9;5;6\n'),
			at(1, '1', fault('headings-may-be-parts', { from: '1', to: '12' }))
		],
		[
			'a number that a spreadsheet made a date of',
			swap('44', '12-maj'),
			at(3, 'besök', fault('value-is-date'), '12-maj')
		],
		[
			'a letter in a number',
			swap('44', '1O4'),
			at(3, 'besök', fault('value-has-letters', { number: '104' }), '1O4')
		],
		[
			'a number in brackets',
			swap('44', '(44)'),
			at(3, 'besök', fault('value-minus-apart', { number: '-44' }), '(44)')
		],
		[
			'a minus and a blank',
			swap('44', '- 44'),
			at(3, 'besök', fault('value-minus-apart', { number: '-44' }), '- 44')
		],
		[
			'a share of one beside those with a percent sign',
			(text) => swap('44', '0,14')(swap('31', '31%')(text)),
			at(3, 'besök', fault('value-percent-mixed'), '0,14')
		],
		[
			'numbers that may be thousands or decimals',
			(text) => swap('44', '4.412')(swap('31', '3.145')(text)),
			at(2, 'besök', fault('value-ambiguous'), '3.145'),
			at(3, 'besök', fault('value-ambiguous'), '4.412')
		],
		[
			'a row twice',
			swap('2514 Kalix;2024;45', '2514 Kalix;2023;45'),
			at(5, 'besök', fault('figure-repeated', { earlier: 3 }), '45')
		],
		[
			'the same figure in two columns',
			instead('region;år;besök;besök\n2514 Kalix;2023;31;33\n'),
			at(2, 'besök', fault('figure-repeated-beside'), '33')
		],
		[
			'codes that may be any sex',
			instead('region;kön;år;besök\n2514 Kalix;0;2023;31\n2514 Kalix;1;2023;33\n'),
			at(2, 'kön', fault('sex-code-unknown'), '0')
		],
		[
			'a name that a county and a municipality share',
			swap('2514 Kalix;2023', 'Uppsala;2023'),
			at(3, 'region', fault('area-ambiguous', { codes: '03, 0380' }), 'Uppsala')
		],
		[
			'a code with another’s name',
			swap('2514 Kalix;2023', '2514 Haparanda;2023'),
			at(
				3,
				'region',
				fault('area-code-and-name', { code: '2514', codes: '2583' }),
				'2514 Haparanda'
			)
		],
		[
			'two places that do not hang together',
			instead('län;kommun;år;besök\nNorrbottens län;Övertorneå;2023;31\nSkåne län;Kalix;2023;44\n'),
			at(3, 'kommun', fault('areas-differ', { areas: '12, 2514' }), 'Kalix')
		],
		[
			'a title that calls all of it a forecast',
			(text) => `Prognos för besök\n\n${text}`,
			at(1, null, fault('values-are-forecasts'))
		],
		[
			'a title of observed values and forecasts that does not tell them apart',
			(text) => `Besök, utfall och prognos\n\n${text}`,
			at(1, null, fault('values-may-be-forecasts', { words: 'Besök, utfall och prognos' }))
		],
		[
			'a number with a mark that stands for few',
			instead(
				'region;2023;2024\n2518 Övertorneå;31;33*\n2514 Kalix;44;45\n\n* Färre än 5 observationer\n'
			),
			at(
				2,
				'2024',
				fault('value-mark-unclear', { mark: '*', meaning: 'Färre än 5 observationer' }),
				'33*'
			)
		],
		[
			'another table below',
			instead('region;2022;2023\nKalix;31;33\n\nAndel, procent\nregion;2022;2024\nKalix;5;6\n'),
			at(5, null, fault('sheet-two-tables'))
		],
		[
			'a name that a place in another country has too',
			instead('region;år;besök\nHaparanda;2023;31\nTorneå;2023;44\nÖvertorneå;2023;12\n'),
			at(4, 'region', fault('area-of-two-countries', { beside: 'Torneå' }), 'Övertorneå')
		],
		[
			'all of a municipality that nothing names',
			instead('kommun;år;besök\nHela kommunen;2023;31\nKalix;2023;44\n'),
			at(2, 'kommun', fault('area-whole-unnamed'), 'Hela kommunen')
		],
		[
			'a third of a year',
			instead('region;period;besök\n2518 Övertorneå;2023K1;31\n2518 Övertorneå;T2 2023;44\n'),
			at(3, 'period', fault('period-of-months'), 'T2 2023')
		],
		[
			'headings of forecasts alone',
			instead('region;2030 (prognos);2031 (prognos)\n2518 Övertorneå;31;33\n'),
			at(1, '2030 (prognos)', fault('values-are-forecasts'))
		],
		[
			'a word between the rows',
			instead('region;slag;år;besök\n2518;bad;2023;31\nBibliotek;;;\n2518;lån;2023;44\n'),
			at(3, null, fault('row-alone'), 'Bibliotek')
		],
		[
			'a column without a heading',
			instead('region;;år;besök\n2518 Övertorneå;bad;2023;31\n2514 Kalix;lån;2023;44\n'),
			at(1, 2, fault('column-nameless'))
		],
		[
			'a heading twice',
			instead('region;slag;slag;år;besök\n2518;bad;ute;2023;31\n2514;lån;inne;2023;44\n'),
			at(1, 'slag', fault('column-repeated'))
		]
	]),
	...breakText(QUARTERS, 'page', [
		[
			'quarters without a year',
			instead('kommun;kvartal;besök\n2518;1;31\n2518;2;44\n'),
			at(2, 'kvartal', fault('period-without-year'), '1'),
			at(3, 'kvartal', fault('period-without-year'), '2')
		],
		[
			'days that may be quarters',
			instead('kommun;datum;besök\n2518;2023-03-31;31\n2518;2023-06-30;44\n'),
			at(2, 'datum', fault('period-is-day'), '2023-03-31'),
			at(3, 'datum', fault('period-is-day'), '2023-06-30')
		],
		[
			'a week that its year has not',
			instead('kommun;vecka;besök\n2518;2021-W52;31\n2518;2021-W53;44\n'),
			at(3, 'vecka', fault('period-week-53', { year: '2021' }), '2021-W53')
		],
		[
			'a day of two months',
			instead('kommun;datum;besök\n2518;2024-03-01;31\n2518;03/04/2024;44\n'),
			at(
				3,
				'datum',
				fault('period-day-unclear', { first: '2024-04-03', second: '2024-03-04' }),
				'03/04/2024'
			)
		],
		[
			'a year and a quarter of another',
			swap('2518;2023;2;44', '2518;2023;2022K2;44'),
			at(3, 'år', fault('period-contradiction'), '2023')
		]
	])
];
