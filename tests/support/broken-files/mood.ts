import { fault } from '$lib/domain/problem';
import { asBook, asText, at, breakFile, breakText, instead, swap } from './broken-file';
import { COUNTS } from './good-texts';

const PANEL = '2026-W40;Panelen;enhet;8;3;2;20;13';
const HAULIERS = '2026-W40;Åkeriet Öst;företag;9;1;2;30;12';
const rows = COUNTS.trim()
	.split('\n')
	.map((line) => line.split(';'));
const hauliers = (line: string) => swap(HAULIERS, line);

/** Compilations of the month's answers. Panelen is a group already, the hauliers are new. */
export const BROKEN_COMPILATIONS = [
	...breakText(COUNTS, 'mood', [
		[
			'a column that nobody knows',
			(text) =>
				text.replaceAll(
					/^(.*)$/gm,
					(line, _, place) => line && `${line};${place === 0 ? 'ort' : 'Pello'}`
				),
			at(1, 9, fault('mood-column-unknown'))
		],
		[
			'a column twice',
			(text) => text.replaceAll(/;20;|;30;|;inbjudna;/g, (cell) => `${cell}${cell.slice(1)}`),
			at(1, 8, fault('mood-column-repeated'), 'inbjudna')
		],
		[
			'no column of reds',
			(text) => text.replaceAll(/^((?:[^;\n]*;){5})[^;\n]*;/gm, '$1'),
			at(1, null, fault('mood-columns-missing', { missing: 'röd' }))
		],
		['a column of names', swap('typ', 'efternamn'), at(1, 3, fault('mood-column-personal'))],
		[
			'a row for each colour',
			instead(
				'vecka;grupp;färg;antal\n2026-W40;Panelen;grön;8\n2026-W40;Panelen;gul;3\n2026-W40;Panelen;röd;2\n'
			),
			at(1, null, fault('mood-layout-long'))
		],
		[
			'an address of somebody',
			swap('Åkeriet Öst', 'eva@example.org'),
			at(3, 2, fault('mood-cell-personal'))
		],
		[
			'an address of a device',
			swap('Åkeriet Öst', '192.168.10.57'),
			at(3, 2, fault('mood-cell-device'))
		],
		['a name among the kinds', swap('företag', 'Eva Karlsson'), at(3, 3, fault('mood-cell-name'))],
		[
			'a remark beside the counts',
			(text) =>
				text.replaceAll(
					/^(.+)$/gm,
					(line, _, place) => `${line};${place === 0 ? 'ort' : 'vi hade en tung vecka'}`
				),
			at(2, 9, fault('mood-cell-words'))
		],
		[
			'an answer in a row',
			hauliers('2026-W40;Åkeriet Öst;företag;grön;1;2;30;12'),
			at(3, 4, fault('mood-row-single-answer'))
		],
		[
			'a sign that may be somebody’s',
			(text) =>
				text.replaceAll(
					/^(.+)$/gm,
					(line, _, place) => `${line};${place === 0 ? 'svarsfrekvens' : 'P7001'}`
				),
			at(2, 9, fault('mood-cell-code'))
		],
		[
			'a title of something else',
			(text) => `Chefen bråkar jämt\n\n${text}`,
			at(1, 1, fault('mood-text-beside'))
		],
		[
			'few answers of everybody',
			instead('vecka;grön;gul;röd\n2026-W40;1;2;1\n'),
			at(2, 2, fault('mood-whole-few'))
		],
		[
			'a month that the week is not in',
			instead('månad;vecka;grön;gul;röd\n2026-08;2026-W40;80;30;20\n'),
			at(2, 'månad', fault('mood-week-other-month'), '2026-08')
		],
		[
			'one who is invited alone',
			hauliers('2026-W40;Åkeriet Öst;företag;1;0;0;1;1'),
			at(3, 7, fault('mood-group-of-one'))
		],
		[
			'four who are invited',
			hauliers('2026-W40;Åkeriet Öst;företag;1;1;0;4;2'),
			at(3, 7, fault('mood-group-of-few'))
		],
		[
			'four answers of nobody knows how many',
			hauliers('2026-W40;Åkeriet Öst;företag;1;2;1;;4'),
			at(3, 4, fault('mood-group-few-answers'))
		],
		[
			'a group called as a person',
			hauliers('2026-W40;Eva Karlsson;enhet;1;1;1;30;3'),
			at(3, 2, fault('mood-group-person'))
		],
		[
			'a group called by a street and a number',
			swap('Åkeriet Öst', 'Storgatan 12'),
			at(3, 2, fault('mood-group-unclear'))
		],
		[
			'a unit with a person beside its name',
			swap('Åkeriet Öst', 'Hemtjänsten (Eva Karlsson)'),
			at(3, 2, fault('mood-group-names-person'))
		],
		[
			'a heading with a person in it',
			(text) => text.replace('grön', 'grön (Eva Karlsson)'),
			at(1, 4, fault('mood-heading-name'))
		],
		[
			'new groups of an answer each',
			instead(
				'vecka;grupp;typ;grön;gul;röd;inbjudna\n2026-W40;Norr;enhet;1;0;0;20\n2026-W40;Söder;enhet;0;1;0;20\n'
			),
			at(2, 4, fault('mood-rows-single-answers'))
		],
		[
			'a number below zero',
			hauliers('2026-W40;Åkeriet Öst;företag;-9;1;2;30;'),
			at(3, 'grön', fault('mood-count-negative'), '-9')
		],
		[
			'half an answer',
			hauliers('2026-W40;Åkeriet Öst;företag;9,5;1;2;30;'),
			at(3, 'grön', fault('mood-count-fraction'), '9,5')
		],
		[
			'a count that may be thousands',
			hauliers('2026-W40;Åkeriet Öst;företag;1.200;1;2;30;'),
			at(3, 'grön', fault('mood-count-ambiguous'), '1.200')
		],
		[
			'a share',
			hauliers('2026-W40;Åkeriet Öst;företag;75 %;10;20;30;'),
			at(3, 'grön', fault('mood-count-percent'), '75 %')
		],
		[
			'shares of nobody knows how many',
			hauliers('2026-W40;Åkeriet Öst;företag;75 %;8 %;17 %;30;'),
			at(3, 'antal svar', fault('mood-shares-without-answers'))
		],
		[
			'shares that several counts have',
			hauliers('2026-W40;Åkeriet Öst;företag;62 %;27 %;11 %;200;141'),
			at(3, 'antal svar', fault('mood-shares-of-several', { answers: 141 }), '141')
		],
		[
			'a share that no count has',
			hauliers('2026-W40;Åkeriet Öst;företag;75 %;8 %;18 %;30;12'),
			at(3, 'röd', fault('mood-share-of-none', { answers: 12 }), '18 %')
		],
		[
			'shares that no counts have together',
			hauliers('2026-W40;Åkeriet Öst;företag;75 %;8 %;8 %;30;12'),
			at(3, 'antal svar', fault('mood-shares-of-none', { answers: 12, sum: 91 }), '12')
		],
		[
			'a count in letters',
			hauliers('2026-W40;Åkeriet Öst;företag;nio;10;20;30;'),
			at(3, 'grön', fault('mood-count-no-number'))
		],
		[
			'more answers than people',
			hauliers('2026-W40;Åkeriet Öst;företag;900000;1;2;;'),
			at(3, 'grön', fault('mood-count-too-large'), '900000')
		],
		[
			'a colour that is empty',
			hauliers('2026-W40;Åkeriet Öst;företag;9;;2;30;'),
			at(3, 'gul', fault('mood-count-missing'))
		],
		[
			'a colour that is hidden beside counts',
			hauliers('2026-W40;Åkeriet Öst;företag;9;<5;2;30;'),
			at(3, 'gul', fault('mood-count-hidden'), '<5')
		],
		[
			'a sum that is wrong',
			hauliers('2026-W40;Åkeriet Öst;företag;9;1;2;30;14'),
			at(3, 'antal svar', fault('mood-sum-of-colours', { sum: 12 }), '14')
		],
		[
			'more answers than invited',
			hauliers('2026-W40;Åkeriet Öst;företag;9;1;2;10;12'),
			at(3, 'inbjudna', fault('mood-more-than-invited', { sum: 12 }), '10')
		],
		[
			'a group that is a part of another',
			hauliers('2026-W40;varav Åkeriet Öst;företag;9;1;2;30;12'),
			at(3, 'grupp', fault('mood-group-part'))
		],
		[
			'a group that sums those beside it',
			(text) =>
				`${text.trimEnd()}\n2026-W40;Norr;enhet;9;1;2;30;12\n2026-W40;Syd;enhet;20;3;5;40;28\n2026-W40;Norr och Syd;enhet;29;4;7;70;40\n`,
			at(7, 'grupp', fault('mood-group-sum'))
		],
		[
			'more answers in a month than invited',
			instead('månad;grupp;typ;grön;gul;röd;inbjudna\n2026-10;Panelen;enhet;90;20;10;40\n'),
			at(2, 'inbjudna', fault('mood-more-than-invited-month', { sum: 120 }), '40')
		],
		[
			'a week without a year',
			instead('vecka;grupp;typ;grön;gul;röd;inbjudna\nv. 40;Panelen;enhet;90;20;10;140\n'),
			at(2, 'vecka', fault('mood-week-yearless'), 'v. 40')
		],
		[
			'a day that may be two',
			hauliers('2/10/2026;Åkeriet Öst;företag;9;1;2;30;12'),
			at(
				3,
				'vecka',
				fault('mood-day-ambiguous', { first: '2026-10-02', second: '2026-02-10' }),
				'2/10/2026'
			)
		],
		[
			'a week that is none',
			hauliers('oktober;Åkeriet Öst;företag;9;1;2;30;12'),
			at(3, 'vecka', fault('mood-no-week'), 'oktober')
		],
		[
			'a row that has lost its week among others that have theirs',
			hauliers(';Åkeriet Öst;företag;9;1;2;30;12\n2026-W41;Åkeriet Öst;företag;9;1;2;30;12'),
			at(3, 'vecka', fault('mood-week-empty'))
		],
		[
			'a month among weeks',
			hauliers('2026-10;Åkeriet Öst;företag;9;1;2;30;12'),
			at(
				3,
				'vecka',
				fault('mood-month-among-weeks', {
					week: { periods: ['2026-W10'] },
					month: { periods: ['2026-10'] }
				}),
				'2026-10'
			)
		],
		[
			'a week that its year has not',
			hauliers('2025-W53;Åkeriet Öst;företag;9;1;2;30;12'),
			at(3, 'vecka', fault('mood-week-none', { year: '2025', week: '53', weeks: 52 }), '2025-W53')
		],
		[
			'a week that has not been',
			hauliers('2026-W49;Åkeriet Öst;företag;9;1;2;30;12'),
			at(3, 'vecka', fault('mood-week-ahead', { friday: '2026-12-04' }), '2026-W49')
		],
		[
			'a month that is none',
			instead('månad;grön;gul;röd\nvinter;120;40;20\n'),
			at(2, 'månad', fault('mood-no-month'))
		],
		[
			'a month that is not over',
			instead('månad;grön;gul;röd\n2026-12;120;40;20\n'),
			at(2, 'månad', fault('mood-month-ahead'), '2026-12')
		],
		[
			'a month without counts',
			instead('månad;grön;gul;röd\n2026-10;;;\n'),
			at(2, 'grön', fault('mood-month-empty'))
		],
		[
			'a week or a month',
			instead('period;grön;gul;röd\n2026-10;120;40;20\n'),
			at(1, 1, fault('mood-period-unclear'), 'period')
		],
		[
			'a week or a month under a heading of weeks',
			instead('vecka;grön;gul;röd\n2026-10;120;40;20\n'),
			at(
				1,
				1,
				fault('mood-week-or-month', {
					week: { periods: ['2026-W10'] },
					month: { periods: ['2026-10'] }
				}),
				'vecka'
			)
		],
		[
			'a group without a name',
			hauliers('2026-W40;;företag;9;1;2;30;12'),
			at(3, 'grupp', fault('mood-group-name'))
		],
		[
			'a group whose name is hidden',
			hauliers('2026-W40;*;företag;9;1;2;30;12'),
			at(3, 'grupp', fault('mood-group-hidden'), '*')
		],
		['a row twice', hauliers(PANEL), at(3, null, fault('mood-row-repeated'), '2026-W40')],
		[
			'weeks of two months',
			swap('2026-W41', '2026-W36'),
			at(
				4,
				'vecka',
				fault('mood-week-of-other-month', {
					months: { periods: ['2026-09', '2026-10'] },
					...{ week: { periods: ['2026-W36'] }, month: { periods: ['2026-09'] } },
					friday: '2026-09-04'
				}),
				'2026-W36'
			)
		],
		[
			'two months that are a sum each',
			instead('månad;grön;gul;röd\n2026-09;80;30;20\n2026-10;80;30;20\n'),
			at(
				3,
				'månad',
				fault('mood-several-months', { months: { periods: ['2026-09', '2026-10'] } }),
				'2026-10'
			)
		],
		[
			'no headings',
			(text) => text.slice(text.indexOf('\n') + 1),
			at(1, null, fault('mood-no-headings'))
		],
		[
			'a week without a year under a title of two',
			instead('Läsåret 2025/2026\n\nvecka;grön;gul;röd\nv. 40;90;20;10\n'),
			at(4, 'vecka', fault('mood-week-years', { years: '2025, 2026' }), 'v. 40')
		],
		[
			'a week that the year of the title has not',
			instead('Svar 2025\n\nvecka;grön;gul;röd\nv. 53;90;20;10\n'),
			at(
				4,
				'vecka',
				fault('mood-week-none-titled', { year: '2025', week: '53', weeks: 52 }),
				'v. 53'
			)
		],
		[
			'a total that is none',
			(text) => `${text}2026-W40;Totalt;;17;4;5;50;26\n`,
			at(5, 'röd', fault('mood-false-total', { said: 5, sum: 4 }), '5')
		]
	]),
	...breakFile(asText(COUNTS), 'mood', [
		[
			'a sheet beside with a table of its own',
			asBook({
				Sammanställning: { rows },
				Annat: {
					rows: [
						['ort', 'antal'],
						['Pello', 8],
						['Juoksengi', 9]
					]
				}
			}),
			at(1, null, fault('mood-sheet-beside', { name: 'Annat' }))
		],
		[
			'a sheet for each week',
			asBook({
				'v. 40': { rows: rows.map((row) => row.slice(1)) },
				'v. 41': { rows: rows.map((row) => row.slice(1)) }
			}),
			at(1, null, fault('mood-weeks-on-sheets'))
		],
		[
			'a sheet beside with what somebody says',
			asBook({ Sammanställning: { rows }, Annat: { rows: [['Trött'], ['Tung vecka']] } }),
			at(1, 1, fault('mood-sheet-text', { name: 'Annat' }))
		]
	])
];
