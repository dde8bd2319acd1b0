import { monthOfName } from '$lib/domain/month-words';
import type { FigureColumn, ValueHeading } from './columns/sheet-plan';
import { areMonths } from '$lib/server/layout/words/written-day';
import { NAMELESS } from './sheet-values';
import { parseShortQuarter, parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { findDay, readValueHeading } from './value-heading';

const QUARTER_AND_SHORT_YEAR = /^(?:q|k|kv|kvartal)\.? ?([1-4])[ ,:/'’–-]{1,2}(\d\d)(?!\d)/i;
const YEAR_AND_QUARTER = /^((?:19|20)\d\d):([1-4])(?!\d)/;

/** What all headings say: `2023:4` and `Q1-24` are quarters beside others that are so for certain, and `Q1-24` beside `Q2-24`. */
export function readHeadings(given: readonly string[]): readonly ValueHeading[] {
	const headings = writeMonths(given);
	const said = headings.map(readValueHeading);
	const short = headings.map((heading) => parseShortQuarter(heading));
	const several = new Set(short.flatMap((one) => one?.period.key ?? [])).size > 1;
	const quarterly =
		several ||
		said.some(
			({ period, part }) =>
				period?.frequency === 'quarter' || (typeof part === 'object' && part?.length === 'quarter')
		);
	if (!quarterly) return said;
	return headings.map((heading, at) => {
		const plain =
			short[at]?.period.key ??
			heading.trim().replace(YEAR_AND_QUARTER, '$1K$2').replace(QUARTER_AND_SHORT_YEAR, '20$2K$1');
		const own = said[at] ?? readValueHeading(heading);
		return plain === heading.trim() ? own : readValueHeading(plain);
	});
}

/** Days that can only be months as such: `31/01/2024` beside `29/02/2024`. */
function writeMonths(headings: readonly string[]): readonly string[] {
	const days = headings.map((heading) => findDay(heading.replace(/\s+/g, ' ')));
	if (!areMonths(days.flatMap((found) => found?.day ?? []))) return headings;
	return headings.map((heading, at) => {
		const { text, day } = days[at] ?? {};
		const month = day?.slice(0, 7) ?? '';
		return text === undefined ? heading : heading.replace(/\s+/g, ' ').replace(text, () => month);
	});
}

/** The first of several headings that looks as if it were a period, where none is one. */
export function whichLooksLikePeriod(values: readonly FigureColumn[]): FigureColumn | undefined {
	const near = values.filter(
		({ content }) => resemblesPeriod(content.trim()) && parseWrittenPeriod(content) === null
	);
	return near.length > 1 ? near[0] : undefined;
}

/** The first heading among periods that ought to be one and is none: a figure is written wrong in it, or nobody knows the mark behind it. */
export function whichIsNoPeriod(
	timed: readonly FigureColumn[],
	others: readonly FigureColumn[],
	/** Columns about other places, such as one under a code. */
	elsewhere: readonly FigureColumn[]
): FigureColumn | undefined {
	const contents = new Set(timed.map(({ content }) => content));
	const isNear = ({ content }: FigureColumn) =>
		resemblesPeriod(withoutContent(content, contents).trim());
	// `22` between years is more likely one of them than a county.
	const short = elsewhere.find(({ heading }) => /^\d{1,3}$/.test(heading.trim()));
	return others.find(isNear) ?? short ?? timed.find((one) => hasUnknownMark(one, timed));
}

/** `Antal 2O23` without what `Antal 2022` counts. */
function withoutContent(text: string, contents: ReadonlySet<string>): string {
	const known = [...contents].find(
		(one) => one !== '' && one !== text && (text.startsWith(one) || text.endsWith(one))
	);
	return known === undefined ? text : text.replace(known, '');
}

const GLUED = /(?<!\d)(?:19|20)\d\d\p{L}|\p{L}(?:19|20)\d\d(?!\d)/u;
/** Three digits in a row, or with a letter that looks like one, or is a slip, between them. */
const LONG_NUMBER = /\d[\doil]\d|\d\d[oil]|[oil]\d\d|\d\p{L}\d\p{L}?\d|\d\d\p{L}\d/iu;
const PART_OF_SHORT_YEAR = /^\p{L}{1,7}\.? ?\d{1,2}[ ,:/'’–-]{1,2}\d\d$/u;
const BARE_NUMBER = /^[\d '’.,:/–-]{1,40}$/;
const WORD_OF_TIME =
	/^(?:år|year|vuosi|kvartal|kvt|quarter|qtr|vecka|week|viikko|månad|month|halvår|half|rev|prel|est|korr)$/i;

/** `202`, `2O23`, `2023x`, `Q5-24` or `23`; not `Yta km2`, `65+` or `Förändring`. */
function resemblesPeriod(text: string): boolean {
	if (GLUED.test(text)) return true;
	const words = text.match(/\p{L}+/gu) ?? [];
	const plain = words.every(
		(word) => word.length < 3 || WORD_OF_TIME.test(word) || monthOfName(word) !== null
	);
	if (!plain) return false;
	if (!/\d/.test(text)) return false;
	return LONG_NUMBER.test(text) || PART_OF_SHORT_YEAR.test(text) || BARE_NUMBER.test(text);
}

/** `2024 (xyz)` in the place of `2024` beside `2022` and `2023`. */
function hasUnknownMark(
	{ heading, content, period, sex }: FigureColumn,
	timed: readonly FigureColumn[]
): boolean {
	if (period === null || sex !== null || content === NAMELESS) return false;
	if (!/^(?:\([^()]*\)|\p{Ll}{1,12}\.?)$/u.test(content)) return false;
	if (!/\d/.test(heading) || !heading.trim().endsWith(content)) return false;
	const bare = timed.filter((one) => one.content === NAMELESS && one.period !== null);
	const isLike = (one: FigureColumn) => one.period?.frequency === period.frequency;
	return bare.some(isLike) && !bare.some((one) => one.period?.key === period.key);
}
