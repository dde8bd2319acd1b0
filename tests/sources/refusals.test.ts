import { fault, type Fault } from '$lib/domain/problem';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scbFolkmangd } from '$imports/scb-folkmangd/source';
import { scbValdeltagande } from '$imports/scb-valdeltagande/source';
import { readBytes, readText } from './support';

const HEADER = '"region","år","Folkmängd"';
const GOOD = '"2518 Övertorneå","2024",4057';

describe('a faulty line is named with line, column, value and reason', () => {
	test.each([
		[
			'an unknown code',
			'"2519 Ingenstans","2024",5',
			'region',
			'2519 Ingenstans',
			fault('area-code-unknown')
		],
		['an unknown name', '"Ingenstans","2024",5', 'region', 'Ingenstans', fault('area-unknown')],
		[
			'a name that two may bear',
			'"Habo","2024",5',
			'region',
			'Habo',
			fault('area-ambiguous', { codes: '0305, 0643' })
		],
		[
			'a negative number',
			'"2583 Haparanda","2024",-5',
			'Folkmängd',
			'-5',
			fault('value-too-small', { low: 0 })
		],
		[
			'part of a person',
			'"2583 Haparanda","2024",5.5',
			'Folkmängd',
			'5.5',
			fault('value-not-whole')
		],
		[
			'too many people',
			'"2583 Haparanda","2024",20000001',
			'Folkmängd',
			'20000001',
			fault('value-too-large', { high: 20_000_000 })
		],
		['not a number', '"2583 Haparanda","2024",NaN', 'Folkmängd', 'NaN', fault('value-no-number')],
		[
			'an endless number',
			'"2583 Haparanda","2024",1e400',
			'Folkmängd',
			'1e400',
			fault('value-no-number')
		],
		['a formula', '"2583 Haparanda","2024",=1+1', 'Folkmängd', '=1+1', fault('value-no-number')],
		['an empty cell', '"2583 Haparanda","2024",', 'Folkmängd', '', fault('cell-empty')],
		[
			'a month in a yearly series',
			'"2583 Haparanda","2024M01",5',
			'år',
			'2024M01',
			fault('period-other-length')
		],
		[
			'a period that is none',
			'"2583 Haparanda","i fjol",5',
			'år',
			'i fjol',
			fault('period-unreadable-write')
		]
	])('%s', (_, line, column, value, reason) => {
		const { problems } = readText(scbFolkmangd, [HEADER, GOOD, line].join('\n'));
		expect(problems).toEqual([{ line: 3, column, value, ...reason }]);
	});

	test('a value that stands twice', () => {
		const { problems } = readText(scbFolkmangd, [HEADER, GOOD, GOOD].join('\n'));
		expect(problems).toEqual([
			{ line: 3, column: 'Folkmängd', value: null, ...fault('value-repeated', { earlier: 2 }) }
		]);
	});

	test('more than a hundred per cent', () => {
		const { problems } = readText(scbValdeltagande, 'region;valår;ME0104B8\n2518;2022;100,1');
		expect(problems).toEqual([
			{ line: 2, column: 'ME0104B8', value: '100,1', ...fault('value-too-large', { high: 100 }) }
		]);
	});

	test('an unknown area in a wide file once and not once a year', () => {
		const wide = 'region;Folkmängd 2023;Folkmängd 2024\n9999;1;2';
		expect(readText(scbFolkmangd, wide).problems).toHaveLength(1);
	});

	test('a row with a cell too many', () => {
		const { problems } = readText(scbFolkmangd, [HEADER, GOOD, GOOD, `${GOOD},1`].join('\n'));
		expect(problems.map(({ line }) => line)).toEqual([4]);
	});
});

describe('a faulty header is named by column', () => {
	test.each([
		[
			'a heading the source does not know',
			'region;åldr;år;Folkmängd\n2518;tot;2024;1',
			2,
			fault('column-unknown')
		],
		['no area', 'år;Folkmängd\n2024;1', 'region', fault('column-missing')],
		['no period', 'region;Folkmängd\n2518;1', 'år', fault('column-missing')],
		['no values', 'region;år\n2518;2024', 'Folkmängd', fault('column-missing')],
		[
			'a heading twice',
			'region;år;region;Folkmängd\n2518;2024;2518;1',
			3,
			fault('column-repeated')
		],
		['the period in two places', 'region;år;Folkmängd 2024\n2518;2024;1', 3, fault('period-twice')]
	])('%s', (_, text, column, reason) => {
		const { problems } = readText(scbFolkmangd, text);
		expect(problems).toContainEqual(expect.objectContaining({ line: 1, column, ...reason }));
	});
});

describe('what is no CSV at all is refused with one problem', () => {
	const csv = readFileSync(
		join(import.meta.dirname, '../../data-imports/scb-folkmangd/sample.csv')
	);
	const bytes = (...values: number[]) => Uint8Array.from(values);
	test.each<[string, Uint8Array, Fault]>([
		['an empty file', bytes(), fault('file-empty')],
		['only spaces', new TextEncoder().encode(' \n\n'), fault('csv-no-columns')],
		['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), fault('file-is-picture')],
		['a spreadsheet', bytes(0x50, 0x4b, 3, 4), fault('file-is-archive')],
		['a PDF', new TextEncoder().encode('%PDF-1.7'), fault('file-is-pdf')],
		[
			'UTF-16 that is cut off in a letter',
			bytes(0xff, 0xfe, 0x72, 0, 0x72),
			fault('file-not-text')
		],
		['NUL bytes', Uint8Array.from([...csv.subarray(0, 50), 0, 65]), fault('file-not-text')],
		['more than 20 MB', new Uint8Array(20_000_001).fill(65), fault('file-too-large')],
		[
			'one line of 10 MB',
			new Uint8Array(10_000_000).fill(44),
			fault('csv-line-too-long', { most: 200_000 })
		],
		['a header alone', new TextEncoder().encode(`${HEADER}\n`), fault('csv-no-rows')],
		[
			'a lone quote',
			new TextEncoder().encode(`${HEADER}\n"2518,2024,1\n`),
			fault('csv-quote-astray')
		],
		[
			'only parts',
			new TextEncoder().encode('region;kön;år;Folkmängd\n2518;män;2024;1'),
			fault('values-none-used')
		]
	])('%s', (_, file, reason) => {
		const [problem, ...others] = readBytes(scbFolkmangd, file).problems;
		expect(problem).toMatchObject(reason);
		expect(others).toEqual([]);
	});
});
