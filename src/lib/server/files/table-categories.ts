import type { Category, FigureTable } from './figure-table';

const known = new WeakMap<FigureTable, ReadonlyMap<string, readonly Category[]>>();

/** By the name of a dimension every category that a cell of it has, in the order of the cells. A table is walked once for all of them. */
export function categoriesOf(table: FigureTable): ReadonlyMap<string, readonly Category[]> {
	const found = known.get(table) ?? walk(table);
	known.set(table, found);
	return found;
}

function walk({ dimensions, cells }: FigureTable): ReadonlyMap<string, readonly Category[]> {
	const seen = dimensions.map(({ name }) => ({
		name,
		last: null as Category | null,
		all: new Map<string, Category>()
	}));
	for (const cell of cells) {
		if ('code' in cell) continue;
		for (const dimension of seen) {
			const category = cell.categories[dimension.name];
			if (category === undefined || category === dimension.last) continue;
			dimension.last = category;
			const key = `${category.code ?? ''}\u0000${category.text ?? ''}`;
			if (!dimension.all.has(key)) dimension.all.set(key, category);
		}
	}
	return new Map(seen.map(({ name, all }) => [name, [...all.values()]]));
}
