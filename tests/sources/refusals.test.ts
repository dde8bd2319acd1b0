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
			'Områdeskoden finns inte i SCB:s lista.'
		],
		[
			'an unknown name',
			'"Ingenstans","2024",5',
			'region',
			'Ingenstans',
			'Området finns inte i SCB:s lista.'
		],
		[
			'a name that two may bear',
			'"Habo","2024",5',
			'region',
			'Habo',
			'Namnet passar flera områden: 0305, 0643. Skriv koden.'
		],
		[
			'a negative number',
			'"2583 Haparanda","2024",-5',
			'Folkmängd',
			'-5',
			'Värdet kan inte vara mindre än 0.'
		],
		[
			'part of a person',
			'"2583 Haparanda","2024",5.5',
			'Folkmängd',
			'5.5',
			'Värdet ska vara ett heltal.'
		],
		[
			'too many people',
			'"2583 Haparanda","2024",20000001',
			'Folkmängd',
			'20000001',
			'Värdet kan inte vara större än 20000000.'
		],
		[
			'not a number',
			'"2583 Haparanda","2024",NaN',
			'Folkmängd',
			'NaN',
			'Värdet går inte att läsa som ett tal.'
		],
		[
			'an endless number',
			'"2583 Haparanda","2024",1e400',
			'Folkmängd',
			'1e400',
			'Värdet går inte att läsa som ett tal.'
		],
		[
			'a formula',
			'"2583 Haparanda","2024",=1+1',
			'Folkmängd',
			'=1+1',
			'Värdet går inte att läsa som ett tal.'
		],
		[
			'an empty cell',
			'"2583 Haparanda","2024",',
			'Folkmängd',
			'',
			'Cellen är tom. Skriv .. när värdet saknas.'
		],
		[
			'a month in a yearly series',
			'"2583 Haparanda","2024M01",5',
			'år',
			'2024-01',
			'Perioden har fel längd för nyckeltalet.'
		],
		[
			'a period that is none',
			'"2583 Haparanda","i fjol",5',
			'år',
			'i fjol',
			'Perioden går inte att läsa. Skriv till exempel 2024, 2026M04, 2024K1 eller 2021-2024.'
		]
	])('%s', (_, line, column, value, reason) => {
		const { problems } = readText(scbFolkmangd, [HEADER, GOOD, line].join('\n'));
		expect(problems).toEqual([{ line: 3, column, value, reason }]);
	});

	test('a value that stands twice', () => {
		const { problems } = readText(scbFolkmangd, [HEADER, GOOD, GOOD].join('\n'));
		expect(problems).toEqual([
			{ line: 3, column: 'Folkmängd', value: null, reason: 'Värdet står redan på rad 2.' }
		]);
	});

	test('more than a hundred per cent', () => {
		const { problems } = readText(scbValdeltagande, 'region;valår;ME0104B8\n2518;2022;100,1');
		expect(problems).toEqual([
			{ line: 2, column: 'ME0104B8', value: '100,1', reason: 'Värdet kan inte vara större än 100.' }
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
			'kolumn 2',
			'Källan har ingen kolumn med den rubriken.'
		],
		['no area', 'år;Folkmängd\n2024;1', 'region', 'Kolumnen saknas i filen.'],
		['no period', 'region;Folkmängd\n2518;1', 'år', 'Kolumnen saknas i filen.'],
		['no values', 'region;år\n2518;2024', 'Folkmängd', 'Kolumnen saknas i filen.'],
		[
			'a heading twice',
			'region;år;region;Folkmängd\n2518;2024;2518;1',
			'kolumn 3',
			'Rubriken står mer än en gång.'
		],
		[
			'the period in two places',
			'region;år;Folkmängd 2024\n2518;2024;1',
			'kolumn 3',
			'Perioden står både i rubriken och i en kolumn.'
		]
	])('%s', (_, text, column, reason) => {
		const { problems } = readText(scbFolkmangd, text);
		expect(problems).toContainEqual(expect.objectContaining({ line: 1, column, reason }));
	});
});

describe('what is no CSV at all is refused in one sentence', () => {
	const csv = readFileSync(
		join(import.meta.dirname, '../../data-imports/scb-folkmangd/sample.csv')
	);
	const bytes = (...values: number[]) => Uint8Array.from(values);
	test.each<[string, Uint8Array, string]>([
		['an empty file', bytes(), 'Filen är tom.'],
		[
			'only spaces',
			new TextEncoder().encode(' \n\n'),
			'Filen har inga kolumner skilda av komma, semikolon eller tabb.'
		],
		['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'Filen är en bild och ingen CSV-fil.'],
		[
			'a spreadsheet',
			bytes(0x50, 0x4b, 3, 4),
			'Filen är ett Excel-ark eller ett zip-arkiv. Spara den som CSV.'
		],
		['a PDF', new TextEncoder().encode('%PDF-1.7'), 'Filen är en PDF och ingen CSV-fil.'],
		[
			'UTF-16 that is cut off in a letter',
			bytes(0xff, 0xfe, 0x72, 0, 0x72),
			'Filen innehåller tecken som inte hör hemma i en CSV-fil.'
		],
		[
			'NUL bytes',
			Uint8Array.from([...csv.subarray(0, 50), 0, 65]),
			'Filen innehåller tecken som inte hör hemma i en CSV-fil.'
		],
		['more than 20 MB', new Uint8Array(20_000_001).fill(65), 'Filen är större än 20 MB.'],
		['one line of 10 MB', new Uint8Array(10_000_000).fill(44), 'Raden är orimligt lång.'],
		[
			'a header alone',
			new TextEncoder().encode(`${HEADER}\n`),
			'Filen har ingen rad under rubrikraden.'
		],
		[
			'a lone quote',
			new TextEncoder().encode(`${HEADER}\n"2518,2024,1\n`),
			'Ett citattecken saknas eller står på fel ställe.'
		],
		[
			'only parts',
			new TextEncoder().encode('region;kön;år;Folkmängd\n2518;män;2024;1'),
			'Filen har inga värden som källan använder.'
		]
	])('%s', (_, file, reason) => {
		expect(readBytes(scbFolkmangd, file).problems.map((problem) => problem.reason)).toEqual([
			reason
		]);
	});
});
