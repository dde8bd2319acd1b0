import type { Sex } from '$lib/domain/observation';
import { parseSex, sexOfWord } from '$lib/domain/sex-words';

/** A sex that a heading names, and what is left without it. */
export interface HeadedSex {
	readonly sex: Sex;
	readonly content: string;
	readonly word: string;
	/** Whether it is whose the figures are by this heading alone; else it may be what is counted, as in `Andel kvinnor`. */
	readonly alone: boolean;
}

const MOST_WORDS = 4;

/** Under a heading of sexes an abbreviation says which: `Kön kv`. */
const UNDER_SEX = /^(?:kön|kjønn|køn|sex|gender|sukupuoli)[ :,/-]{1,3}(\p{L}{1,12}\.?)$/iu;

/** The one sex that a heading names, anywhere in it; null where it names none, or women and men beside each other. */
export function takeSex(text: string): HeadedSex | null {
	const under = UNDER_SEX.exec(text)?.[1] ?? '';
	const short = parseSex({ code: null, text: under });
	if (short) return { sex: short, word: under, content: '', alone: true };
	const edge = findSex(text) ?? findSexBeforeUnit(text);
	if (edge?.sex === 'T') return { ...edge, alone: false };
	const [first, ...others] = namedIn(text);
	if (others.some(({ sex }) => sex !== first?.sex)) return null;
	if (edge) {
		const content = edge.content.replace(HANGING, '');
		return { ...edge, content, alone: isWhose(text, edge.word) };
	}
	if (!first) return findTogether(text);
	const { sex, word, at } = first;
	const before = text.slice(0, at).replace(/(?:^|\s)(?:bland|hos|among|blant|blandt)\s$/iu, ' ');
	const content = tidy(`${before}${text.slice(at + word.length)}`);
	return { sex, word, content, alone: isWhose(text, word) };
}

/** What led to the sex and leads to nothing without it: `Medellön för (kr)`. */
const HANGING = /(?:^|\s)(?:bland|hos|för|among|for|blant|blandt)(?=$|[,;:]|\s[(%])/iu;

const TOGETHER =
	/(?:, ?|(?:^|\s)(?:bland|hos|among) )(totalt?|samtliga|alla|båda könen|all|both sexes|yhteensä|kaikki)(?= )/iu;

/** `Andel som trivs, samtliga åk 8`: everybody, beside columns of each sex. */
function findTogether(text: string): HeadedSex | null {
	const match = TOGETHER.exec(text);
	if (!match) return null;
	const { 0: found, 1: word = '', index: at } = match;
	const mark = found.startsWith(',') ? ', ' : ' ';
	const content = tidy(`${text.slice(0, at)}${mark}${text.slice(at + found.length)}`);
	return { sex: 'T', word, content, alone: false };
}

function tidy(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/ ,|, ?,/g, ',')
		.replace(/\( /g, '(')
		.replace(/^[ ,;:/|–-]{1,4}|[ ,;:/|–-]{1,4}$/g, '');
}

/** `Andel kvinnor (%)` and `Medellivslängd kvinnor, år`: what stands behind the sex belongs to the content. */
function findSexBeforeUnit(text: string): Omit<HeadedSex, 'alone'> | null {
	const at = text.endsWith(')')
		? text.lastIndexOf('(')
		: text.endsWith('%')
			? text.length - 1
			: text.lastIndexOf(',');
	if (at <= 0) return null;
	const unit = text.slice(at);
	const sexed = findSex(unit) ? null : findSex(text.slice(0, at).trim());
	if (!sexed) return null;
	const content = sexed.content + (unit.startsWith(',') ? unit : ` ${unit}`);
	return { ...sexed, content: content.replace(/^[ ,]{1,3}/, '') };
}

function findSex(text: string): Omit<HeadedSex, 'alone'> | null {
	const words = text.split(' ');
	for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
		for (const from of [words.length - length, 0]) {
			const word = words
				.slice(from, from + length)
				.join(' ')
				.replace(/^[(,;:–-]{1,3}|[),;:–-]{1,3}$/g, '');
			const sex = sexOfWord(word);
			if (!sex) continue;
			const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
			return { sex, word, content: rest.replace(/^[ ,;:/|–-]{1,4}|[ ,;:/|–-]{1,4}$/g, '') };
		}
	}
	return null;
}

