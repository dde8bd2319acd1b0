import type { FileProblem } from '$lib/domain/problem';
import { problemAt } from '$lib/server/files/cube';
import { writeWorkbookAs } from '../workbook';

type Workbook = Parameters<typeof writeWorkbookAs>[0];

/** A file as it was written: a text, the rows of a workbook's first sheet with what they became, or bytes. */
export interface WrittenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Of a workbook's sheets in their order; none for other files. */
	readonly sheets: readonly (readonly (readonly string[])[])[];
}

/** Who reads it: the page for published figures, one source alone, a municipality's table, its figures, what is kept of a table, or the mood. */
export type Way =
	'page' | `source ${string}` | 'own-table' | `own-figures ${string}` | 'kept' | 'mood';

/** A good file, and the same with one thing broken. */
export interface BrokenFile {
	readonly what: string;
	readonly way: Way;
	readonly good: WrittenFile;
	readonly broken: WrittenFile;
	readonly said: readonly FileProblem[];
}

export type Break = (text: string) => string;

export const at = problemAt;

/** The text with one piece changed; a piece that is not there breaks nothing. */
export function swap(from: string, to: string): Break {
	return (text) => {
		if (!text.includes(from)) throw new Error(`"${from}" stands nowhere`);
		return text.replace(from, () => to);
	};
}

export function instead(text: string): Break {
	return () => text;
}

export function asText(text: string, name = 'fil.csv'): WrittenFile {
	return asBytes(new TextEncoder().encode(text), name);
}

export function asBytes(bytes: Uint8Array, name = 'fil'): WrittenFile {
	return { name, bytes, sheets: [] };
}

export function asBook(
	book: Workbook,
	options: Parameters<typeof writeWorkbookAs>[1] = {}
): WrittenFile {
	const sheets = Object.values(book).map(({ rows }) =>
		typeof rows === 'string' ? [] : rows.map((cells) => cells.map((cell) => String(cell ?? '')))
	);
	return { name: 'fil.xlsx', bytes: writeWorkbookAs(book, options), sheets };
}

/** Cases of one good text that one reader takes. */
export function breakText(
	good: string,
	way: Way,
	cases: readonly (readonly [what: string, broken: Break, ...said: readonly FileProblem[]])[]
): readonly BrokenFile[] {
	return cases.map(([what, broken, ...said]) => ({
		...{ what, way, said },
		good: asText(good),
		broken: asText(broken(good))
	}));
}

/** Cases of one good file that are other files. */
export function breakFile(
	good: WrittenFile,
	way: Way,
	cases: readonly (readonly [what: string, broken: WrittenFile, ...said: readonly FileProblem[]])[]
): readonly BrokenFile[] {
	return cases.map(([what, broken, ...said]) => ({ what, way, said, good, broken }));
}
