import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { detectKind } from '$lib/server/files/detect-format';
import { readPx } from '$lib/server/files/px/px';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

const LINES: Readonly<Record<string, string>> = {
	CHARSET: '"ANSI"',
	TITLE: '"Testtal efter region och år"',
	CONTENTS: '"Testtal"',
	STUB: '"region"',
	HEADING: '"år"',
	'VALUES("region")': '"Pajala","Övertorneå"',
	'CODES("region")': '"2521","2518"',
	'VALUES("år")': '"2022","2023","2024"',
	'TIMEVAL("år")': 'TLIST(A1),"2022","2023","2024"'
};

/** A file of two areas and three years; a line that is given as null is left out. */
function px(other: Readonly<Record<string, string | null>> = {}, data = '11 12 13\n21 22 23;') {
	const lines = Object.entries({ ...LINES, ...other }).filter(([, text]) => text !== null);
	return [...lines.map(([keyword, text]) => `${keyword}=${text};`), 'DATA=', data, ''].join('\n');
}

async function read(text: string): Promise<readonly string[]> {
	const bytes = new TextEncoder().encode(text);
	const { problems, sample } = await describeFile('f.px', bytes, SOURCES, CONTEXT);
	if (problems.length > 0) return problems.map(({ code, line }) => `${code} ${line}`);
	return sample.map((one) => {
		const yet = one.preliminary ? '*' : '';
		return [one.area, one.period, ('value' in one ? one.value : one.gap) + yet].join(' ');
	});
}

const figures = (...values: readonly (number | string)[]) => {
	const places = ['2521', '2518'].flatMap((area) =>
		['2022', '2023', '2024'].map((y) => `${area} ${y}`)
	);
	return values.map((value, at) => `${places[at]} ${value}`);
};
const ALL = figures(11, 12, 13, 21, 22, 23);

/** Ways in which programs write the same. */
const WRITINGS: Readonly<Record<string, string>> = {
	'dots in keywords': px({ 'LAST.UPDATED': '"20240101 09:00"', 'SUBJECT.AREA': '"T"' }),
	'low lines in keywords': px({ CREATION_DATE: '"20240101"' }),
	'keywords in small letters': px().replace(/^[A-Z]+/gm, (word) => word.toLowerCase()),
	'lines that end with CR alone': px().replaceAll('\n', '\r'),
	'remarks and empty lines before': `\n# made by hand\n\n// twice\n${px()}`,
	'a semicolon after each row': px({}, '11 12 13;\n21 22 23;'),
	'no semicolon at all': px({}, '11 12 13\n21 22 23'),
	'tabs between cells': px({}, '11\t12\t13\t\n21\t22\t23\t;'),
	'commas between cells': px({}, '11, 12, 13,\n21, 22, 23;'),
	'a keyword after the data': `${px()}NOTE="Klart";\n`,
	'paragraphs cut by semicolons': px({ NOTE: '"Ett";\n"Två med ö";\n"Tre = slut"' }),
	'values over many lines': px({ 'VALUES("år")': '"2022",\n\n"20"\n"23",\n"2024"' }),
	'no TIMEVAL': px({ 'TIMEVAL("år")': null }),
	'no TIMEVAL and time in another language': px({
		'TIMEVAL("år")': null,
		'VALUES("år")': null,
		HEADING: '"vuosi"',
		'VALUES("vuosi")': '"2022","2023","2024"'
	}),
	'a variable of contents that is none of the variables': px({ CONTVARIABLE: '"innehåll"' }),
	'names that differ in their letters': px({
		'VALUES("år")': null,
		'VALUES("År")': '"2022","2023","2024"'
	}),
	'a word for all and none that is left out': px({ 'ELIMINATION("region")': 'YES' }),
	'a mark of order': `\uFEFF${px()}`
};

describe('a px file with', () => {
	test.each(Object.entries(WRITINGS))('%s is read', async (_, text) => {
		expect(await read(text)).toEqual(ALL);
	});

	test('decimal commas is read', async () => {
		expect(await read(px({}, '1,5 12 ".."\n-2,25 22 23,0;'))).toEqual(
			figures(1.5, 12, 'missing', -2.25, 22, 23)
		);
	});

	test.each([
		['p behind its last values', px({}, '11 12 "13 p"\n21 22 23p;')],
		['p in parentheses behind them', px({}, '11 12 13 (p)\n21 22 23 (p);')],
		['a p that blanks part from them', px({}, '11 12 13 p\n21 22 23 p;')],
		[
			'a star that a note explains',
			px({ NOTE: '"Källa: egen.#* = preliminär"' }, '11 12 13*\n21 22 23 *;')
		],
		[
			'a letter that a note explains',
			px({ NOTEX: '"Preliminära värden anges med e."' }, '11 12 "13 e"\n21 22 23e;')
		],
		['a title that says so of one year', px({ TITLE: '"Testtal 2022–2024 (2024 prel.)"' })]
	])('%s has values that may yet change', async (_, text) => {
		expect(await read(text)).toEqual(figures(11, 12, '13*', 21, 22, '23*'));
	});

	test('several contents, of which the variable of contents is written second, has each', async () => {
		const text = px(
			{
				HEADING: '"mått"',
				STUB: '"region","år"',
				CONTVARIABLE: '"innehåll","mått"',
				'VALUES("mått")': '"Antal","Andel"',
				'VALUES("år")': '"2023"',
				'TIMEVAL("år")': 'TLIST(A1),"2023"'
			},
			'1 2\n3 4;'
		);
		const table = readPx(text);
		expect(
			table.ok && [...table.value.cells].map((cell) => 'text' in cell && [cell.column, cell.text])
		).toEqual([
			['Antal', '1'],
			['Andel', '2'],
			['Antal', '3'],
			['Andel', '4']
		]);
	});

	test('quotes within a text keeps them', () => {
		const table = readPx(px({ TITLE: '"Frågan ""Hur mår du?"" efter år"' }));
		expect(table.ok && table.value.title).toBe('Frågan "Hur mår du?" efter år');
	});

	test.each([
		[
			'a star that nothing explains',
			px({}, '11 12 13*\n21 22 23*;'),
			['px-value-unreadable 11', 'px-value-unreadable 12']
		],
		[
			'a star that stands for something else',
			px({ NOTE: '"* = uppskattat värde"' }, '11 12 13*\n21 22 23;'),
			['px-value-unreadable 12']
		],
		['commas that fit neither way', px({}, '1,5 12 13\n21 22;'), ['px-value-count 12']],
		['a row too few', px({}, '11 12 13;'), ['px-value-count 11']],
		[
			'a value list that a semicolon cuts',
			px({ 'VALUES("år")': '"2022";"2023"' }),
			['px-no-keyword 8']
		],
		['data that was cut off', px({}, '11 12 13\n21 22 2').trimEnd(), ['px-data-cut-off 12']]
	])('%s is refused', async (_, text, problems) => {
		expect(await read(text)).toEqual(problems);
	});
});

test.each([
	'LAST.UPDATED="2024";',
	'subject.area="x";',
	'DATABASE="x";',
	'SHOWDECIMALS=0;',
	'\n\nNOTE="x";'
])('a file that begins with %s is px', (text) => {
	expect(detectKind(new TextEncoder().encode(text))).toEqual({ ok: true, kind: 'px' });
});

test.each(['title;år\na=b;2024', 'Source,Year\nx,2024', '# title="x"\nregion;år\na;2024'])(
	'a file that begins with %s is none',
	(text) => {
		expect(detectKind(new TextEncoder().encode(text))).toEqual({ ok: true, kind: 'text' });
	}
);
