import { again } from '$lib/server/files/cube';
import type { Category, FigureTable, TableDimension } from '$lib/server/files/figure-table';
import { categoriesOf } from '$lib/server/files/table-categories';
import { takeSex } from './columns/heading-sex';
import { judgeSexes } from './sheet-values';
import type { NamedSex } from './sheet-values';

const SEX = 'kön';

/** A table without a column of sexes whose contents name them, `Andel rökare, kvinnor` beside `Andel rökare, män`, with a dimension of its own for whose they are. */
export function takeSexOfContents(table: FigureTable): FigureTable {
	const { dimensions, cells } = table;
	if (dimensions.some(({ role }) => role === 'sex')) return table;
	const [found, ...others] = dimensions
		.filter(({ role }) => role === 'content')
		.map((content) => ({ content, said: listSaid(table, content) }))
		.filter(({ said }) => said.some(({ sexed }) => sexed !== null));
	if (!found || others.length > 0) return table;
	const { content, said } = found;
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

/** Every text of a dimension with the sex that it names. */
function listSaid(table: FigureTable, { name }: TableDimension): readonly NamedSex[] {
	const texts = new Set((categoriesOf(table).get(name) ?? []).map(textOf));
	return [...texts].map((text) => ({ content: text, sexed: takeSex(text) }));
}

function textOf(category: Category | undefined): string {
	return category?.text ?? category?.code ?? '';
}
