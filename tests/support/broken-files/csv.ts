import { fault, wholeFile } from '$lib/domain/problem';
import { at, breakText, instead, swap } from './broken-file';
import { POPULATION, VISITS } from './good-texts';

const wide = (columns: number) => Array.from({ length: columns }, (_, one) => `k${one}`).join(';');

/** CSV whose frame is broken, before anything is known of its cells. */
export const BROKEN_CSV = [
	...breakText(VISITS, 'page', [
		['no bytes at all', instead(''), at(1, null, fault('file-empty'))],
		['blanks alone', instead(' \n \n'), at(1, null, fault('csv-no-columns'))],
		[
			'a letter of words',
			instead('Hej\nHär kommer siffrorna\nHälsningar\n'),
			at(1, null, fault('csv-no-columns'))
		],
		[
			'columns that blanks set apart',
			instead('region  år  besök\nKalix  2023  5,5\nPiteå  2023  6,5\n'),
			at(1, null, fault('csv-split-by-blanks'))
		],
		['headings alone', instead('region;år;besök\n'), at(1, null, fault('csv-no-rows'))],
		[
			'a quote that nobody closes',
			swap('2514 Kalix;2023', '"2514 Kalix;2023'),
			at(3, null, fault('csv-quote-astray'))
		],
		[
			'a row that is cut',
			swap('2514 Kalix;2024;45', '2514 Kalix;2024'),
			at(5, null, fault('csv-row-width', { cells: 2, width: 3 }))
		],
		[
			'a row with a cell too many',
			swap('2023;44', '2023;44;4'),
			at(3, null, fault('csv-row-width', { cells: 4, width: 3 }))
		],
		[
			'a line of a quarter million characters',
			swap('31', '3'.repeat(250_000)),
			at(2, null, fault('csv-line-too-long', { most: 200_000 }))
		],
		[
			'a cell of ten thousand characters',
			swap('2514 Kalix', 'K'.repeat(10_001)),
			at(3, 1, fault('cell-too-long', { most: 10_000 }))
		],
		[
			'more columns than anybody has',
			instead(`${wide(2_001)}\n${wide(2_001)}\n`),
			at(1, null, fault('csv-too-many-columns', { most: 2_000, found: 2_001 }))
		],
		[
			'a sign of a file that is no text',
			swap('Kalix', 'Kal\u0000ix'),
			at(3, null, fault('file-not-text'))
		],
		[
			'a hundred and one cells of words',
			instead(`region;år;besök\n${'2518;2023;oj\n'.repeat(101)}2518;2023;1\n`),
			...Array.from({ length: 100 }, (_, row) =>
				at(row + 2, 'besök', fault('value-no-number'), 'oj')
			),
			wholeFile(fault('more-left-out', { count: 1 }))
		]
	]),
	...breakText(POPULATION, 'page', [
		[
			'a row of a known table that is cut',
			swap('2583 Haparanda;2023;9300', '2583 Haparanda'),
			at(3, null, fault('csv-row-width', { cells: 1, width: 3 }))
		]
	])
];
