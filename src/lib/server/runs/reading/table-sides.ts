import type { TableSide } from '$lib/domain/public-table';
import { parseSex } from '$lib/domain/sex-words';
import type { Category, TableCell, TableDimension } from '$lib/server/files/figure-table';

/** A dimension while its table is walked: each category has a number, by when it was first met. */
export interface OpenSide {
	readonly heading: string;
	readonly role: TableSide['role'];
	/** The number of the cell's category; -1 where it is no sex. `area` is how the cell's area was read. */
	readonly put: (cell: TableCell, area: string) => number;
	/** By number; two of the same words are told apart by their codes. */
	readonly labels: () => readonly string[];
	/** By number, what the file says that each is counted in. */
	readonly units: () => readonly (string | null)[];
}

export function openSide({ name, heading }: TableDimension, role: TableSide['role']): OpenSide {
	const numbers = new Map<string, number>();
	const found: Readonly<Record<'words', string> & Record<'code' | 'unit', string | null>>[] = [];
	const numberOf = (words: string, code: string | null, unit: string | null = null) => {
		const key = `${code ?? ''}\n${words}`;
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, found.length);
		return found.push({ words, code, unit }) - 1;
	};
	return {
		heading,
		role,
		put({ categories }, area) {
			const category = categories[name] ?? NONE;
			if (role === 'area') return numberOf(area, null);
			const { text, code, unit = null } = category;
			if (role !== 'sex') return numberOf(text ?? code ?? '', code, unit);
			const sex = parseSex(category);
			return sex === null ? -1 : numberOf(sex, null);
		},
		labels() {
			const times = new Map<string, number>();
			for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1);
			return found.map(({ words, code }) =>
				times.get(words) === 1 || code === null ? words : `${words} (${code})`
			);
		},
		units: () => found.map(({ unit }) => unit)
	};
}

const NONE: Category = { code: null, text: null };
