import { again } from '$lib/server/files/cube';
import type { Category, FigureTable, TableDimension } from '$lib/server/files/figure-table';
import { takeSex } from './heading-sex';
import { judgeSexes } from './sheet-values';

const SEX = 'kön';

/** A table without a column of sexes whose contents name them, `Andel rökare, kvinnor` beside `Andel rökare, män`, with a dimension of its own for whose they are. */
export function takeSexOfContents(table: FigureTable): FigureTable {
	const { dimensions, cells } = table;
	const named = dimensions.filter(({ role }) => role === 'content');
	const [content, ...others] = named.filter((one) => listTexts(table, one).some(takeSex));
	if (!content || others.length > 0 || dimensions.some(({ role }) => role === 'sex')) return table;
	const said = listTexts(table, content).map((text) => ({ content: text, sexed: takeSex(text) }));
	const sexOf = judgeSexes(said);
	const sexes = new Map(said.map((one) => [one.content, sexOf(one)]));
	if ([...sexes.values()].every((sexed) => sexed === null)) return table;
	const apart = (category: Category | undefined): Readonly<Record<string, Category>> => {
		const text = textOf(category);
		const sexed = sexes.get(text) ?? null;
		const rest = sexed === null ? text : sexed.content;
		return {
			[content.name]: { ...category, code: null, text: rest },
			[SEX]: { code: sexed?.sex ?? 'T', text: sexed?.word ?? null }
		};
	};
	const sex: TableDimension = { name: SEX, heading: SEX, role: 'sex' };
	return {
		...table,
		dimensions: [...dimensions, sex],
		cells: again(function* () {
			for (const cell of cells) {
				if ('code' in cell) yield cell;
				else {
					const { categories } = cell;
					yield { ...cell, categories: { ...categories, ...apart(categories[content.name]) } };
				}
			}
		})
	};
}

function listTexts({ cells }: FigureTable, { name }: TableDimension): readonly string[] {
	const texts = new Set<string>();
	for (const cell of cells) if (!('code' in cell)) texts.add(textOf(cell.categories[name]));
	return [...texts];
}

function textOf(category: Category | undefined): string {
	return category?.text ?? category?.code ?? '';
}
