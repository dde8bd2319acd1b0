import { saysForecast } from '$lib/server/files/forecast-words';
import type { Sex } from '$lib/domain/observation';
import { sexOfWord } from '$lib/domain/sex-words';

/** Words that begin a note on whom or what the figures are of. */
export const OF_SOME =
	/^(?:avser|gäller|endast|enbart|bara|omfattar|exklusive|exkl|utom|förutom|only|refers to|koskee|vain)(?!\p{L})/iu;

/** People of a certain age, birth or position, and what is left out or held against something else. */
const OF_GROUP =
	/^(?:(?:utrikes|inrikes|utlands|svensk)(?:född(?:a|as)?)?|född(?:a)?|utländsk[at]?|nyanländ\p{L}{0,3}|flykting\p{L}{0,5}|invandr\p{L}{0,6}|barn(?:en)?|ungdom\p{L}{0,5}|unga|yngre|äldre|pensionär\p{L}{0,4}|vuxna|elever(?:na)?|anställda|förvärvsarbetande|studerande|ensamstående|gifta|ogifta|sammanboende|landsbygd\p{L}{0,3}|tätort\p{L}{0,4}|children|young|youth|elderly|adults|foreign|born|native|lapset|nuoret|vanhukset|ulkomaalai\p{L}{1,6})$/iu;
const PARTICLE =
	/^(?:endast|enbart|bara|exklusive|exkl|utom|förutom|undantag(?:et|na)?|only|excluding|excl|except|vain|ilman)$/iu;
/** What the name of a sheet says when its figures are no numbers of people or things. */
const OF_MEASURE =
	/^(?:andel(?:en|ar)?|procent(?:uell)?|promille|kvot(?:en)?|index|förändring(?:en|ar)?|ökning(?:en)?|minskning(?:en)?|skillnad(?:en|er)?|differens(?:en)?|avvikelse(?:r|n)?|medel(?:värde)?|median(?:en)?|tusental|share|percent(?:age)?|change|difference|average|osuus|muutos)$/iu;

const AGES =
	/(?<![\d.,:/-])(\d{1,3}) ?(?:(?:[-–]|till|to) ?(\d{1,3}) ?(?:års?(?!\p{L})|-?åringar|years?(?!\p{L})|vuot)|(\+)(?!\d)|(?:år )?(?:och|eller|and|or) (äldre|uppåt|över|yngre|older|over|younger)(?!\p{L})|-?(åringar)(?!\p{L}))/giu;
const AGES_FROM =
	/(?<!\p{L})(över|under|minst|högst|fyllda|yli|alle|over|aged) (\d{1,3}) ?(?:års?|years?|vuot)(?!\p{L})/giu;
/** `0-19` alone is the name of a sheet of those ages. */
const AGES_ALONE = /^(\d{1,3})\s?[-–]\s?(\d{2,3})$/;

/** The ages that a text names, each as it is told from others: `65 +`, `20 64`. */
export function agesIn(text: string): readonly string[] {
	const found = [...text.matchAll(AGES)].map(([, from, to, plus, side, each]) =>
		[from, to ?? plus ?? side ?? each].join(' ')
	);
	return [...found, ...[...text.matchAll(AGES_FROM)].map(([, side, age]) => `${side} ${age}`)];
}

/** The same of the name of a sheet, which may be nothing else. */
export function agesOfName(name: string): readonly string[] {
	const [, from, to] = AGES_ALONE.exec(name.trim()) ?? [];
	if (from !== undefined && to !== undefined && Number(from) < Number(to) && Number(to) <= 120)
		return [`${from} ${to}`];
	return agesIn(name);
}

const MOST_WORDS = 9;
/** So near to the group that it leaves the others out. */
const NEAR = 3;

/** Whether a sentence below a table says that its figures are of some only; `isOwn` of words that the table says anyway. */
export function limitsFigures(sentence: string, isOwn: (word: string) => boolean): boolean {
	const words = wordsOf(sentence);
	// Women and men beside each other are all.
	const sexes = new Set(words.map(sexNamed).filter((sex) => sex === 'K' || sex === 'M'));
	const isGroup = (word: string) =>
		!isOwn(word) && limitsPeople(word) && !(sexes.size > 1 && sexNamed(word) !== null);
	if (words.length <= MOST_WORDS && (saysForecast(sentence) || words.some(isGroup))) return true;
	return words.some(
		(word, at) => PARTICLE.test(word) && words.slice(at + 1, at + 1 + NEAR).some(isGroup)
	);
}

/** Whether the name of a sheet does: any word of people, of a plan or of another measure. */
export function limitsSheet(name: string, isOwn: (word: string) => boolean): boolean {
	return (
		saysForecast(name) ||
		wordsOf(name).some(
			(word) => !isOwn(word) && (limitsPeople(word) || PARTICLE.test(word) || OF_MEASURE.test(word))
		)
	);
}

function limitsPeople(word: string): boolean {
	const sex = sexNamed(word);
	return sex === 'K' || sex === 'M' || OF_GROUP.test(word);
}

/** Of a share of women the women are what is counted. */
export const OF_SHARE = /andel|share|osuus|procent|jämställd|skillnad|könsför/i;

/** The sex that a word is for certain: in Swedish `man` is one, whoever it is, and `men` is but. */
export function certainSexOf(word: string): Sex | null {
	return /^(?:man|men)$/i.test(word) ? null : sexOfWord(word);
}

function sexNamed(word: string): Sex | null {
	return certainSexOf(word) ?? certainSexOf(word.replace(/(?<=\p{L}{3})(?:nas?|s)$/u, ''));
}

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
	return text.split(/[\s/,.;:()–"#=]+/).filter((word) => word !== '' && /[\p{L}\d]/u.test(word));
}
