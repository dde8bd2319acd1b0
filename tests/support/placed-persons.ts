import { writeWorkbook } from './workbook';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const LINES = [
	'2026-W40;Förskolan Älgen;enhet;8;3;2;18',
	'2026-W41;Förskolan Älgen;enhet;9;3;2;18'
];
const HONEST = [HEAD, ...LINES];
const ROWS = HONEST.map((line) => line.split(';'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const far = (row: readonly string[], column: number, text: string) => [
	...row,
	...Array.from({ length: column - row.length - 1 }, () => ''),
	text
];
const NAMES = ['Anna Niemi KV024', 'Karin KV025 Lahti', 'Aino Korhonen KV026'];

/** Files with persons somewhere that the layout would be refused for too; and the reason with `sheet row:column`. */
export const PLACED_PERSONS: readonly (readonly [string, Uint8Array, string])[] = [
	[
		'names under a heading of answers',
		utf8([`${HEAD};svarande`, ...LINES.map((line, at) => `${line};${NAMES[at]}`)].join('\n')),
		'mood-cell-name 2:8'
	],
	[
		'several names in a cell of answers',
		writeWorkbook({
			Blad1: [far(ROWS[0] ?? [], 9, 'svarande'), far(ROWS[1] ?? [], 9, NAMES.join(', '))]
		}),
		'mood-cell-name 2:9'
	],
	[
		'names below a table in a CSV, fewer cells wide',
		utf8([...HONEST, '', 'Svar från:', ...NAMES.map((name) => `${name};grön`)].join('\n')),
		'mood-cell-name 6:1'
	],
	[
		'answers with names above a table in a CSV',
		utf8([...NAMES.map((name) => `${name};grön`), '', ...HONEST].join('\n')),
		'mood-row-single-answer 1:2'
	],
	[
		'names below a table on its sheet',
		writeWorkbook({
			Blad1: [...ROWS, [], ['Namn', 'Svar'], ...NAMES.map((name) => [name, 'grön'])]
		}),
		'mood-cell-name 6:1'
	],
	[
		'a name far beside the table',
		writeWorkbook({ Blad1: [...ROWS, far(['2026-W42'], 40, NAMES[0] ?? '')] }),
		'mood-cell-name Blad1 4:40'
	],
	[
		'names on the second sheet, which has no table',
		writeWorkbook({ Data: ROWS, Blad2: [['Ej svarat:'], ...NAMES.map((name) => [name])] }),
		'mood-cell-name Blad2 2:1'
	],
	[
		'a list of members in JSON',
		utf8(JSON.stringify({ weeks: [{ week: '2026-W40', groups: [{ green: 8, members: NAMES }] }] })),
		'mood-cell-name file'
	],
	[
		'answers by keys in JSON',
		utf8(JSON.stringify({ '2026-W40': { kv01: 'green', kv02: 'green', kv03: 'red' } })),
		'mood-row-single-answer file'
	],
	[
		'a table on a web page',
		utf8(`<html><table>\n<tr><td>2026-W40</td><td>${NAMES[1]}</td></tr></table></html>`),
		'mood-cell-name 2'
	],
	[
		'columns of blanks',
		utf8(NAMES.map((name) => `2026-W40   ${name}     grön`).join('\n')),
		'mood-cell-name 1:2'
	]
];

const under = (heading: string, signs: readonly string[]) =>
	utf8([`vecka;${heading};svar`, ...signs.map((sign) => `2026-W40;${sign};röd`)].join('\n'));

/** Signs that are no address and no number of a person, some of them with such a number in them by chance. */
export const TELLING_SIGNS: readonly (readonly [string, Uint8Array])[] = [
	['hexadecimal digits', under('id', ['a3f9c2d1e5b74c608501011236aa01bb', 'a3f9c2d1e5b74c60'])],
	[
		'such digits with letters behind',
		under('id', ['a3f9c2d1e5b74c60a3f9c2d1e5b74c60KV005', '8501011236'])
	],
	['an UUID', under('id', ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '850101-1236'])],
	['a card', under('kortnr', ['KVARN006-000003', 'KVARN006-000004'])],
	['a card’s number', under('kortnr', ['4539148803436467', '4539148803436467'])]
];
