import type { OwnFaults } from '$lib/domain/own-faults';
import type { CodeOfFiles } from './not-of-files';
import { below, jsonOf, numberIn, ofCell, valueOf, type Truth } from './seen-file';

const unlike = (length: RegExp) =>
	ofCell((cell, { value }) => cell === value && !length.test(cell));

type Codes = keyof OwnFaults & CodeOfFiles;

export const OWN_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'own-file-is-statistics': (file) => jsonOf(file) !== null || file.text.startsWith('CHARSET'),
	'own-json-form': (file) => jsonOf(file) !== null && !Array.isArray(jsonOf(file)),
	'own-json-nested': ({ text }, { line }) =>
		/[[{]/.test(text.split('},{')[(line ?? 1) - 1]?.replace(/^\[\{/, '') ?? ''),
	'own-table-too-large': (file, problem) =>
		below(file).length > Number(valueOf(problem, 'rows')) ||
		(file.rows[0]?.length ?? 0) > Number(valueOf(problem, 'columns')),
	'own-cell-personal': ({ text }) => text.includes('@') || text.includes('Eva Karlsson'),
	'own-period-unreadable': ofCell((cell, { value }) => cell === value && !/\d/.test(cell)),
	'own-period-ahead': ofCell((cell, { value }) => cell === value && cell > '2026-11'),
	'own-period-repeated': (file, { value, line }) =>
		file.rows.filter(([period], at) => period === value && at + 1 <= (line ?? 0)).length > 1,
	'own-period-of-week': unlike(/^\d{4}-W\d\d$/),
	'own-period-of-month': unlike(/^\d{4}-\d\d$/),
	'own-period-of-quarter': unlike(/^\d{4}-Q\d$/),
	'own-period-of-half-year': unlike(/^\d{4}-H\d$/),
	'own-period-of-year': unlike(/^\d{4}$/),
	'own-period-of-span': unlike(/^\d{4}-\d{4}$/),
	'own-note-too-long': ofCell((cell, problem) => cell.length > Number(valueOf(problem, 'most'))),
	'own-value-unreadable': ofCell(
		(cell, { value }) => cell === value && Number.isNaN(numberIn(cell))
	),
	'own-value-percent': ofCell((cell, { value }) => cell === value && cell.endsWith('%')),
	'own-value-ambiguous': ofCell(
		(cell, problem) =>
			cell.replace('.', '\u0020') === valueOf(problem, 'thousands') &&
			cell.replace('.', ',') === valueOf(problem, 'decimal')
	),
	'own-table-elsewhere': (file, problem) => {
		const found = [...new Set(below(file).map(([area = '']) => area.replace(/^\d+ /, '')))];
		const isTold = found.join(', ') === valueOf(problem, 'areas');
		return (
			isTold && found.length === valueOf(problem, 'count') && !/2518|Riket|Norr/.test(file.text)
		);
	},
	'own-table-no-sex': (file, problem) =>
		file.rows[0]?.[1] === 'kön' &&
		below(file).every(([, sex]) => sex === valueOf(problem, 'found') && sex === 'okänt'),
	'own-column-area': (file, problem) =>
		String(valueOf(problem, 'areas'))
			.split(', ')
			.every((area) => below(file).some((cells) => cells.includes(area))) &&
		String(valueOf(problem, 'areas')) !== 'Övertorneå',
	'own-column-sex': (file, problem) =>
		below(file).some((cells) => cells.includes(String(valueOf(problem, 'found')))),
	'own-column-unit': ({ text }, problem) =>
		(text.split('\n', 1)[0] ?? '').includes(String(valueOf(problem, 'said'))),
	'own-table-is-mood': ({ text }) => ['grön', 'gul', 'röd'].every((word) => text.includes(word)),
	'own-table-persons': ({ text }) => text.includes('namn') && text.includes('Eva Karlsson'),
	'own-table-rows': (file) =>
		file.rows[0]?.[1] === 'ålder' && new Set(below(file).map(([id]) => id)).size > 2,
	'own-table-too-many-figures': ({ text }, problem) =>
		(/VALUES\("slag"\)=(.*);/.exec(text)?.[1] ?? '').split(',').length * 2 >
		Number(valueOf(problem, 'most'))
};
