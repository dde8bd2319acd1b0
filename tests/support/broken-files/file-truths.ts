import type { FileFaults } from '$lib/domain/file-faults';
import type { CodeOfFiles } from './not-of-files';
import {
	below,
	cellOf,
	lineOf,
	lookAt,
	ofCell,
	rowOf,
	valueOf,
	type SeenFile,
	type Truth
} from './seen-file';

const beginning =
	(...bytes: readonly number[]): Truth =>
	(file) =>
		bytes.every((byte, place) => file.bytes[place] === byte);
const any =
	(...truths: readonly Truth[]): Truth =>
	(file, problem) =>
		truths.some((isSo) => isSo(file, problem));

const COMPOUND = beginning(0xd0, 0xcf, 0x11, 0xe0);
const ARCHIVE = beginning(0x50, 0x4b);
const parts = (file: SeenFile) => Buffer.from(file.bytes).toString('latin1');
const isLocked = (file: SeenFile) => parts(file).replaceAll('\0', '').includes('EncryptedPackage');
const sheetOf = (file: SeenFile, sheet: number): SeenFile => ({
	...lookAt(file),
	rows: file.sheets[sheet - 1] ?? []
});
/** The XML of a cell: workbooks of the corpus are not compressed. */
const cellXml = (file: SeenFile, line: number, column: number) => {
	const name = `${String.fromCharCode(64 + column)}${line}`;
	return new RegExp(`<c r="${name}".*?</c>`).exec(parts(file))?.[0] ?? '';
};
const hasTable = (rows: readonly (readonly string[])[]) =>
	rows.some((cells, line) => cells.filter(Boolean).length >= 2 && line + 1 < rows.length);

type Codes = Exclude<
	keyof FileFaults & CodeOfFiles,
	`json${string}` | `px-${string}` | 'category-twice'
>;

