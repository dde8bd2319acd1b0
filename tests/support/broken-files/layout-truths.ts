import type { LayoutFaults } from '$lib/domain/layout-faults';
import type { SourceFaults } from '$lib/domain/source-faults';
import type { CodeOfFiles } from './not-of-files';
import {
	below,
	cellOf,
	codesOfName,
	isPeriod,
	jsonOf,
	nameOfCode,
	numberIn,
	ofCell,
	partOf,
	placeOf,
	rowOf,
	valueOf,
	type SeenFile,
	type Truth
} from './seen-file';

const heads = ({ rows }: SeenFile) => (rows[0] ?? []).map((head) => head.toLowerCase());
const has = (file: SeenFile, name: unknown) => heads(file).includes(String(name).toLowerCase());
const isIn = (file: SeenFile, text: string | null) =>
	text !== null && text !== '' && file.text.includes(text);
const without = (row: readonly string[], place: number) =>
	row.filter((_, at) => at !== place).join(';');
const codeOf = (cell: string) => /^\d+/.exec(cell)?.[0] ?? null;
const namesOf = (cell: string) => cell.replace(/^\d+ ?/, '');
const isNoPeriod: Truth = (file, { value }) => isIn(file, value) && !isPeriod(value ?? '');
const isNoNumber: Truth = (file, { value, line, column }) => {
	const cell = cellOf(file, { line, column, value, code: 'value-no-number' });
	return (
		(cell === null ? isIn(file, value) : cell === value) && Number.isNaN(numberIn(value ?? ''))
	);
};
const values = ofCell((cell) => !Number.isNaN(numberIn(cell)));
const ids = (file: SeenFile) => (partOf(jsonOf(file), 'id') as string[] | undefined) ?? [];
/** A value of the corpus' health table and its bounds, by what their lines say they are. */
const healthOf = (file: SeenFile) => {
	const of = (word: string) =>
		below(file)
			.find(([, , part = '']) => part.includes(word))
			?.at(-1) ?? null;
	return { value: of('Andel'), low: of('edre'), high: of('övre') };
};
const isGap = (text: string | null) => text !== null && Number.isNaN(numberIn(text));
/** A year of 53 weeks begins or ends on a Thursday. */
const isLong = (year: string) =>
	[`${year}-01-01`, `${year}-12-31`].some((day) => new Date(day).getUTCDay() === 4);
const KNOWN_SEXES = ['män', 'kvinnor', 'totalt'];

type Codes = Exclude<(keyof LayoutFaults | keyof SourceFaults) & CodeOfFiles, `json${string}`>;

/** The line that is said to be the same has the same labels. */
const isRepeated: Truth = (file, problem) => {
	const earlier = Number(valueOf(problem, 'earlier'));
	const rows = partOf(jsonOf(file), 'data');
	const keyOf = (line: number) => {
		const row = file.rows[line - 1] ?? [];
		const key = partOf(rows, line - 1, 'key');
		return key === undefined ? without(row, placeOf(file, problem)) : JSON.stringify(key);
	};
	return earlier < (problem.line ?? 0) && keyOf(earlier) === keyOf(problem.line ?? 0);
};

