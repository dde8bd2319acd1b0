import type { Period } from '$lib/domain/period';
import { parseWrittenPeriod } from './written-period';
import { readLegend } from '$lib/server/files/preliminary-legend';
import { PRELIMINARY_WORD, saysPreliminary } from '$lib/server/files/preliminary-words';

/** What a sentence about a table's figures says beside that they are preliminary or foretold, and of which year. */
export const ABOUT_FIGURES =
	/^(?:\p{L}{0,20}(?:uppgifter|siffror|statistik|värden|värde|data|resultat|figures|statistics|results|values|tietoja|tiedot|tall)(?:na|en)?|avser|av|för|från|år|året|åren|är|alla|samtliga|och|of|for|the|are|is|all|ovat|obs|notera|uppgift|värde)$/iu;

/** Which periods titles or notes say are preliminary: `Folkmängd 2024 (preliminär)` all of them, `2023 och 2024 (2024 prel.)` one. */
export function preliminaryPeriods(lines: readonly string[]): (period: Period) => boolean {
	const said = lines.flatMap((line) => (isLegend(line) ? [] : (yearsSaid(line) ?? [])));
	if (said.length === 0) return () => false;
	if (said.includes('all')) return () => true;
	return ({ key }) => said.includes(key) || said.includes(key.slice(0, 4));
}

/** What a mark stands for is told of the values that have it. */
function isLegend(line: string): boolean {
	return [...readLegend([line]).values()].some(({ kind }) => kind === 'preliminary');
}

/** Null: nothing of it. */
function yearsSaid(line: string): readonly string[] | null {
	const marked = [...line.matchAll(/(?<!\d)((?:19|20)\d\d)(?: ?\(p\)|p(?![\p{L}\d]))/giu)];
	if (marked.length > 0) return marked.map(([, year = '']) => year);
	for (const part of line.slice(0, 500).split(/[;,:()!]|\.\s/)) {
		if (!saysPreliminary(part)) continue;
		const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
		const years = words.flatMap((word) => parseWrittenPeriod(word)?.key ?? []);
		const others = words.filter(
			(word) => parseWrittenPeriod(word) === null && !PRELIMINARY_WORD.test(word)
		);
		if (others.every((word) => ABOUT_FIGURES.test(word.replace(/\.$/, ''))))
			return years.length > 0 ? years : ['all'];
		// `Folkmängd 2024 preliminär`: at the end it is said of everything before it.
		if (PRELIMINARY_WORD.test(words.at(-1) ?? ''))
			return years.length > 1 ? years.slice(-1) : ['all'];
	}
	return null;
}
