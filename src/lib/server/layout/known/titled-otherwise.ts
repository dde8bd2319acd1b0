import { foldName } from '$lib/server/layout/words/area-words';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { sexOfWord } from '$lib/domain/sex-words';
import { PRELIMINARY_WORD } from '$lib/server/files/preliminary-words';
import type { SourceDefinition } from '$imports/source';

/** Words of any title that say nothing of whom or what the figures are about. */
const PLAIN =
	/^(?:efter|och|och\/eller|per|i|på|för|av|är|vid|om|den|det|de|samt|med|från|till|t\.?o\.?m|fr\.?o\.?m|sedan|alla|samtliga|hela|totalt?|respektive|by|and|the|of|in|for|per|at|from|to|all|mukaan|ja|vuosi|vuonna|region(?:er|en)?|regions?|kommun(?:er|en|erna)?|län(?:en|et)?|riket|landet|sverige|sweden|ruotsi|municipalit(?:y|ies)|count(?:y|ies)|alue|kunta|kunnat|område|områden|area|kön|sex|gender|sukupuoli|ålder|age|ikä|år|året|åren|årlig(?:en)?|years?|månad(?:er|en|svis)?|months?|kvartal(?:en)?|quarters?|period(?:en|er)?|tid|time|tabell(?:innehåll)?|table|contents|kod|namn|december|dec|januari|antal|andel|procent|percent|number|personer|persons|invånare|inhabitants|befolkning(?:en)?|statistikdatabasen|statistiska|centralbyrån|statistics|slutlig[at]?|revidera(?:d|t|de)|uppgifter|statistik|data|siffror)$/iu;
/** Lines beside a title that say who made a file, and when. */
const OF_THE_FILE =
	/^(?:källa|källor|source|lähde|uttag|uttagsdatum|hämtad|hämtat|senast|skapad|utskriven|framtagen|framställd|uppdaterad|publicerad|kontakt|upphov|copyright|©|databas|tabellnummer|tabell-?id|intern referens|referens|enhet|mått|last|updated|retrieved|created|päivitetty|haettu|fotnot|noter?|anm|obs)(?!\p{L})/iu;
/** Notes below a table that say that the figures are of some only. */
const OF_SOME =
	/^(?:avser|gäller|endast|enbart|omfattar|exklusive|exkl|utom|only|refers to|koskee)(?!\p{L})/iu;

/** What stands around a table in words. */
interface WordsAround {
	readonly titles: readonly string[];
	/** Below it, or above and below. */
	readonly notes: readonly string[];
}

/**
 * Whether words above a table, or a note on whom it is about, say more than a source's own: `Folkmängd, endast utrikes födda` is another
 * table than `Folkmängd efter region och år`. A sex that a title names is more unless a column tells the sexes apart.
 */
export function isTitledOtherwise(
	{ titles, notes }: WordsAround,
	headings: readonly string[],
	definition: SourceDefinition,
	areas: AreaSpellings
): boolean {
	const own = wordsOfSource(definition, headings);
	const sexed = headings.some((heading) => SEX.test(heading));
	const lines = [
		...titles.filter((line) => !OF_THE_FILE.test(line.trim())),
		...notes.filter((line) => OF_SOME.test(line.trim()))
	];
	const isOwn = (word: string) => {
		const folded = foldName(word);
		return own.has(folded) || own.has(folded.replace(DEFINITE, ''));
	};
	return lines.some((line) =>
		remainderOf(line, areas).some((word) => !isOwn(word) && !(sexed && sexOfWord(word) !== null))
	);
}

/** `Folkmängden` is `Folkmängd`. */
const DEFINITE = /(?<=\p{L}{4})(?:ens?|ets?|n|t|s)$/u;
const SEX = /^(?:kön|sex|gender|sukupuoli)$/i;
const MOST_LETTERS = 500;

/** The words of a line that are none of any title, no time and no place. */
function remainderOf(line: string, areas: AreaSpellings): readonly string[] {
	const words = wordsOf(line.slice(0, MOST_LETTERS));
	const left: string[] = [];
	for (let at = 0; at < words.length;) {
		const run = [3, 2, 1].find((length) => saysWhereOrWhen(words.slice(at, at + length), areas));
		const word = words[at] ?? '';
		if (run === undefined && !isPlain(word)) left.push(word);
		at += run ?? 1;
	}
	return left;
}

function saysWhereOrWhen(words: readonly string[], areas: AreaSpellings): boolean {
	const text = words.join(' ');
	return isTime(text) || readArea(text, areas).ok;
}

function isPlain(word: string): boolean {
	return (
		PLAIN.test(word) || OF_SOME.test(word) || PRELIMINARY_WORD.test(word) || sexOfWord(word) === 'T'
	);
}

function isTime(text: string): boolean {
	return (
		parseWrittenPeriod(text) !== null || parseWrittenDay(text) !== null || /^\d{1,2}$/.test(text)
	);
}

function wordsOf(text: string): readonly string[] {
	return text.split(/[\s/,.;:()–"#=]+/).filter((word) => word !== '' && /[\p{L}\d]/u.test(word));
}

function wordsOfSource(
	{ source, indicators, table }: SourceDefinition,
	headings: readonly string[]
): ReadonlySet<string> {
	const texts = [
		...[source.publisher, source.title, ...headings],
		...[...table.columns, ...table.optional, table.time, ...table.contents],
		...indicators.flatMap(({ name }) => Object.values(name))
	];
	return new Set(texts.flatMap(wordsOf).map(foldName));
}
