/** What a column of a month’s compilation may hold. `ignored` is left out. Beside a week, a month follows from it. */
export const COMPILATION_COLUMNS = [
	...(['week', 'month', 'year', 'group', 'kind'] as const),
	...(['green', 'yellow', 'red', 'invited', 'answers', 'ignored'] as const)
];
export type CompilationColumn = (typeof COMPILATION_COLUMNS)[number];

export function isCompilationColumn(value: unknown): value is CompilationColumn {
	return COMPILATION_COLUMNS.some((column) => column === value);
}

/** What somebody has said that columns hold, by the keys of their headings. */
export type HeadingColumns = ReadonlyMap<string, CompilationColumn>;

/** A heading as it was last written and is shown, with what its column holds. */
export interface NamedHeading {
	readonly heading: string;
	readonly key: string;
	readonly column: CompilationColumn;
}

/** Headings that differ only in how they are spaced and in capitals are one; marks that nobody sees are none. */
export function headingKey(heading: string): string {
	return tidyHeading(heading).toLocaleLowerCase('sv');
}

const MOST_SHOWN = 60;

/** A heading as it is shown: in one line, of a length that a page has room for. */
export function shortHeading(heading: string): string {
	const letters = [...tidyHeading(heading)];
	if (letters.length <= MOST_SHOWN) return letters.join('');
	return `${letters.slice(0, MOST_SHOWN - 1).join('')}…`;
}

/** Marks without a shape of their own can turn what stands after them, or hide in it. */
function tidyHeading(heading: string): string {
	return heading.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
}
