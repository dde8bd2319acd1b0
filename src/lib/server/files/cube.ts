import { fault, type Fault, type FileProblem, type Result } from '$lib/domain/problem';
import { MAX_CELL_LENGTH } from './limits';
import type { Category, TableCell, TableDimension } from './figure-table';

/** A dimension with its categories in the order of the values. */
export interface CubeDimension extends TableDimension {
	readonly categories: readonly Category[];
}

/** More values than this are no file that a person chose. */
const MOST_CELLS = 5_000_000;

/** One problem about a place in the file. */
export function problemAt(
	line: number,
	column: string | number | null,
	reason: Fault,
	value: string | null = null
): FileProblem {
	return { line, column, value: value === null ? null : value.slice(0, 40), ...reason };
}

export function refuseAt(
	line: number,
	column: string | number | null,
	reason: Fault,
	value: string | null = null
): {
	readonly ok: false;
	readonly problems: readonly FileProblem[];
} {
	return { ok: false, problems: [problemAt(line, column, reason, value)] };
}

/** Cells that can be walked more than once. */
export function again<Item>(walk: () => Iterator<Item>): Iterable<Item> {
	return { [Symbol.iterator]: walk };
}

/** The first of the texts that has stood before; undefined where each stands once. */
export function findTwice(texts: readonly string[]): string | undefined {
	const seen = new Set<string>();
	return texts.find((text) => seen.size === seen.add(text.trim()).size);
}

const textsOf = ({ code, text }: Category) => [code ?? '', text ?? ''];

/** How many values the dimensions span; a refusal when no file of a sane size could hold them. */
export function countCells(dimensions: readonly CubeDimension[]): Result<number> {
	const long = dimensions.find(({ heading, name, categories }) =>
		[heading, name, ...categories.flatMap(textsOf)].some(({ length }) => length > MAX_CELL_LENGTH)
	);
	if (long) {
		const reason = fault('table-name-too-long', { most: MAX_CELL_LENGTH });
		return refuseAt(1, long.heading.slice(0, 40), reason);
	}
	const cells = dimensions.reduce((product, { categories }) => product * categories.length, 1);
	if (cells <= MOST_CELLS) return { ok: true, value: cells };
	return refuseAt(1, null, fault('table-too-large', { most: MOST_CELLS }));
}

const LONGEST_CELL = 120;

/** What a value is of, in the words of its categories. */
export function sayCell(categories: Readonly<Record<string, Category>>): string {
	const words = Object.values(categories).map(({ code, text }) => text ?? code ?? '');
	return words.filter(Boolean).join(' · ').slice(0, LONGEST_CELL);
}

/** A value at its place in the file. */
export type CubeValue = Pick<TableCell, 'line' | 'text' | 'preliminary' | 'forecast'>;

/** Every cell of a cube in row-major order: the last dimension varies fastest (JSON-stat 2.0, px). `lined`: what is wrong can be found by its line. */
export function* walkCube(
	dimensions: readonly CubeDimension[],
	contentHeading: string,
	read: (index: number) => CubeValue | FileProblem | null,
	{ lined }: { readonly lined: boolean } = { lined: true }
): Generator<TableCell | FileProblem> {
	const counters = dimensions.map(() => 0);
	const total = dimensions.reduce((product, { categories }) => product * categories.length, 1);
	const content = dimensions.findIndex(({ role }) => role === 'content');
	for (let index = 0; index < total; index += 1) {
		const found = read(index);
		const categories: Record<string, Category> = {};
		for (const [at, dimension] of found ? dimensions.entries() : []) {
			const category = dimension.categories[counters[at] ?? 0];
			if (category) categories[dimension.name] = category;
		}
		if (found && 'code' in found) yield lined ? found : { ...found, cell: sayCell(categories) };
		else if (found) {
			const of = content < 0 ? null : dimensions[content]?.categories[counters[content] ?? 0];
			const column = of?.text ?? of?.code ?? contentHeading;
			yield { column, categories, ...found };
		}
		for (let at = counters.length - 1; at >= 0; at -= 1) {
			counters[at] = (counters[at] ?? 0) + 1;
			if ((counters[at] ?? 0) < (dimensions[at]?.categories.length ?? 0)) break;
			counters[at] = 0;
		}
	}
}
