import { joinBlocks, readPageText } from './page-text';

/** Where sentences run on: not headings, tables, forms, menus or lists of names. */
const RUNNING: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'figcaption', 'div']);
const APART: ReadonlySet<string> = new Set(['table', 'nav', 'form', 'select', 'button']);
/** A full stop that ends a sentence, not one in an abbreviation or a number. */
const END = /[.!?](?=\s|$)/g;
const WORD = /[\p{L}\p{N}]+(?:[-’'.,:/][\p{L}\p{N}]+)*/gu;
const LONG = 6;

export interface Lix {
	readonly lix: number;
	readonly words: number;
	readonly sentences: number;
}

/** The running sentences of a page, a block each: what has no full stop is a name or a label. */
export function runningText(html: string): readonly string[] {
	return joinBlocks(readPageText(html))
		.filter(({ block }) => RUNNING.has(block.tag) && !block.within.some((tag) => APART.has(tag)))
		.map(({ text }) => text)
		.filter((text) => /[.!?](\s|$)/.test(text));
}

/**
 * How hard a text is to read by Björnsson's läsbarhetsindex (1968): words in a sentence and, of 100 words, how many
 * have more than six letters. Below 30 is very easy, 40 is ordinary prose, above 50 is hard.
 */
export function reckonLix(texts: readonly string[]): Lix {
	const words = texts.flatMap((text) => text.match(WORD) ?? []);
	const sentences = texts.reduce(
		(sum, text) => sum + Math.max(1, (text.match(END) ?? []).length),
		0
	);
	const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > LONG).length;
	return {
		lix: words.length / sentences + (100 * long) / words.length,
		words: words.length,
		sentences
	};
}
