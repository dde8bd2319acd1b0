import type { FileFaults } from '$lib/domain/file-faults';
import { jsonOf, lineOf, partOf, valueOf, type SeenFile, type Truth } from './seen-file';

const quoted = (text: string) => [...text.matchAll(/"([^"]*)"/g)].map(([, one = '']) => one);
const statement = ({ text }: SeenFile, keyword: string) =>
	text.split('\n').find((line) => line.startsWith(`${keyword}=`)) ?? null;
const textsOf = (file: SeenFile, keyword: string) => {
	const line = statement(file, keyword);
	return line === null ? [] : quoted(line.slice(line.indexOf('=')));
};
const data = ({ text }: SeenFile) => (text.split('DATA=')[1] ?? '').split(';')[0] ?? '';
const tokens = (file: SeenFile) =>
	data(file)
		.split(/[\s,]+/)
		.filter(Boolean);
const stub = (file: SeenFile) => textsOf(file, 'STUB');
const all = (file: SeenFile) => [...stub(file), ...textsOf(file, 'HEADING')];
const product = (file: SeenFile, names: readonly string[]) =>
	names.reduce((cells, name) => cells * textsOf(file, `VALUES("${name}")`).length, 1);
const keyed = (file: SeenFile, name: string | number | null) =>
	statement(file, `KEYS("${name}")`) !== null;
/** What the data say of each row: its keys. */
const keysOf = (file: SeenFile) =>
	data(file)
		.trim()
		.split('\n')
		.map((line) => quoted(line).join());

type Codes = Extract<keyof FileFaults, `px-${string}`> | 'category-twice';

export const PX_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'px-no-stub': (file) => statement(file, 'STUB') === null && statement(file, 'HEADING') === null,
	'px-value-count': (file, problem) =>
		tokens(file).length === valueOf(problem, 'values') &&
		product(file, all(file)) === valueOf(problem, 'cells') &&
		valueOf(problem, 'values') !== valueOf(problem, 'cells'),
	'px-variable-empty': (file, { column }) =>
		all(file).includes(String(column)) && textsOf(file, `VALUES("${column}")`).length === 0,
	'px-variable-codes': (file, problem) =>
		textsOf(file, `VALUES("${problem.column}")`).length === valueOf(problem, 'texts') &&
		textsOf(file, `CODES("${problem.column}")`).length === valueOf(problem, 'codes') &&
		lineOf(file, problem).startsWith('VALUES') &&
		valueOf(problem, 'texts') !== valueOf(problem, 'codes'),
	'px-category-empty': (file, problem) =>
		quoted(lineOf(file, problem).split('=')[1] ?? '')[Number(valueOf(problem, 'number')) - 1] ===
			'' && lineOf(file, problem).startsWith(`VALUES("${problem.column}")`),
	'px-timeval-differs': (file, problem) => {
		const said = String(valueOf(problem, 'timeval')).split(/-|, /);
		const listed = quoted(lineOf(file, problem).split('TLIST')[1] ?? '');
		const values = textsOf(file, `VALUES("${problem.column}")`);
		return (
			said.join() === listed.join() &&
			values.join(', ') === valueOf(problem, 'values') &&
			values.some((value) => !listed.includes(value))
		);
	},
	'category-twice': (file, problem) => {
		const where = String(valueOf(problem, 'where'));
		const listed =
			where === 'category'
				? (partOf(jsonOf(file), 'dimension', String(problem.column), 'category', 'index') ?? [])
				: textsOf(file, `${where}("${problem.column}")`);
		const category = valueOf(problem, 'category');
		return Array.isArray(listed) && listed.filter((one) => one === category).length > 1;
	},
	'px-value-unreadable': (file, problem) =>
		lineOf(file, problem)
			.split(' ')
			.includes(problem.value ?? '') && Number.isNaN(Number(problem.value)),
	'px-keys-missing': (file, { column }) =>
		!keyed(file, column) && stub(file).some((name) => keyed(file, name)),
	'px-keys-uneven': (file, problem) => {
		const [keys, cells, held] = ['keys', 'cells', 'held'].map((name) =>
			Number(valueOf(problem, name))
		) as [number, number, number];
		return (
			stub(file).length === keys &&
			product(file, textsOf(file, 'HEADING')) === cells &&
			tokens(file).length === held &&
			held % (keys + cells) > 0
		);
	},
	'px-key-unknown': (file, problem) =>
		quoted(lineOf(file, problem)).includes(problem.value ?? '') &&
		!textsOf(file, `CODES("${problem.column}")`).includes(problem.value ?? ''),
	'px-keys-repeated': (file, problem) =>
		keysOf(file).filter((keys) => keys === quoted(lineOf(file, problem)).join()).length > 1,
	'px-no-keyword': (file, problem) =>
		lineOf(file, problem) === problem.value && !problem.value.includes('='),
	'px-no-semicolon': (file, problem) =>
		lineOf(file, problem).startsWith(String(problem.column)) &&
		!lineOf(file, problem).endsWith(';'),
	'px-quote-missing': (file, problem) =>
		quoted(lineOf(file, problem)).length * 2 + 1 === lineOf(file, problem).split('"').length - 1,
	'px-no-data': ({ text }) => !text.includes('DATA='),
	'px-data-cut-off': ({ text }) =>
		text.includes('DATA=') && !(text.split('DATA=')[1] ?? '').includes(';')
};
