import { sexOfWord } from '$lib/domain/sex-words';
import { isPersonalText } from '$lib/domain/personal-text';
import { countPersonNames } from '$lib/server/files/persons/person-name';
import { PRELIMINARY_WORD } from '$lib/server/files/preliminary-words';
import { foldName } from '$lib/server/layout/words/area-words';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { publisherAbroad } from '$lib/server/layout/words/other-countries';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { agesIn, limitsFigures, OF_SOME, wordsOf } from '$lib/server/layout/words/limiting-words';
import { readLine, type WordsAround } from './words-around';
import type { SourceDefinition } from '$imports/source';

/** Words of any title that say nothing of whom or what the figures are about. */
const PLAIN =
	/^(?:efter|och|och\/eller|per|i|på|för|av|är|vid|om|den|det|de|samt|med|från|till|t\.?o\.?m|fr\.?o\.?m|sedan|alla|samtliga|hela|totalt?|respektive|by|and|the|of|in|for|per|at|from|to|all|mukaan|ja|vuosi|vuonna|region(?:er|en)?|regions?|kommun(?:er|en|erna)?|län(?:en|et)?|riket|landet|sverige|sweden|ruotsi|municipalit(?:y|ies)|count(?:y|ies)|alue|kunta|kunnat|område|områden|area|kön|sex|gender|sukupuoli|ålder|age|ikä|år|året|åren|årlig(?:en)?|years?|månad(?:er|en|svis)?|months?|kvartal(?:en)?|quarters?|period(?:en|er)?|tid|time|tabell(?:innehåll)?|table|contents|kod|namn|december|dec|januari|antal|number|personer|persons|invånare|inhabitants|befolkning(?:en)?|statistikdatabasen|statistiska|centralbyrån|statistics|slutlig[at]?|revidera(?:d|t|de)|uppgifter|statistik|data|siffror)$/iu;
const SHARE = /^(?:andel(?:en)?|procent|percent)$/iu;
const SEX = /^(?:kön|sex|gender|sukupuoli)$/i;
const MOST_LETTERS = 500;
/** `Folkmängden` is `Folkmängd`. */
const DEFINITE = /(?<=\p{L}{4})(?:ens?|ets?|n|t|s)$/u;

/** How a source's own words are told from those that say more. */
interface OwnWords {
	readonly isOwn: (word: string) => boolean;
	readonly ages: readonly string[];
	readonly areas: AreaSpellings;
}

/**
 * The words of a file that make it another table than a source's, as they stand in it; null where none do. Lines above a table may say nothing that
 * the source does not: `Folkmängd, endast utrikes födda` is another table than `Folkmängd efter region och år`. Below it they may
 * say more, but not that the figures are of some only, in another unit or another country's.
 */
export function findOtherwise(
	around: WordsAround,
	headings: readonly string[],
	definition: SourceDefinition,
	areas: AreaSpellings
): string | null {
	const own = ownWordsOf(definition, headings, areas);
	const abroad = findAbroad(around);
	if (abroad !== null) return abroad;
	return (
		around.titles.find((line) => isOtherTitle(line, own)) ??
		around.notes.find((line) => isOtherNote(line, own)) ??
		null
	);
}

/** Lines below the table, and what a file says elsewhere beside what its source says already, each whole; none that may name or reach a person. */
export function listBeside(
	{ titles, notes, sheets = [] }: WordsAround,
	headings: readonly string[],
	definition: SourceDefinition,
	areas: AreaSpellings
): readonly string[] {
	const own = ownWordsOf(definition, headings, areas);
	const lines = [...new Set([...titles, ...notes, ...sheets].map((line) => line.trim()))];
	const isNote = (line: string) => notes.includes(line) && readLine(line).kind !== 'file';
	return lines.filter(
		(line) => isTellable(line) && (isNote(line) || moreThan(readLine(line).text, own).length > 0)
	);
}

/** Whether nobody is named in a line, and nobody can be reached by it. */
export function isTellable(line: string): boolean {
	return line !== '' && !isPersonalText(line) && countPersonNames(line) === 0;
}

/** The line that says who published the figures, where that is another country's office. */
function findAbroad({ titles, notes, publisher }: WordsAround): string | null {
	const lines = [...titles, ...notes].filter((line) => readLine(line).kind === 'source');
	const said = [...(publisher === undefined ? [] : [publisher]), ...lines];
	return publisherAbroad(said) === null
		? null
		: (said.find((line) => publisherAbroad([line]) !== null) ?? null);
}

function isOtherTitle(line: string, own: OwnWords): boolean {
	const { kind, text } = readLine(line);
	switch (kind) {
		case 'file':
		case 'source':
			return false;
		case 'note':
			return isOtherNote(text, own);
		case 'unit':
		case 'plain':
			return namesOtherAges(text, own) || moreThan(text, own).length > 0;
	}
}

function isOtherNote(line: string, own: OwnWords): boolean {
	const { kind, text } = readLine(line);
	if (kind === 'file' || kind === 'source') return false;
	if (kind === 'unit') return moreThan(text, own).length > 0;
	const sentences = text
		.slice(0, MOST_LETTERS)
		.split(/(?<=[^\d]{2})\.\s|;/)
		.map((sentence) => sentence.trim());
	const [first = ''] = sentences;
	// A longer note tells of much else in between.
	if (OF_SOME.test(first) && moreThan(first, own).length > 0) return true;
	return sentences.some((sentence) => isOfSome(sentence, own));
}

function isOfSome(sentence: string, own: OwnWords): boolean {
	const short = wordsOf(sentence).length <= MOST_OF_AGES;
	return limitsFigures(sentence, own.isOwn) || (short && namesOtherAges(sentence, own));
}

/** A longer sentence tells who is who, not whom the figures are of. */
const MOST_OF_AGES = 9;

function namesOtherAges(text: string, { ages }: OwnWords): boolean {
	return agesIn(text).some((one) => !ages.includes(one));
}

/** The words of a line that are none of any title, no time and no place, nor the source's own. */
function moreThan(line: string, { isOwn, areas }: OwnWords): readonly string[] {
	return remainderOf(line, areas).filter((word) => !isOwn(word));
}

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

/** A sex that a title names is more than the source says, unless a column tells the sexes apart. */
function ownWordsOf(
	{ source, indicators, table }: SourceDefinition,
	headings: readonly string[],
	areas: AreaSpellings
): OwnWords {
	const texts = [
		...[source.publisher, source.title, ...headings],
		...[...table.columns, ...table.optional, table.time, ...table.contents],
		...indicators.flatMap(({ name }) => Object.values(name))
	];
	const own = new Set(texts.flatMap(wordsOf).map(foldName));
	const shares = indicators.some(({ unit }) => unit === 'percent');
	const sexed = headings.some((heading) => SEX.test(heading));
	const isOwn = (word: string) => {
		const folded = foldName(word);
		if (own.has(folded) || own.has(folded.replace(DEFINITE, ''))) return true;
		if (shares && SHARE.test(word)) return true;
		return sexed && sexOfWord(word) !== null;
	};
	return { isOwn, ages: texts.flatMap(agesIn), areas };
}
