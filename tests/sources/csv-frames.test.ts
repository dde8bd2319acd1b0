import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

/** Headings and rows with a bar between cells, and how many notes; or what is wrong and on which line. */
function read(text: string): readonly string[] {
	const table = parseCsv(text);
	if (!table.ok) return table.problems.map(({ code, line }) => `${code} ${line}`);
	const { header, rows, notes = 0 } = table.value;
	const written = [header, ...rows].map(({ cells }) => cells.join('|'));
	return notes > 0 ? [...written, `${notes} notes`] : written;
}

const ROWS = ['region|år|andel', 'Pajala|2023|12,5', 'Pajala|2024|13,5'];
const TEXT = 'region;år;andel\nPajala;2023;12,5\nPajala;2024;13,5\n';

describe('a first line that says what splits the others', () => {
	test.each(['sep=;', '"sep=;"', 'SEP=;', 'sep=;;;', '\uFEFFsep=;', 'sep=; '])('%s', (line) => {
		expect(read(`${line}\n${TEXT}`)).toEqual(ROWS);
	});
});

/** What stands around the table, and how many lines of it stand below. */
const AROUND: readonly (readonly [string, string, number])[] = [
	['a sentence after an empty line', `${TEXT}\nUppgifterna för 2024 är preliminära.\n`, 1],
	['a sentence after a line of blanks', `${TEXT}  \t \nUppgifterna för 2024 är preliminära\n`, 1],
	['a sentence after a line of marks', `${TEXT};;\nUppgifterna för 2024 är preliminära\n`, 1],
	['a source straight after the rows', `${TEXT}Källa: SCB\n`, 1],
	['a source with as many marks as the rows', `${TEXT}Källa: SCB;;\nHämtat 2024-06-01;;\n`, 2],
	['a remark straight after the rows', `${TEXT}* preliminära uppgifter\n`, 1],
	['titles with as many marks as the rows', `Andel av alla;;\nKälla: SCB;;\n;;\n${TEXT}`, 0],
	['a title and an empty line', `Andel av alla\n\n${TEXT}`, 0]
];

describe('words around a table', () => {
	test.each(AROUND)('%s', (_, text, notes) => {
		expect(read(text)).toEqual(notes > 0 ? [...ROWS, `${notes} notes`] : ROWS);
	});

	test('a row of an area without values is a row', () => {
		expect(read('region;2023;2024\nPajala;1;2\nUpplands Väsby;;\n')).toEqual([
			'region|2023|2024',
			'Pajala|1|2',
			'Upplands Väsby||'
		]);
	});

	test('with rows below them they are rows that do not fit', () => {
		expect(read(`${TEXT}Källa: SCB\nPajala;2025;1\n`)).toEqual(['csv-row-width 4']);
	});

	test('a row with as many cells as the others stays one wherever it stands', () => {
		const text = `${TEXT}Obs: 12;;\nPajala;2025;1\n`;
		expect(read(text)).toEqual([...ROWS, 'Obs: 12||', 'Pajala|2025|1']);
	});
});

describe('an empty line under the header is no sign of a title', () => {
	test.each([
		['after the header', TEXT.replace('andel\n', 'andel\n\n')],
		['as marks alone', TEXT.replace('andel\n', 'andel\n;;\n')],
		['after every line', TEXT.replaceAll('\n', '\n\n')],
		['as some programs end their lines', TEXT.replaceAll('\n', '\r\r\n')]
	])('%s', (_, text) => {
		expect(read(text)).toEqual(ROWS);
	});

	test('a title of as many cells as the header is one', () => {
		expect(read(`Andel; alla; procent\n\n${TEXT}`)).toEqual(ROWS);
	});
});

describe('marks at the end of lines', () => {
	test.each([
		['of all', 'region;år;andel;\nPajala;2023;12,5;\nPajala;2024;13,5;\n'],
		['of all, several', 'region;år;andel;;;\nPajala;2023;12,5;;;\nPajala;2024;13,5;;;\n'],
		['of the rows alone', 'region;år;andel\nPajala;2023;12,5;\nPajala;2024;13,5;\n'],
		['of the headings alone', 'region;år;andel;\nPajala;2023;12,5\nPajala;2024;13,5\n'],
		['of some rows', 'region;år;andel\nPajala;2023;12,5;\nPajala;2024;13,5\n']
	])('%s are no column', (_, text) => {
		expect(read(text)).toEqual(ROWS);
	});

	test('a column without a heading is kept for its values', () => {
		const text = 'region;år;andel;\nPajala;2023;12,5;a\nPajala;2024;13,5;\n';
		expect(read(text)).toEqual(['region|år|andel|', 'Pajala|2023|12,5|a', 'Pajala|2024|13,5|']);
	});

	test('and a value far down in one that was empty is told', () => {
		const rows = 'Pajala;2023;12,5;\n'.repeat(100);
		expect(read(`region;år;andel;\n${rows}Pajala;2024;13,5;a\n`)).toEqual(['csv-row-width 102']);
	});

	test('do not hide whose file it is', async () => {
		const text = [
			'Region;Dödsorsak;Kön;År;Antal döda per 100 000 invånare;',
			'00 Riket;Cirkulationsorganens sjukdomar;Kvinnor;2018;301;',
			'25 Norrbottens län;Cirkulationsorganens sjukdomar;Kvinnor;2018;355;'
		].join('\n');
		const bytes = new TextEncoder().encode(text);
		const { source, observations } = await describeFile('d.csv', bytes, SOURCES, CONTEXT);
		expect({ source, observations }).toEqual({ source: 'sos-dodsorsaker', observations: 2 });
	});
});

test.each([
	['commas in the words of one row', 'region;år;not;andel\nPajala;2024;a, b, c, d, e;12,5\n'],
	['decimal commas in two rows', 'region;not;andel;n\nPajala;2,5;1,5;3,5\nPajala;2,5;1,5;3,5\n']
])('%s split nothing', (_, text) => {
	expect(read(text)).toEqual(text.trim().replaceAll(';', '|').split('\n'));
});

test('one row is a table', () => {
	expect(read('region;år;andel\nPajala;2023;12,5')).toEqual(ROWS.slice(0, 2));
});

describe('lines that are quoted as a whole', () => {
	test('are read without their quotes', () => {
		const text = '"region;år;andel"\n"""Pajala"";2023;12,5"\n"Pajala;2024;13,5"\n';
		expect(read(text)).toEqual(ROWS);
	});

	test('have titles without any above them', () => {
		expect(read('Andel av alla\n"region,år,andel"\n"Pajala,2023,12"\n')).toEqual([
			'region|år|andel',
			'Pajala|2023|12'
		]);
	});

	test('are told where one is not', () => {
		const rows = '"Pajala;2023;12,5"\n'.repeat(80);
		expect(read(`"region;år;andel"\n${rows}Pajala;2024;13,5\n`)).toEqual(['csv-quote-astray 82']);
	});
});

test('a mark of order between files that were laid end to end is no part of a cell', () => {
	expect(read(`region;år;andel\nPajala;2023;12,5\n\uFEFF"Pajala";2024;13,5\n`)).toEqual(ROWS);
});
