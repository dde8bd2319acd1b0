import { takeSex } from './columns/heading-sex';
import type { ValueHeading } from './columns/sheet-plan';
import type { IsoDate } from '$lib/domain/day';
import { fault, type Fault } from '$lib/domain/problem';
import type { Period } from '$lib/domain/period';
import { sexOfWord } from '$lib/domain/sex-words';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { saysPreliminary } from '$lib/server/files/preliminary-words';
import { namesPartOfYear } from '$lib/server/layout/words/part-of-year';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { monthOfName } from '$lib/domain/month-words';
import {
	namesSchoolYear,
	namesTwoYears,
	parseWrittenPeriod,
	partOfYear,
	whyNoPeriod
} from '$lib/server/layout/words/written-period';
import { isWholeYear } from '$lib/server/layout/words/year-part';

const MOST_WORDS = 4;

/** `Folkmängd 2017`, `1950 Folkmängd`, `ar_1950`, `2024*`, `2023 Kvinnor`, `Antal män jan 2024`, `Andel 2018 (%)`, `jan`, `kv 1`. */
export function readValueHeading(heading: string): ValueHeading {
	const even = withoutYearsEnd(heading)
		.replaceAll('_', ' ')
		// R puts it before a name that begins with a figure.
		.replace(/^X(?=(?:19|20)\d\d$)/, '')
		.replace(/(?<!\d)\/(?=\d{4}$)/, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const marked = takePreliminary(even);
	const unclear = yearsOfSeveral(heading) ?? whyUnclear(even);
	if (unclear) {
		const sexed = takeSex(marked.text);
		return {
			...{ content: heading, period: null, part: null, preliminary: false, unclear, sexed }
		};
	}
	const found = takePeriod(even) ?? takePeriod(marked.text);
	const none = { period: null, part: null, preliminary: false };
	if (!found) {
		const short = even.split(' ').length <= MOST_WORDS;
		const day = findDay(even) !== null;
		const unclear = day ? fault('period-is-day') : short ? whyNoPeriod(heading.trim()) : null;
		// A star alone behind a content is a footnote.
		const preliminary = marked.preliminary && saysPreliminary(even);
		return { ...none, preliminary, content: heading, unclear, sexed: takeSex(marked.text) };
	}
	// `Folkmängd 31 mars` beside a year tells on which day of it.
	if (DAY_OF_ANY_YEAR.test(even))
		return { ...none, content: heading, unclear: null, sexed: takeSex(even) };
	const { period, part, rest, preliminary } = found;
	const inner = takePreliminary(rest);
	const sexed = takeSex(inner.text);
	if (/(^|\s)\d{1,2}\.?$/.test(rest) && /\d{1,2}\.? \p{L}/u.test(even)) {
		return { ...none, content: heading, unclear: fault('period-is-day'), sexed };
	}
	if (namesPartOfYear(inner.text)) {
		return { ...none, content: heading, unclear: fault('period-unreadable'), sexed };
	}
	if (isOfThings(inner.text, period)) return { ...none, content: heading, unclear: null, sexed };
	const written = marked.preliminary && !even.endsWith('*');
	const yet = preliminary || (inner.preliminary && inner.text === '') || written;
	return { content: inner.text, period, part, preliminary: yet, unclear: null, sexed };
}

/** The last day of a year is the year: `Folkmängd den 31 december 2023`. */
function withoutYearsEnd(heading: string): string {
	return heading.replace(
		/(^|[\s,(])(?:(?:den|per|på|vid|the) )?(?:31[. ]{1,2}dec(?:ember|\.)?|31\/12)(?=,? (?:19|20)\d\d(?!\d))/i,
		'$1'
	);
}

/** A day without its year, as the last words of a heading. */
const DAY_OF_ANY_YEAR =
	/^\p{L}.{0,80} (?:[0-2]?\d|3[01])\.? (?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|apr(?:il)?|maj|may|juni|june|juli|july|aug(?:usti|ust)?|sep(?:tember)?|okt(?:ober)?|october|nov(?:ember)?|dec(?:ember)?|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta)\.?$/iu;

/** `Födda 2000–2004` and `Byggda 1990` tell the counted ones apart; `Födda 2023` is how many were born in it. */
function isOfThings(content: string, period: Period | null): boolean {
	if (period === null) return false;
	return BUILT.test(content) || (BORN.test(content) && period.frequency === 'span');
}

const BUILT =
	/(?:^|\s)(?:byggda|byggd|byggår|byggnadsår|uppförda|built|rakennettu|årskull|årgång|kohort|cohort)$/i;
const BORN = /(?:^|\s)(?:födda|född|födelseår|born|syntyneet|fødte?)$/i;

/** Why two years beside each other are no year that a figure can have. */
function yearsOfSeveral(heading: string): Fault | null {
	if (namesSchoolYear(heading)) return fault('period-school-year');
	return namesTwoYears(heading) ? fault('period-unreadable') : null;
}

const MONTH_OR_QUARTER = /^\d\/(?:19|20)\d\d$/;

/** Why a number beside a year at the edge of a heading is no time: a day that may be two, `1/2024`, or a week that the year has not. */
function whyUnclear(even: string): Fault | null {
	for (const run of edgesOf(even)) {
		if (MONTH_OR_QUARTER.test(run)) return fault('period-unreadable');
		const why = whyNoPeriod(run);
		if (why && ['period-day-unclear', 'period-week-53'].includes(why.code)) return why;
	}
	return null;
}

/** The longest day at the edge of a heading, as it is written and as it is: `31/01/2024`, `Antal 31 januari 2024`. */
export function findDay(heading: string): { readonly text: string; readonly day: IsoDate } | null {
	for (const text of edgesOf(heading)) {
		const day = parseWrittenDay(text);
		if (day) return { text, day };
	}
	return null;
}

/** The first words of a heading and its last, the most of them first. */
function edgesOf(heading: string): readonly string[] {
	const words = heading.trim().split(' ');
	const most = Math.min(words.length, MOST_WORDS);
	return Array.from({ length: most }, (_, at) => most - at).flatMap((length) => [
		words.slice(0, length).join(' '),
		words.slice(-length).join(' ')
	]);
}

interface FoundPeriod {
	readonly period: Period | null;
	readonly part: ValueHeading['part'];
	readonly preliminary: boolean;
	readonly rest: string;
}

/** At the beginning, at the end, or between a content and a sex; the longest run of words that is a period. */
function takePeriod(text: string): FoundPeriod | null {
	const words = text.split(' ');
	const most = Math.min(words.length, MOST_WORDS);
	for (let length = most; length > 0; length -= 1) {
		for (const from of new Set([0, words.length - length, ...between(words, length)])) {
			const run = takePreliminary(words.slice(from, from + length).join(' '));
			const found = readRun(run.text.replace(/^[([,;:–-]{1,3}|[)\],;:–-]{1,3}$/g, ''));
			if (!found) continue;
			const before = words.slice(0, from).join(' ');
			const after = words.slice(from + length).join(' ');
			const apart = before !== '' && after !== '' && words[from + length - 1]?.endsWith(',');
			const rest = apart ? `${before.replace(/,$/, '')}, ${after}` : `${before} ${after}`.trim();
			// `/100 000 inv` is per so many.
			const tidy = rest.replace(/^(?!\/ ?\d)[ ,;:/|–-]{1,4}|[ ,;:/|–-]{1,4}$/g, '');
			return { ...found, rest: tidy, preliminary: run.preliminary };
		}
	}
	return null;
}

/** Places where a run of words stands before nothing but a sex or a unit. */
function between(words: readonly string[], length: number): number[] {
	return words.flatMap((_, from) => {
		const after = words.slice(from + length).join(' ');
		// `Skatteintäkter 2022, mnkr`: what stands behind a comma belongs to the content.
		const apart = words[from + length - 1]?.endsWith(',') === true;
		const told = sexOfWord(after) !== null || /^,? ?(\([^()]*\)|%)$/.test(after);
		const ends = after !== '' && (told || apart);
		return from > 0 && ends ? [from] : [];
	});
}

function readRun(text: string): Pick<FoundPeriod, 'period' | 'part'> | null {
	// A number in a row that was taken for headings is no year.
	if (/^\d{1,3}$/.test(text)) return null;
	const period = parseWrittenPeriod(text);
	if (period) return { period, part: null };
	const month = monthOfName(text);
	if (month !== null) return { period: null, part: { length: 'month', number: month } };
	const part = partOfYear(text);
	if (part) return { period: null, part };
	return isWholeYear(text.toLowerCase()) ? { period: null, part: 'whole-year' } : null;
}