/** In Swedish `man` is one, whoever it is, and `men` is but. */
const DOUBTFUL = /^(?:man|men|mann|mand|mies)$/i;
/** Words before which even those are people. */
const BEFORE_PEOPLE =
	/(?:^|[^\p{L}])(?:per|och|av|bland|än|of|among|for|per \d+|and)\s$|[/&]\s?$/iu;
const OF_ONE_SEX: Readonly<Record<string, 'K' | 'M'>> = {
	...{ kvinnors: 'K', kvinnornas: 'K', flickors: 'K', flickornas: 'K', tjejers: 'K' },
	...{ mäns: 'M', männens: 'M', pojkars: 'M', pojkarnas: 'M', killars: 'M' },
	...{ kvinnorna: 'K', flickorna: 'K', männen: 'M', pojkarna: 'M' },
	...{ naisten: 'K', tyttöjen: 'K', miesten: 'M', poikien: 'M' },
	...{ naisista: 'K', naisilla: 'K', tytöistä: 'K', tytöillä: 'K' },
	...{ miehistä: 'M', miehillä: 'M', pojista: 'M', pojilla: 'M' },
	...{ "women's": 'K', 'women’s': 'K', "men's": 'M', 'men’s': 'M' }
};

/** Every word of one sex in a text, with where it stands. */
function namedIn(text: string): readonly { sex: 'K' | 'M'; word: string; at: number }[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]s)?/gu)].flatMap(({ 0: word, index: at }) => {
		const small = word.toLowerCase();
		if (DOUBTFUL.test(small) && !BEFORE_PEOPLE.test(text.slice(0, at))) return [];
		const sex = OF_ONE_SEX[small] ?? sexOfWord(small);
		return sex === 'K' || sex === 'M' ? [{ sex, word, at }] : [];
	});
}

/** What is counted out of a hundred, not how many there are. */
const SHARE =
	/(?:^|[^\p{L}])(?:\p{L}{0,12}andel\p{L}{0,5}|procent|share|percent(?:age)?|proportion|osuus|prosentti|fördelning|representation)(?!\p{L})/iu;
const OF_HUNDRED = /%|procent|percent|prosent/i;
/** A share with the sex that it is of right behind it. */
const COUNTED_OUT =
	/(?:(?:^|[^\p{L}])(?:\p{L}{0,12}andel\p{L}{0,5}|procent|share|percent(?:age)?|proportion|osuus|prosentti)|%)\s?(?:[,:(–-]|of|av)?\s?$/iu;
/** Words before a sex that tell that the figures are of them. */
const AMONG =
	/(?:,|:|;|\(|–|-|(?:^|[^\p{L}])(?:bland|hos|av|för|among|of|for|blant|blandt|av alla|av samtliga))\s?$/iu;
/** Words before a sex that is what the figures are about, or counted against. */
const TOPIC =
	/(?:^|[^\p{L}])(?:mot|till|från|om|med|utan|per|per[\d \u00a0]{1,9}|än|jämfört|against|to|with|without|than|about)\s$/iu;
/** `Andel kvinnor som röker` is out of the women, `Andel kvinnor i styrelser` is not. */
const WHO = /^\s(?:[^,;()]{0,40}\s)?(?:som|who)\s/iu;
/** Behind women that are counted among others: `Kvinnor i styrelser (%)`, not `Kvinnor i åldern 20–64`. */
const WITHIN = /^\s(?:i|på|av|bland|inom|in|of|among|on)\s(?!åldern?|årskurs|åk|ages?|aged)/iu;

/** Whether the figures under a heading with a sex in it are those of that sex. */
function isWhose(text: string, word: string): boolean {
	const at = text.indexOf(word);
	const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
	if (TOPIC.test(before)) return false;
	const rest = `${before} ${after}`.replace(/[(),;:%\s]+/gu, ' ').trim();
	const share = SHARE.test(text);
	// Nothing but a share or its unit is a share of women among all.
	const bare = rest === '' ? OF_HUNDRED.test(text) : /^\p{L}+$/u.test(rest) && SHARE.test(rest);
	if (bare) return false;
	if (COUNTED_OUT.test(before)) return WHO.test(after);
	if (before.trim() !== '' && AMONG.test(before)) return true;
	if (share) return WHO.test(after);
	return !(OF_HUNDRED.test(text) && WITHIN.test(after));
}
