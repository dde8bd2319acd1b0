import { isPersonalText } from '$lib/domain/personal-text';
import { wordsOfEdition } from '$lib/domain/public-table';
import { sha256Of } from '$lib/server/files/checksum';
import type { FigureTable } from '$lib/server/files/figure-table';
import { readLine, type LineKind } from '$lib/server/layout/said/words-around';
import { agesIn, limitsFigures } from '$lib/server/layout/words/limiting-words';

/** Lines beside a table; more of them are no notes on it. */
const MOST_LINES = 200;

/** As long as what a person may write of a publisher. */
const LONGEST_WORDS = 120;

/** What a table says in words: by what it is known again, who published it, what it is counted in, and what else. */
export function aboutTable(table: FigureTable) {
	const { title, publisher, unit, words = [], beside = [] } = table;
	const lines = words.map(readLine).filter(({ text }) => text !== '');
	const said = (kind: LineKind) => lines.find((line) => line.kind === kind)?.text;
	const [by, counted] = [plainWords(publisher ?? said('source')), plainWords(unit ?? said('unit'))];
	return {
		mark: markOf(table),
		...(isLimited(title ?? '') && { limited: true as const }),
		...(by && { publisher: by }),
		...(counted && { unit: counted }),
		...(beside.length > 0 && { beside: beside.slice(0, MOST_LINES) })
	};
}

/** What a file calls its publisher or a unit; null where that is nothing to repeat. */
export function plainWords(text = ''): string | null {
	const words = text.replace(/\s+/g, ' ').trim();
	return words === '' || words.length > LONGEST_WORDS || isPersonalText(words) ? null : words;
}

function isLimited(title: string): boolean {
	return agesIn(title).length > 0 || limitsFigures(title, () => false);
}

/** Notes may be about anybody: they are known again and not kept. */
function markOf({ title, words }: FigureTable): string | null {
	if (wordsOfEdition([title ?? '']) === '') return null;
	return sha256Of(Buffer.from(wordsOfEdition(words ?? [title ?? '']))).slice(0, 24);
}