export const FILE_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'file-empty': ({ bytes }) => bytes.length === 0,
	'file-too-large': ({ bytes }) => bytes.length > 20_000_000,
	'file-not-text': (file, problem) => lineOf(file, problem).includes('\0'),
	'file-two-encodings': ({ bytes }) => {
		const latin1 = Buffer.from(bytes).toString('latin1');
		return /Ã[¤¥¶]/.test(latin1) && /[^Ã\x80-\xbf][äåö]/.test(latin1);
	},
	'file-old-encoding': ({ bytes }) => {
		const latin1 = Buffer.from(bytes).toString('latin1');
		return /[\x80-\x9f]/.test(latin1) && !/[\xa0-\xff]/.test(latin1);
	},
	'file-is-archive': ARCHIVE,
	'file-is-picture': any(
		beginning(0x89, 0x50, 0x4e, 0x47),
		beginning(0xff, 0xd8),
		beginning(...Buffer.from('GIF8'))
	),
	'file-is-gzip': beginning(0x1f, 0x8b),
	'file-is-pdf': beginning(...Buffer.from('%PDF')),
	'file-is-old-excel': (file, problem) => COMPOUND(file, problem) && !isLocked(file),
	'file-is-locked': (file, problem) => COMPOUND(file, problem) && isLocked(file),
	'file-is-markup': ({ text }) => text.startsWith('<'),
	'csv-line-too-long': (file, problem) => lineOf(file, problem).length > 200_000,
	'csv-no-columns': ({ text }) => !/[;,\t]/.test(text) && text !== '',
	'csv-split-by-blanks': ({ text }) =>
		text.split('\n').every((line) => line === '' || line.split('  ').length === 3),
	'csv-quote-astray': (file, problem) => lineOf(file, problem).split('"').length % 2 === 0,
	'csv-no-rows': (file) => (file.rows[0] ?? []).length > 1 && below(file).length === 0,
	'csv-too-many-columns': (file, problem) =>
		rowOf(file, problem).length > Number(valueOf(problem, 'most')) &&
		rowOf(file, problem).length === valueOf(problem, 'found'),
	'csv-row-width': (file, problem) =>
		rowOf(file, problem).length === valueOf(problem, 'cells') &&
		file.rows[0]?.length === valueOf(problem, 'width') &&
		valueOf(problem, 'cells') !== valueOf(problem, 'width'),
	'csv-row-wider': (file, problem) => rowOf(file, problem).length > (file.rows[0]?.length ?? 0),
	'cell-too-long': ofCell((cell, problem) => cell.length > Number(valueOf(problem, 'most'))),
	'table-name-too-long': ({ text }, problem) =>
		[...text.matchAll(/"([^"]*)"/g)].some(
			([, name = '']) => name.length > Number(valueOf(problem, 'most'))
		),
	'file-name-too-long': ({ name }, problem) => name.length > Number(valueOf(problem, 'most')),
	'file-name-personal': ({ name }) => /\d{8}-\d{4}/.test(name),
	'table-too-large': ({ text }, problem) =>
		[...text.matchAll(/^VALUES\(.*\)=(.*);/gm)].reduce(
			(cells, [, values = '']) => cells * values.split(',').length,
			1
		) > Number(valueOf(problem, 'most')),
	'excel-too-many-sheets': ({ sheets }, problem) =>
		sheets.length > Number(valueOf(problem, 'most')),
	'excel-broken': (file, problem) =>
		ARCHIVE(file, problem) && !parts(file).includes('PK\u0005\u0006'),
	'excel-other-archive': (file, problem) => ARCHIVE(file, problem) && !parts(file).includes('xl/'),
	'excel-too-large': ({ bytes }) => {
		const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1');
		return Buffer.from(bytes).readUInt32LE(directory + 24) > 150_000_000;
	},
	'excel-unreadable': (file) =>
		parts(file).split('<c ').length !== parts(file).split(/<\/c>|<c [^>]*\/>/).length,
	'excel-empty': (file) => !parts(file).includes('<c '),
	'excel-too-many-rows': (file, problem) =>
		parts(file).includes(`<row r="${problem.line}"`) &&
		Number(problem.line) > Number(valueOf(problem, 'most')),
	'excel-all-hidden': (file) => !parts(file).includes('state="visible"'),
	'excel-no-table': (file) =>
		file.sheets.length > 0 && file.sheets.every((rows) => !hasTable(rows)),
	'excel-formula-without-value': (file, { line, column }) => {
		const cell = cellXml(file, Number(line), Number(column));
		return cell.includes('<f>') && !cell.includes('<v>');
	},
	'excel-error-cell': (file, { line, column, value }) =>
		cellXml(file, Number(line), Number(column)).includes(`<v>${value}</v>`),
	'excel-word-in-format': (file, problem) =>
		parts(file).includes(`&quot;${valueOf(problem, 'word')}&quot;`) &&
		!parts(file).includes(`<t>besök (${valueOf(problem, 'word')})</t>`),
	'excel-merged-figures': (file, problem) =>
		parts(file).includes(`<mergeCell ref="${valueOf(problem, 'range')}"/>`) &&
		Number(cellOf(sheetOf(file, Number(valueOf(problem, 'sheet'))), problem)) > 0,
	'excel-sheet-time': (file, problem) => {
		const name = sheetNames(file)[Number(valueOf(problem, 'sheet')) - 1] ?? '';
		return name === valueOf(problem, 'name') && /\p{L}.*\d{4}/u.test(name);
	},
	'excel-sheet-two-times': (file, problem) => {
		const at = Number(valueOf(problem, 'sheet')) - 1;
		const name = sheetNames(file)[at] ?? '';
		const title = file.sheets[at]?.[0]?.join(' ') ?? '';
		return name === valueOf(problem, 'name') && /\d{4}/.test(title) && !title.includes(name);
	},
	'excel-sheets-differ': (file, problem) => {
		const names = sheetNames(file);
		const [one, other] = file.sheets;
		const isAlike = JSON.stringify(one?.[0]) === JSON.stringify(other?.[0]);
		return isAlike && !/\d{4}/.test(names[Number(valueOf(problem, 'sheet')) - 1] ?? '0000');
	}
};

function sheetNames(file: SeenFile): readonly string[] {
	return [...parts(file).matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
}
