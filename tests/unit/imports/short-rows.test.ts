import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '$lib/server/files/csv/csv-table';

/** Headings and rows with a bar between cells; or what is wrong, on which line, and with which numbers of cells. */
function read(lines: readonly string[]): readonly string[] {
	const table = parseCsv(lines.join('\n'));
	if (!table.ok) {
		return table.problems.map(
			({ code, line, values }) => `${code} ${line} ${JSON.stringify(values)}`
		);
	}
	const { header, rows } = table.value;
	return [header, ...rows].map(({ cells }) => cells.join('|'));
}

const short = (line: number, cells: number, width: number) =>
	`csv-row-width ${line} {"cells":${cells},"width":${width}}`;

describe('a row with fewer cells than the headings is told, and no heading is made of two', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		[
			'the first',
			['vecka;grön;gul;röd;svar', '2025-W27;96;12;12', '2025-W28;56;56;28;140'],
			[short(2, 4, 5)]
		],
		['the only one', ['vecka;grön;gul;röd', '2026-W45;96;12'], [short(2, 3, 4)]],
		[
			'the first two',
			['vecka;grön;gul;röd', '2026-W44;96;12', '2026-W45;96;12', '2026-W46;96;12;4'],
			[short(2, 3, 4), short(3, 3, 4)]
		],
		[
			'every one',
			['region,år,värde,antal', 'Pajala,2023,12', 'Pajala,2024,13'],
			[short(2, 3, 4), short(3, 3, 4)]
		],
		[
			'the first, under headings with a space after each comma',
			['vecka, grön, gul, röd', '2026-W45,96,12', '2026-W46,96,12,4'],
			[short(2, 3, 4)]
		],
		[
			'the first, where somebody is spoken of below it',
			['vecka;grön;gul;röd;svar', '2025-W27;96;12;12', 'Berit mår dåligt;grön;Skolan;x;y'],
			[short(2, 4, 5)]
		]
	])('%s', (_, lines, expected) => {
		expect(read(lines)).toEqual(expected);
	});
});

test('words after a comma belong to the last heading where it alone is unquoted', () => {
	const lines = ['"region","år",Andel, procent, av alla', '"Pajala","2023",12'];
	expect(read(lines)).toEqual(['region|år|Andel, procent, av alla', 'Pajala|2023|12']);
});

test('no row is lost without a word, whichever rows are short', () => {
	const widths = fc.array(fc.integer({ min: 3, max: 5 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.integer({ min: 3, max: 5 }), widths, (headings, rows) => {
			const names = ['vecka', 'grön', 'gul', 'röd', 'svar'].slice(0, headings);
			const lines = rows.map((cells, at) => [`2025-W${at + 10}`, 1, 2, 3, 4].slice(0, cells));
			const even = rows.every((cells) => cells === headings);
			const answer = read([names, ...lines].map((cells) => cells.join(';')));
			expect(even ? answer.length : answer.every((one) => one.startsWith('csv-row-width'))).toBe(
				even ? rows.length + 1 : true
			);
		}),
		{ numRuns: 60 }
	);
});
