import { spanOf } from './days-covered';
import type { Intervention, InterventionContent } from './intervention';

type Named = Pick<InterventionContent, 'title' | 'start' | 'end'>;

/** One mistyped letter is let pass in every so many, and one at least. */
const LETTERS_A_SLIP = 8;

/** Those that may be the same thing written down twice: of the same or nearly the same name, at a time that overlaps. */
export function findNamesakes<One extends Pick<Intervention, 'id'> & Named>(
	written: Named,
	all: readonly One[]
): One[] {
	return all.filter((one) => overlaps(written, one) && isNearlySame(written.title, one.title));
}

/** What a writer has seen of those when they say that it is another: the answer holds for no others. */
export function namesakeMark(namesakes: readonly Pick<Intervention, 'id'>[]): string {
	return namesakes
		.map(({ id }) => id)
		.sort()
		.join(' ');
}

/** Whether two names are the same but for case, marks, the order of their words or a slip of the hand. Numbers must be alike. */
export function isNearlySame(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const numbers = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ');
	if (numbers(a) !== numbers(b)) return false;
	if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true;
	const [text, against] = [a.join(' '), b.join(' ')];
	const slips = Math.max(1, Math.floor(Math.min(text.length, against.length) / LETTERS_A_SLIP));
	return text.length >= LETTERS_A_SLIP / 2 && distance(text, against, slips) <= slips;
}

function wordsOf(name: string): string[] {
	return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function overlaps(one: Named, other: Named): boolean {
	const [a, b] = [spanOf(one), spanOf(other)];
	return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** Letters to add, take away or change (Levenshtein 1966); more than `most` is only told to be more. */
function distance(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [i, letter] of [...one].entries()) {
		const next = [i + 1];
		for (const [j, against] of [...other].entries()) {
			const changed = (row[j] ?? 0) + Number(letter !== against);
			next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
