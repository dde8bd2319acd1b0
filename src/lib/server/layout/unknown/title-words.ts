import { isPersonalText } from '$lib/domain/personal-text';
import { sexOfWord } from '$lib/domain/sex-words';
import { saysForecast } from '$lib/server/files/forecast-words';
import type { Category } from '$lib/server/files/figure-table';
import { countPersonNames } from '$lib/server/files/persons/person-name';
import { readLine } from '$lib/server/layout/said/words-around';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { OF_SHARE } from '$lib/server/layout/words/limiting-words';

const MOST_TITLES = 3;
const LONGEST_TITLE = 80;

/** `Försäkringskassan` above `Ohälsotal`: one title over several lines. One that says what is foretold stands by itself. */
export function joinTitles(titles: readonly string[]): string | null {
	// A line that says the unit or the publisher is a title only where there is no other.
	const named = titles.filter((line) => !['unit', 'source', 'file'].includes(readLine(line).kind));
	const [first, ...others] = named;
	if (first === undefined) return null;
	const end = others.findIndex(
		(line) =>
			line.length > LONGEST_TITLE ||
			/[:=.]/.test(line) ||
			!/\p{L}/u.test(line) ||
			isPersonalText(line) ||
			// Who has put the figures together.
			countPersonNames(line) > 0
	);
	const lines = [first, ...(end < 0 ? others : others.slice(0, end))].slice(0, MOST_TITLES);
	return lines.some(saysForecast) || first.length > LONGEST_TITLE ? first : lines.join(', ');
}

/** `Ekonomiskt bistånd, Dalarnas län` and `Sjukskrivna i Boden`: the one area that titles name. */
export function placeOfTitles(titles: readonly string[], areas: AreaSpellings): Category | null {
	const parts = titles.flatMap((title) => [
		...title.split(/[,;:]| [–-] /),
		...[...title.matchAll(/(?:^|\s)(?:i|för|inom)\s(?=\p{Lu})([^,;:()]{2,60})/gu)].flatMap(
			([, after = '']) => beginnings(after)
		)
	]);
	const named = parts.flatMap((part): readonly Category[] => {
		const text = part.trim();
		const area = /\p{L}/u.test(text) ? readArea(text, areas) : null;
		return area?.ok ? [{ code: area.code, text }] : [];
	});
	const codes = new Set(named.map(({ code }) => code));
	return codes.size === 1 ? (named[0] ?? null) : null;
}

/** One word, two words … of what follows. */
function beginnings(text: string): readonly string[] {
	const words = text.split(' ').slice(0, 4);
	return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

/** Whose all figures are by the words above and below a table; null where they name no sex, or both. */
export function sexOfWords(titles: readonly string[], below: readonly string[]): string | null {
	return sexOfTitles(titles) ?? sexNamed(titles, below);
}

/** `Kvinnor, 2024`: the part of a title that is a sex and nothing else. */
function sexOfTitles(titles: readonly string[]): string | null {
	const parts = titles.flatMap((title) => title.split(/[,;:()]/)).map((part) => part.trim());
	const sexes = parts.filter((part) => ['K', 'M'].includes(sexOfWord(part) ?? ''));
	return sexes.length === 1 ? (sexes[0] ?? null) : null;
}

const WHOSE =
	/(?<!\p{L})(?:kvinnor|män|flickor|pojkar|women|men|girls|boys|naiset|miehet|kvinner|menn|kvinder|mænd)(?!\p{L})/giu;
/** A note on what is missing says nothing of whose the rest is. */
const OF_NOTE = /saknas|ingår|exkl|inkl|utom|endast|från och med|missing|excl/i;
/** `Anm. Avser endast kvinnor.` */
const OF_SEX_ALONE =
	/^(?:[*\d)]{0,3} ?(?:anm(?:ärkning)?|not|obs|fotnot)\s?[.:]\s?)?(?:(?:avser|gäller|omfattar|uppgifterna|siffrorna|statistiken|tabellen|endast|enbart|bara|only) ){1,4}(?:kvinnor|män|flickor|pojkar|women|men|girls|boys)\.?$/iu;
const MOST_WORDS_OF_NOTE = 8;

/** `Medellivslängd män, år`: the one sex that the words around a table name. */
function sexNamed(titles: readonly string[], below: readonly string[]): string | null {
	const notes = below.filter(
		(line) =>
			OF_SEX_ALONE.test(line) ||
			(line.split(' ').length <= MOST_WORDS_OF_NOTE && !OF_NOTE.test(line))
	);
	const lines = [...titles, ...notes];
	if (lines.some((line) => OF_SHARE.test(line))) return null;
	const words = lines.flatMap((line) => line.match(WHOSE) ?? []);
	const sexes = new Set(words.map(sexOfWord));
	return sexes.size === 1 ? (words[0] ?? null) : null;
}
