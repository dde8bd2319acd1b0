import { fault } from '$lib/domain/problem';
import { at, breakText, swap } from './broken-file';
import { KEYED_PX, PX } from './good-texts';

const many = Array.from({ length: 3_000 }, (_, one) => `"k${one}"`).join(',');

export const BROKEN_PX = [
	...breakText(PX, 'page', [
		[
			'no STUB and no HEADING',
			(text) => swap('HEADING="år";\n', '')(swap('STUB="region","slag";\n', '')(text)),
			at(1, 'STUB', fault('px-no-stub'))
		],
		[
			'a value too few',
			swap('76 75', '76'),
			at(18, 'DATA', fault('px-value-count', { values: 7, cells: 8 }))
		],
		[
			'a value too many',
			swap('76 75', '76 75 74'),
			at(18, 'DATA', fault('px-value-count', { values: 9, cells: 8 }))
		],
		[
			'a variable that is not described',
			(text) =>
				swap('CODES("slag")="1","2";\n', '')(swap('VALUES("slag")="bad","bibliotek";\n', '')(text)),
			at(6, 'slag', fault('px-variable-empty'))
		],
		[
			'a code too few',
			swap('CODES("slag")="1","2"', 'CODES("slag")="1"'),
			at(9, 'slag', fault('px-variable-codes', { texts: 2, codes: 1 }))
		],
		[
			'one code for two categories',
			swap('"2518","2514"', '"2518","2518"'),
			at(11, 'region', fault('category-twice', { where: 'CODES', category: '2518' }))
		],
		[
			'one text for two categories without codes',
			(text) =>
				swap('"bad","bibliotek"', '"bad","bad"')(swap('CODES("slag")="1","2";\n', '')(text)),
			at(9, 'slag', fault('category-twice', { where: 'VALUES', category: 'bad' }))
		],
		[
			'an empty text',
			swap('VALUES("år")="2023"', 'VALUES("år")=""'),
			at(10, 'år', fault('px-category-empty', { number: 1 }))
		],
		[
			'TIMEVAL of other years',
			swap('TLIST(A1),"2023","2024"', 'TLIST(A1),"2022","2023"'),
			at(13, 'år', fault('px-timeval-differs', { timeval: '2022, 2023', values: '2023, 2024' }))
		],
		[
			'TIMEVAL of a span that ends before',
			swap('TLIST(A1),"2023","2024"', 'TLIST(A1,"2020"-"2023")'),
			at(13, 'år', fault('px-timeval-differs', { timeval: '2020-2023', values: '2023, 2024' }))
		],
		[
			'areas that are codes alone, in English',
			(text) =>
				swap(
					'CODES("region")="2518","2514";\n',
					''
				)(text)
					.replace('"Övertorneå","Kalix"', '"2518","2514"')
					.replace('TITLE', 'LANGUAGE="en";\nTITLE'),
			at(1, 'region', fault('area-codes-alone', { codes: '2518, 2514' }))
		],
		[
			'a value that is words',
			swap('79 78', '79 många'),
			at(17, 'DATA', fault('px-value-unreadable'), 'många')
		],
		[
			'a line that is no keyword',
			swap('UNITS="antal";', 'Antal besök;'),
			at(5, null, fault('px-no-keyword'), 'Antal besök;')
		],
		[
			'a keyword without its semicolon',
			swap('UNITS="antal";', 'UNITS="antal"'),
			at(5, 'UNITS', fault('px-no-semicolon'))
		],
		[
			'the last keyword before DATA without its semicolon',
			swap('"2023","2024";\nDATA', '"2023","2024"\nDATA'),
			at(13, 'TIMEVAL', fault('px-no-semicolon'))
		],
		[
			'a quote left open',
			swap('HEADING="år";', 'HEADING="år;'),
			at(7, 'HEADING', fault('px-quote-missing'))
		],
		[
			'a quote left open in the data',
			swap('79 78', '79 "78'),
			at(17, 'DATA', fault('px-quote-missing'))
		],
		[
			'no DATA',
			(text) => text.slice(0, text.indexOf('DATA=')),
			at(14, 'DATA', fault('px-no-data'))
		],
		[
			'data cut off in a number',
			(text) => text.slice(0, text.indexOf(' 75') + 2),
			at(18, 'DATA', fault('px-data-cut-off'))
		],
		[
			'more cells than a file can have',
			(text) =>
				['region', 'slag'].reduce(
					(px, name) =>
						px
							.replace(new RegExp(`(VALUES\\("${name}"\\))=[^;]*`), `$1=${many}`)
							.replace(new RegExp(`CODES\\("${name}"\\)=[^;]*;\n`), ''),
					text
				),
			at(1, null, fault('table-too-large', { most: 5_000_000 }))
		],
		[
			'a category of ten thousand characters',
			swap('"bad"', `"${'b'.repeat(10_001)}"`),
			at(1, 'slag', fault('table-name-too-long', { most: 10_000 }))
		],
		[
			'no time',
			(text) =>
				swap(
					'TIMEVAL("år")=TLIST(A1),"2023","2024";\n',
					''
				)(text)
					.replace('HEADING="år"', 'HEADING="lag"')
					.replace('VALUES("år")="2023","2024"', 'VALUES("lag")="a","b"'),
			at(1, 'dimension', fault('dimension-no-time'))
		],
		[
			'a period that is none',
			(text) => text.replaceAll('"2024"', '"i fjol"'),
			at(10, 'år', fault('period-unreadable'), 'i fjol')
		]
	]),
	...breakText(KEYED_PX, 'page', [
		[
			'keys of one variable alone',
			swap('KEYS("slag")=CODES;\n', ''),
			at(1, 'slag', fault('px-keys-missing'))
		],
		[
			'a keyed row that is cut',
			swap('76 75', '76'),
			at(18, 'DATA', fault('px-keys-uneven', { keys: 2, cells: 2, held: 7 }))
		],
		[
			'a key that is no category',
			swap('"2514","2",76', '"2599","2",76'),
			at(18, 'region', fault('px-key-unknown'), '2599')
		],
		[
			'a keyed row twice',
			swap('"2514","2",76 75', '"2518","1",76 75'),
			at(18, 'DATA', fault('px-keys-repeated'))
		]
	])
];
