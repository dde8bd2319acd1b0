import { expect, test } from 'vitest';
import { readXlsx } from '$lib/server/files/workbook/xlsx';
import { writeWorkbookOf } from '../../support/workbook';

const readCellAt = (address: string, value = '<v>1</v>') =>
	readXlsx(
		writeWorkbookOf({
			Blad: `<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="${address}">${value}</c></row>`
		})
	);

test.each(['ZZZZZZ2', 'XFE2', 'A1048577', 'XFD999999999', 'A99999999999999999999'])(
	'a cell at %s, where no workbook has one, makes the file unreadable',
	async (address) => {
		expect(await readCellAt(address)).toMatchObject({
			ok: false,
			problems: [{ code: 'excel-unreadable' }]
		});
	}
);

test('a value in the last row of all is too many rows, told by the row', async () => {
	expect(await readCellAt('XFD1048576')).toMatchObject({
		ok: false,
		problems: [{ code: 'excel-too-many-rows', line: 1_048_576 }]
	});
});

test('a value beyond the columns that are read is too many columns', async () => {
	expect(await readCellAt('XFD2')).toMatchObject({
		ok: false,
		problems: [{ code: 'csv-too-many-columns' }]
	});
});

test('an address hidden in entities ends the reading and nothing else', async () => {
	expect(await readCellAt('&#90;ZZZZZ2')).toMatchObject({ ok: false });
});

test('an empty cell far out, as a whole row that was coloured leaves it, is nothing', async () => {
	const rows = '<row r="1"><c r="A1"><v>7</v></c><c r="XFD1" s="0"/></row>';
	expect(await readXlsx(writeWorkbookOf({ Blad: rows }))).toMatchObject({
		ok: true,
		value: [{ name: 'Blad', rows: [{ line: 1, cells: ['7'] }] }]
	});
});