export const LAYOUT_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'sheet-no-table': (file) => Object.keys(partOf(jsonOf(file), 'values', 0) ?? {}).length < 2,
	'sheet-no-values': (file) =>
		below(file).every((cells) => cells.slice(1).every((cell) => Number.isNaN(numberIn(cell)))),
	'sheet-no-period': (file) =>
		!['år', 'månad', 'datum'].some((name) => has(file, name)) && !/20\d\d/.test(file.text),
	'sheet-two-tables': ({ text }, { line }) => {
		const lines = text.split('\n');
		const first = (at: number) => lines[at]?.split(';')[0];
		return first(0) === first((line ?? 1) - 1) && lines[0] !== lines[(line ?? 1) - 1];
	},
	'period-unreadable': isNoPeriod,
	'heading-no-period': (file, problem) =>
		has(file, valueOf(problem, 'heading')) && !isPeriod(String(valueOf(problem, 'heading'))),
	'period-unreadable-write': isNoPeriod,
	'period-other-length': (file, { value }) => isIn(file, value) && !/^\d{4}$/.test(value ?? ''),
	'period-twice': (file, { value, column }) =>
		has(file, 'år') && has(file, value ?? column) && /20\d\d/.test(value ?? String(column)),
	'period-school-year': ofCell((cell, { value }) => cell === value && /^\d{4}\/\d\d$/.test(cell)),
	'period-is-day': ofCell((cell, { value }) => cell === value && /^\d{4}-\d\d-\d\d$/.test(cell)),
	'period-without-year': (file) => !has(file, 'år') && !/20\d\d/.test(file.text),
	'period-contradiction': (file, problem) =>
		new Set(rowOf(file, problem).flatMap((cell) => /^20\d\d/.exec(cell)?.[0] ?? [])).size > 1,
	'period-code-and-text': (file, problem) => {
		const [code, text] = [valueOf(problem, 'code'), valueOf(problem, 'text')];
		return (
			code !== text &&
			text === problem.value &&
			[code, text].every((one) => file.text.includes(`"${one}"`))
		);
	},
	'period-two-lengths': (file, problem) =>
		rowOf(file, problem).some((cell) => /^\d{4}$/.test(cell)) &&
		rowOf(file, problem).some((cell) => /^\d{4}-\d{4}$/.test(cell)),
	'headings-may-be-parts': (file, problem) => {
		const [from, to] = [valueOf(problem, 'from'), valueOf(problem, 'to')].map(Number);
		const numbers = heads(file).filter((head) => /^\d{1,2}$/.test(head));
		return numbers.length === 12 && Number(numbers[0]) === from && Number(numbers.at(-1)) === to;
	},
	'period-week-53': ofCell(
		(cell, problem) => cell === `${valueOf(problem, 'year')}-W53` && !isLong(cell.slice(0, 4))
	),
	'period-day-unclear': ofCell((cell, problem) => {
		const [one = '', other = '', year = ''] = cell.split('/');
		const said = [valueOf(problem, 'first'), valueOf(problem, 'second')];
		return said.join(' ') === `${year}-${other}-${one} ${year}-${one}-${other}`;
	}),
	'areas-differ': (file, problem) => {
		const [county = '', place = ''] = String(valueOf(problem, 'areas')).split(', ');
		const said = rowOf(file, problem).flatMap(codesOfName);
		return said.includes(county) ||
			codesOfName(rowOf(file, problem)[0]?.replace(/s? län$/, '') ?? '').includes(county)
			? said.includes(place) && !place.startsWith(county)
			: false;
	},
	'row-alone': (file, problem) => {
		const filled = rowOf(file, problem).filter((cell) => cell !== '');
		return filled.length === 1 && filled[0] === problem.value;
	},
	'column-nameless': (file, problem) =>
		file.rows[0]?.[placeOf(file, problem)] === '' &&
		below(file).some((cells) => cells[placeOf(file, problem)] !== ''),
	'value-percent-mixed': (file, problem) =>
		below(file).some((cells) => cells.some((cell) => cell.endsWith('%'))) &&
		/^0,\d+$/.test(problem.value ?? ''),
	'value-ambiguous': ofCell((cell, { value }) => cell === value && /^\d{1,3}\.\d{3}$/.test(cell)),
	'cell-empty': ofCell((cell) => cell.trim() === ''),
	'label-empty': ofCell((cell) => cell.trim() === ''),
	'value-no-number': isNoNumber,
	'value-is-date': ofCell((cell, { value }) => cell === value && /^\d+-\p{L}+$/u.test(cell)),
	'value-leading-zero': ofCell((cell, { value }) => cell === value && /^0\d/.test(cell)),
	'value-has-letters': ofCell(
		(cell, problem) =>
			/\p{L}/u.test(cell) && cell.replaceAll('O', '0') === valueOf(problem, 'number')
	),
	'value-minus-apart': ofCell(
		(cell, problem) =>
			/^\(.*\)$|^- /.test(cell) && `-${cell.replace(/[-() ]/g, '')}` === valueOf(problem, 'number')
	),
	'value-too-small': ofCell((cell, problem) => numberIn(cell) < Number(valueOf(problem, 'low'))),
	'value-too-large': ofCell((cell, problem) => numberIn(cell) > Number(valueOf(problem, 'high'))),
	'value-not-whole': ofCell((cell) => !Number.isInteger(numberIn(cell))),
	'value-too-precise': ofCell(
		(cell, problem) => (cell.split(',')[1] ?? '').length > Number(valueOf(problem, 'decimals'))
	),
	'value-repeated': isRepeated,
	'figure-repeated': isRepeated,
	'figure-repeated-beside': (file, { column }) =>
		heads(file).filter((head) => head === column).length > 1,
	'sex-code-unknown': ofCell((cell) => /^\d+$/.test(cell) && !KNOWN_SEXES.includes(cell)),
	'interval-without-value': (file) => healthOf(file).value === null && healthOf(file).low !== null,
	'interval-of-gap': (file) => isGap(healthOf(file).value) && !isGap(healthOf(file).low),
	'interval-one-bound': (file) => {
		const { value, low, high } = healthOf(file);
		const told = below(file).every(
			(cells) => cells[3] === 'Totalt' && /^(Andel|Konfidensintervall )/.test(cells[2] ?? '')
		);
		return !isGap(value) && (!told || isGap(low) !== isGap(high));
	},
	'interval-outside': (file) => {
		const { value, low, high } = healthOf(file);
		const [middle, from, to] = [value, low, high].map((one) => numberIn(one ?? ''));
		return !(Number(from) <= Number(middle) && Number(middle) <= Number(to));
	},
	'column-missing': (file, { column }) => !has(file, column),
	'column-unknown': (file, problem) =>
		file.rows[0]?.[placeOf(file, problem)] === problem.value && problem.value === 'åldr',
	'column-repeated': (file, { value, column }) =>
		heads(file).filter((head) => head === (value ?? column)).length > 1,
	'dimension-missing': (file, { column }) => !ids(file).includes(String(column)),
	'dimension-unknown': (file, { column }) =>
		ids(file).includes(String(column)) && !['region', 'år'].includes(String(column)),
	'dimension-no-time': ({ text }) => !/TIMEVAL|"time"/.test(text),
	'content-unknown': (file, { column }) =>
		partOf(jsonOf(file), 'label') === column && column !== 'Folkmängd',
	'values-none': ({ text }) =>
		[...text.matchAll(/"value":[\d.]+(,"isdeleted":true)?/g)].every(([, gone]) => gone),
	'values-none-used': (file) => !below(file).some((cells) => cells.includes('totalt')),
	'values-are-forecasts': ({ text }) => text.split('\n', 1)[0]?.includes('rognos') === true,
	'values-may-be-forecasts': ({ text }, problem) =>
		/och prognos/.test(String(valueOf(problem, 'words'))) && text.includes('och prognos'),
	'value-mark-behind': ofCell(
		(cell, problem) =>
			cell.replace(/\s/g, '') ===
				`${valueOf(problem, 'number')}${valueOf(problem, 'behind')}`.replace(/\s/g, '') &&
			/^\d+$/.test(String(valueOf(problem, 'number')))
	),
	'value-mark-unclear': ({ text }, problem) =>
		(problem.value ?? '').endsWith(String(valueOf(problem, 'mark'))) &&
		text.includes(`${valueOf(problem, 'mark')} ${valueOf(problem, 'meaning')}`),
	'area-of-two-countries': (file, problem) =>
		['Övertorneå', 'Hela landet'].includes(problem.value ?? '') &&
		file.rows.some((cells) => cells.includes(String(valueOf(problem, 'beside')))),
	'area-codes-alone': ({ text }, problem) =>
		/LANGUAGE="en"|"lang":"EN"/.test(text) &&
		!/Övertorneå|Kalix/.test(text) &&
		String(valueOf(problem, 'codes'))
			.split(', ')
			.every((code) => text.includes(`"${code}"`)),
	'area-code-unknown': ofCell((cell) => nameOfCode(codeOf(cell) ?? '') === null),
	'area-unknown': ofCell((cell) => codesOfName(cell).length === 0 && codeOf(cell) === null),
	'area-ambiguous': ofCell(
		(cell, problem) =>
			codesOfName(cell).length > 1 && codesOfName(cell).join(', ') === valueOf(problem, 'codes')
	),
	'area-code-and-name': ofCell(
		(cell, problem) =>
			codeOf(cell) === valueOf(problem, 'code') &&
			nameOfCode(codeOf(cell) ?? '') !== namesOf(cell) &&
			codesOfName(namesOf(cell)).join(', ') === valueOf(problem, 'codes')
	),
	'area-whole-unnamed': ofCell(
		(cell) => cell === 'Hela kommunen' && codesOfName(cell).length === 0
	),
	'period-of-months': ofCell((cell) => /^T[1-3] \d{4}$/.test(cell)),
	'more-left-out': (file, problem) =>
		below(file).filter(
			(cells) =>
				!values(
					{ ...file, rows: [file.rows[0] ?? [], cells] },
					{ ...problem, line: 2, column: 'besök' }
				)
		).length ===
		100 + Number(valueOf(problem, 'count')),
	'source-unknown-sex': ofCell((cell) => !KNOWN_SEXES.includes(cell)),
	'source-unknown-part': ofCell(
		(cell) => cell !== 'Andel' && !cell.startsWith('Konfidensintervall')
	),
	'source-unknown-word': ofCell(
		(cell, problem) => !String(valueOf(problem, 'words')).split(', ').includes(cell)
	),
	'source-unknown-indicator': (file, { value }) =>
		partOf(jsonOf(file), 'values', 0, 'kpi') === value && !/^[NU]\d{5}$/.test(value ?? '')
};
