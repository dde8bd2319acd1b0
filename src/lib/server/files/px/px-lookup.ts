import type { PxStatement } from './px-statement';

/** Finds the statement of a keyword, of the whole file or of one variable. */
export interface LookUp {
	(keyword: string, of?: string): PxStatement | null;
	/** Of the texts that are looked up; null where the file does not say. */
	readonly language: string | null;
}

/** Swedish texts where the file has them: the definitions know the Swedish headings. */
export function lookUp(statements: readonly PxStatement[]): LookUp {
	const languages = statements.find(({ keyword }) => keyword === 'LANGUAGES')?.values ?? [];
	const main = statements.find(({ keyword }) => keyword === 'LANGUAGE')?.values[0] ?? null;
	const wanted = main !== 'sv' && languages.includes('sv') ? 'sv' : null;
	const find = (keyword: string, of?: string) => {
		const those = statements.filter(
			(one) =>
				one.keyword === keyword &&
				(of === undefined ? one.of.length === 0 : isSame(one.of[0] ?? '', of))
		);
		const plain = those.find(({ language }) => language === null || language === main);
		return those.find(({ language }) => language !== null && language === wanted) ?? plain ?? null;
	};
	return Object.assign(find, { language: wanted ?? main });
}

function isSame(one: string, other: string): boolean {
	return one === other || one.trim().toLowerCase() === other.trim().toLowerCase();
}
