import { expect, test } from 'vitest';
import { writeWorkbookAs } from '../../support/workbook';
import { readBytes } from '../../support/read-lines';

const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;

function bookOf(heading: string, value: number, format: string) {
	const rows = `<row r="1">${text('A1', 'Kommun')}${text('B1', 'År')}${text('C1', heading)}</row><row r="2">${text('A2', 'Boden')}<c r="B2"><v>2023</v></c><c r="C2" s="1"><v>${value}</v></c></row><row r="3">${text('A3', 'Kalix')}<c r="B3"><v>2023</v></c><c r="C3"><v>7</v></c></row>`;
	return writeWorkbookAs({ Blad1: { rows } }, { formats: [format] });
}

test.each([
	['Belopp tkr', 1018500, '#,##0.0,', 1018.5],
	['Belopp tkr', 1018500, '#,##0,', 1018.5],
	['Belopp mkr', 1500000, '0.0,,', 1.5],
	['Belopp', 1018500, '#,##0,', 1018500],
	['Belopp mkr', 1500000, '0.0,, "mkr"', 1.5],
	['Belopp (tkr)', 1018, '0 "tkr"', 1018],
	['Belopp', 1018, '#,##0', 1018],
	['Belopp', 1018, '0 "kr"', 1018],
	['Belopp', -1018, '#,##0;[Red]-#,##0', -1018],
	['Belopp', 0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 0],
	['Belopp', 0, '0;-0;"–"', 0],
	['Antal', 3, '[<5]"..";0', 'missing'],
	['Antal', 3, '[<5]"<5";0', 'suppressed-by-source'],
	['Antal', 7, '[<5]"<5";0', 7],
	['Antal', 3, ';;;', 'missing']
])('%s: %d under the format %s is %s', async (heading, value, format, shown) => {
	const { figures, problems } = await readBytes(
		bookOf(heading, value, format.replace('<', '&lt;').replace('<', '&lt;'))
	);
	expect([figures[0], problems]).toEqual([`${heading} 2582 2023 T ${shown}`, []]);
});

test.each([
	['Belopp', '0 "tkr"'],
	['Belopp', '0.0,, "mkr"'],
	['Belopp kr', '0.0,,"M"']
])('%s: a word of a magnitude in the format %s alone is asked about', async (heading, format) => {
	const { problems } = await readBytes(bookOf(heading, 1500000, format));
	expect(problems).toEqual(['excel-word-in-format']);
});

test('a time of the day is no period and no number', async () => {
	const { problems } = await readBytes(bookOf('Tid', 0.5, 'h:mm'));
	expect(problems).toEqual(['value-no-number']);
});
