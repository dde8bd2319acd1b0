import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT, figuresOf } from '../../sources/support';

const table = (headings: string, ...rows: readonly string[]) =>
	new TextEncoder().encode([`${headings};År;Antal`, ...rows].join('\n'));

test.each([
	['Län;Kommun', ['25;81;2023;5', '25;00;2023;7'], { '2581': 5, '25': 7 }],
	['Län;Kommun', ['14;02;2023;5', '14;2;2024;7', '14;0000;2023;9'], { '1402': 5, '14': 9 }],
	[
		'Kommun;Län',
		['81;25;2023;5', '00;25;2023;7', '21;21;2023;9'],
		{ '2581': 5, '25': 7, '2121': 9 }
	],
	[
		'Länsnamn;Kommunkod',
		['Norrbottens län;81;2023;5', 'Norrbottens län;00;2023;7'],
		{ '2581': 5, '25': 7 }
	],
	[
		'Länskod;Kommunkod',
		['25;2581;2023;5', '25;2500;2023;7', '00;0000;2023;9'],
		{ '2581': 5, '25': 7, '00': 9 }
	],
	['Län;Kommun', ['00;00;2023;9', '25;00;2023;7', '25;81;2023;5'], { '2581': 5, '25': 7, '00': 9 }]
])('under %s the rows %j are of each their own place', async (headings, rows, values) => {
	const figures = await figuresOf(table(headings, ...rows));
	const of2023 = [...figures].filter(([key]) => key.includes(' 2023 '));
	expect(Object.fromEntries(of2023.map(([key, value]) => [key.split(' ')[0], value]))).toEqual(
		values
	);
});

test.each([
	['25;0;2023;7', 'area-code-unknown', '0'],
	['25;000;2023;7', 'area-code-unknown', '000'],
	['25;01;2023;7', 'area-code-unknown', '01'],
	['25;99;2023;7', 'area-code-unknown', '99'],
	['00;18;2023;7', 'area-code-unknown', '18'],
	[';00;2023;7', 'label-empty', ''],
	[';18;2023;7', 'label-empty', '']
])('the row %s is of no place that can be told', async (row, code, value) => {
	const bytes = table('Län;Kommun', '25;81;2023;5', '25;82;2023;6', row);
	const { problems } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	expect(problems).toMatchObject([{ line: 4, code, value }]);
});
