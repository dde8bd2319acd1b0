import { fault, wholeFile } from '$lib/domain/problem';
import { asText, at, breakFile, breakText, instead, swap } from './broken-file';
import { OWN, PX, VISITS } from './good-texts';

const many = Array.from({ length: 20_001 }, (_, one) => `"k${one}"`).join(',');
const figures = (frequency: string, good: string) =>
	[`own-figures ${frequency}`, `Period;Besök\n${good};120\n`] as const;

function otherLength(
	frequency: string,
	good: string,
	code: Parameters<typeof fault>[0],
	other = '2024'
) {
	const [way, text] = figures(frequency, good);
	return breakText(text, way, [
		[`another length than a ${frequency}`, swap(good, other), at(2, 'Period', { code }, other)]
	]);
}

/** A municipality's own tables. */
export const BROKEN_OWN_TABLES = [
	...breakText(OWN, 'own-table', [
		[
			'an address of somebody',
			swap('sportlov', 'eva@example.org'),
			at(3, 'Not', fault('own-cell-personal'))
		],
		['a px file', instead(PX), at(1, null, fault('own-file-is-statistics'))],
		['JSON-stat', instead('{"class":"dataset"}'), at(1, null, fault('own-file-is-statistics'))],
		[
			'JSON that lists no rows',
			instead('{"besök":[120,131]}'),
			at(1, null, fault('own-json-form'))
		],
		[
			'JSON with lists in its rows',
			instead('[{"månad":"2026-08","besök":120},{"månad":"2026-09","besök":[1,2]}]'),
			at(2, null, fault('own-json-nested'))
		],
		[
			'JSON with a name twice',
			instead('[{"månad":"2026-08","besök":120,"besök":131}]'),
			at(1, null, fault('json-key-repeated', { character: 33 }))
		],
		[
			'more rows than a person keeps',
			instead(`Månad;Besök\n${'2026-08;1\n'.repeat(5_001)}`),
			at(1, null, fault('own-table-too-large', { rows: 5_000, columns: 60 }))
		],
		[
			'a row that is cut',
			swap('2026-08;120;', '2026-08'),
			at(2, null, fault('csv-row-width', { cells: 1, width: 3 }))
		]
	]),
	...breakText(OWN, 'own-figures month', [
		[
			'another municipality’s rows',
			instead('Kommun;Månad;Besök\nHaparanda;2026-08;120\nÖvertorneå;2026-09;131\n'),
			at(1, 'Kommun', fault('own-column-area', { areas: 'Haparanda' }))
		],
		[
			'figures of one sex',
			instead('Månad;Kön;Besök\n2026-08;Kvinnor;120\n2026-09;Kvinnor;131\n'),
			at(1, 'Kön', fault('own-column-sex', { found: 'Kvinnor' }))
		],
		[
			'a heading that says another unit',
			instead('Månad;Andel\n2026-08;120\n2026-09;131\n'),
			at(1, 'Andel', fault('own-column-unit', { said: 'Andel' }))
		],
		[
			'a period that is none',
			swap('2026-09', 'hösten'),
			at(3, 'Månad', fault('own-period-unreadable'), 'hösten')
		],
		[
			'a period that has not begun',
			swap('2026-09', '2027-09'),
			at(3, 'Månad', fault('own-period-ahead'), '2027-09')
		],
		[
			'a period twice',
			swap('2026-09', '2026-08'),
			at(3, 'Månad', fault('own-period-repeated'), '2026-08')
		],
		[
			'a note of three hundred characters',
			swap('sportlov', 's'.repeat(301)),
			at(3, 'Not', fault('own-note-too-long', { most: 300 }), 's'.repeat(40))
		],
		[
			'a value that is words',
			swap('131', 'många'),
			at(3, 'Besök', fault('own-value-unreadable'), 'många')
		],
		[
			'a share where a number is',
			swap('131', '13 %'),
			at(3, 'Besök', fault('own-value-percent'), '13 %')
		],
		[
			'a number that may be two',
			swap('131', '1.310'),
			at(
				3,
				'Besök',
				fault('own-value-ambiguous', { thousands: '1 310', decimal: '1,310' }),
				'1.310'
			)
		],
		[
			'fewer visits than none',
			swap('131', '-131'),
			at(3, 'Besök', fault('value-too-small', { low: 0 }), '-131')
		]
	]),
	...otherLength('week', '2024-W05', 'own-period-of-week'),
	...otherLength('month', '2024-05', 'own-period-of-month'),
	...otherLength('quarter', '2024-Q1', 'own-period-of-quarter'),
	...otherLength('half-year', '2024-H1', 'own-period-of-half-year'),
	...otherLength('span', '2021-2024', 'own-period-of-span'),
	...otherLength('year', '2024', 'own-period-of-year', '2024-05'),
	...breakText(VISITS, 'kept', [
		[
			'other places alone',
			(text) => text.replaceAll('2518 Övertorneå', '1280 Malmö'),
			wholeFile(fault('own-table-elsewhere', { areas: 'Malmö, Kalix', count: 2 }))
		],
		[
			'a sex that is none',
			instead('region;kön;år;besök\n2518;okänt;2023;31\n2518;okänt;2024;33\n'),
			{ ...wholeFile(fault('own-table-no-sex', { found: 'okänt' })), column: 'kön' }
		],
		[
			'colours counted',
			instead('region;svar;år;antal\n2518;grön;2023;31\n2518;gul;2023;4\n2518;röd;2023;2\n'),
			{ ...wholeFile(fault('own-table-is-mood')), column: 'svar' }
		],
		[
			'names of persons',
			instead('region;namn;år;besök\n2518;Eva Karlsson;2023;31\n2518;Bo Ek;2023;3\n'),
			{ ...wholeFile(fault('own-table-persons')), column: 'namn' }
		],
		[
			'a row for each answer',
			instead('nr;ålder;år;besök\n1;34;2023;31\n2;61;2023;3\n3;45;2023;8\n'),
			{ ...wholeFile(fault('own-table-rows')), column: 'ålder' }
		]
	]),
	...breakFile(asText(PX), 'kept', [
		[
			'more figures than anybody chooses from',
			asText(
				PX.replace(/"bad","bibliotek"/, many)
					.replace(/CODES\("slag"\)=.*\n/, '')
					.replace(/DATA=[^;]*;/, `DATA=\n${'1 2\n'.repeat(40_002)};`)
			),
			wholeFile(fault('own-table-too-many-figures', { most: 20_000 }))
		]
	])
];
