import { parseIsoDate } from '$lib/domain/day';
import { fault, type Fault } from '$lib/domain/problem';
import {
	monthPeriod,
	parsePeriod,
	partPeriod,
	spanPeriod,
	yearPeriod,
	type Period,
	type YearPart
} from '$lib/domain/period';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { monthOfName } from '$lib/domain/month-words';
import { isWholeYear, readYearPart } from './year-part';

const YEAR_ALONE =
	/^(?:år|year|vuosi|ár|året|calendar year|kalenderår) ?((?:1[6-9]|20)\d\d)$|^((?:1[6-9]|20)\d\d)(?: ?år)?$/;
const YEAR_FIRST = /^((?:1[6-9]|20)\d\d)(?:[ ,:/-]{1,2}| av )?(\D.{0,29})$/;
const YEAR_LAST = /^(.{1,29}?)(?:[ ,/-]{1,2}|,? av | år )?((?:1[6-9]|20)\d\d)$/;
const MONTH_LAST = /^((?:1[6-9]|20)\d\d)[/ ]?(0[1-9]|1[0-2])$/;
const MONTH_FIRST = /^(0[1-9]|1[0-2])[/-]((?:1[6-9]|20)\d\d)$/;
const SPAN =
	/^(?:åren |years )?((?:1[6-9]|20)\d\d) ?(?:-|--|till|to|til) ?((?:1[6-9]|20)\d\d|\d\d)$/;

const ORDINALS: Readonly<Record<string, string>> = {
	...{ första: '1', andra: '2', tredje: '3', fjärde: '4', first: '1', second: '2', third: '3' },
	...{ fourth: '4', ensimmäinen: '1', toinen: '2', kolmas: '3', neljäs: '4' }
};

/**
 * A period as people and publishers write it, in Swedish or a neighbour's language: `2026`, `år 2026`, `helår 2026`,
 * `2026-10`, `202610`, `okt-26`, `oktober 2026`, `2026-Q3`, `2026K3`, `kv 3 2026`, `3. kvartal 2026`, `halvår 1 2026`,
 * `v. 45 2026`, `2021–2024`. Null for anything else, for a day, and for what may be several: `1/2024`, `2023/24`.
 */
export function parseWrittenPeriod(text: string): Period | null {
	const clean = tidy(text);
	if (clean.length > 40) return null;
	const known = parsePeriod(clean.toUpperCase()) ?? parsePxwebPeriod(clean.toUpperCase());
	if (known) return isPlausible(known) ? known : null;
	const alone = YEAR_ALONE.exec(clean);
	if (alone) return yearPeriod(Number(alone[1] ?? alone[2]));
	const quarter = parseShortQuarter(clean);
	if (quarter?.sure) return quarter.period;
	return parsePartOfYear(clean) ?? parseMonth(clean) ?? parseSpan(clean);
}

function tidy(text: string): string {
	const lower = text.normalize('NFC').trim().toLowerCase();
	const even = lower.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s+/g, ' ');
	return even.replace(/\p{L}{5,11}/gu, (word) => ORDINALS[word] ?? word);
}

/** A number beside four digits is a year only where one could have counted something. */
function isPlausible({ key }: Period): boolean {
	return /^(1[6-9]|20)\d\d/.test(key);
}

/** A quarter, a half-year or a week before or behind its year, or all of it. */
function parsePartOfYear(clean: string): Period | null {
	const [, from, behind] = YEAR_FIRST.exec(clean) ?? [];
	const [, before, to] = YEAR_LAST.exec(clean) ?? [];
	for (const [year, part] of [
		[from, behind],
		[to, before]
	]) {
		if (year === undefined || part === undefined) continue;
		if (isWholeYear(part)) return yearPeriod(Number(year));
		const read = readYearPart(part.trim());
		if (read) return partPeriod(Number(year), read);
	}
	return null;
}

/** `kv 1`, `Q1`, `halv2`, `vecka 10` or `1:a kvartalet`; null for anything else. */
export function partOfYear(text: string): YearPart | null {
	return readYearPart(tidy(text));
}

const QUARTER_BEFORE = /^(q|k|kv|kvt|kvartal)\.? ?([1-4])(?: ?[,:/'’-] ?'?|[ ])(\d\d)$/;
const QUARTER_BEHIND =
	/^([1-4])(?:[.:]|:[ae])? ?(q|k|kv|kvt|kvartal|kvartalet)\.?(?: ?[,:/'’-] ?'?|[ ])(\d\d)$/;

/** `Kv1-23`, `kv 1 -23` and `1 kv 23`: a quarter with a year of two digits. `sure`: its word can be nothing else, as the letter of `Q1-23` can. */
export function parseShortQuarter(
	text: string
): { readonly period: Period; readonly sure: boolean } | null {
	const clean = tidy(text);
	const [, before, first, behindYear] = QUARTER_BEFORE.exec(clean) ?? [];
	const [, last, behind, year = behindYear] = QUARTER_BEHIND.exec(clean) ?? [];
	const [word, number] = [before ?? behind, first ?? last];
	if (word === undefined || number === undefined || year === undefined) return null;
	const period = partPeriod(ofCentury(year), { length: 'quarter', number: Number(number) });
	return period && { period, sure: word.length > 1 };
}

const SHORT_YEAR = 70;

function ofCentury(year: string): number {
	return Number(year) + (Number(year) < SHORT_YEAR ? 2000 : 1900);
}

function parseMonth(clean: string): Period | null {
	const digits = MONTH_LAST.exec(clean);
	if (digits && !isSchoolYear(clean)) return monthPeriod(Number(digits[1]), Number(digits[2]));
	const numbered = MONTH_FIRST.exec(clean);
	if (numbered) return monthPeriod(Number(numbered[2]), Number(numbered[1]));
	const [, first, last] =
		/^(\p{L}{3,11}\.?)[ ,/-]{0,3}('?\d{2}|\d{4})$/u.exec(clean) ??
		reverse(/^(\d{4})[ ,/-]{0,3}(\p{L}{3,11}\.?)$/u.exec(clean));
	const month = first ? monthOfName(first) : null;
	if (month === null || !last) return null;
	const year = Number(last.replace("'", ''));
	if (last.length < 4) return monthPeriod(ofCentury(last.replace("'", '')), month);
	return year >= 1600 && year < 2100 ? monthPeriod(year, month) : null;
}

function reverse(found: RegExpExecArray | null): readonly (string | undefined)[] {
	return found ? [found[0], found[2], found[1]] : [];
}

function parseSpan(clean: string): Period | null {
	const [, from, to] = SPAN.exec(clean) ?? [];
	if (!from || !to) return null;
	const last = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to);
	// `2011-12` is a month.
	if (to.length === 2 && Number(to) <= 12) return null;
	return last > Number(from) ? spanPeriod(Number(from), last) : null;
}

/** `2023/24`, `2023/2024`, `läsår 2023/24`, `lå 23/24`, `HT 2023`: a year or a term of schools, which is no calendar year. */
export function isSchoolYear(text: string): boolean {
	const clean = tidy(text);
	if (
		/^(läsår(et)?|lå|lukuvuosi|skolår(et)?|skoleår(et)?|school year|academic year) ?\d/.test(clean)
	)
		return true;
	if (/^(ht|vt|höstterminen|vårterminen) ?\d{2,4}$/.test(clean)) return true;
	const [, from, to = ''] = /^(\d{2}|\d{4}) ?\/ ?(\d{2}|\d{4})$/.exec(clean) ?? [];
	if (from === undefined || from.length < to.length) return false;
	return (Number(from) + 1) % 100 === Number(to) % 100;
}

const SCHOOL_YEAR_WORD =
	/(?:^|[^\p{L}])(?:läsår(?:et)?|lå|lukuvuosi|skolår(?:et)?|skoleår(?:et)?|school year|academic year)[ :,.(]{0,3}(?:\d{4}(?!\d)|\d{2} ?[/-] ?\d{2}(?!\d))/u;

/** Whether a heading or a title names one among its words: `Andel 2021/2022`, `Valt läsår: 2022/23`. */
export function namesSchoolYear(text: string): boolean {
	const clean = tidy(text);
	if (isSchoolYear(clean) || SCHOOL_YEAR_WORD.test(clean)) return true;
	return yearPairs(clean).some(([from, to]) => (Number(from) + 1) % 100 === Number(to) % 100);
}

/** `2022/2021` and `2021/2023`: two years that are neither a year of schools nor a span that can be told. */
export function namesTwoYears(text: string): boolean {
	return yearPairs(tidy(text)).some(([, to]) => to.length === 4);
}

function yearPairs(clean: string): readonly (readonly [string, string])[] {
	const pairs = clean.matchAll(
		/(?<!\d)((?:1[6-9]|20)\d\d) ?\/ ?((?:1[6-9]|20)\d\d|\d\d)(?![\d:])/g
	);
	return [...pairs].map(([, from = '', to = '']) => [from, to] as const);
}

/** Why a text that no period was found in is nearly one: a week that its year has not, a day that may be two; null where nothing such can be told. */
export function whyNoPeriod(text: string): Fault | null {
	return whyUnclearDay(text) ?? whyNoWeek(text) ?? whyMonths(text);
}

const TERTIAL = /(?:^|[^\p{L}])(?:tertial(?:et)?|t ?[1-3])(?![\p{L}\d])/u;

/** `2023-01–2023-12`, `202301-202312`. */
const MONTHS_TO =
	/^(?:19|20)\d\d[-m]?(?:0[1-9]|1[0-2]) ?(?:[-–—/]|--|till|to) ?(?:19|20)\d\d[-m]?(?:0[1-9]|1[0-2])$/;

/** `T1 2023`, `jan-sep 2024` and `feb 2023 - jan 2024`. */
function whyMonths(text: string): Fault | null {
	const clean = tidy(text);
	if (MONTHS_TO.test(clean)) return fault('period-of-months');
	if (clean.length > 40 || !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(clean)) return null;
	const months = clean.split(/[^\p{L}]+/u).filter((word) => monthOfName(word) !== null);
	return months.length === 2 || TERTIAL.test(clean) ? fault('period-of-months') : null;
}

/** `2021-W53` and `vecka 53 2021`. */
function whyNoWeek(text: string): Fault | null {
	const before = text.replace(/(?<!\d)53(?!\d)/, '52');
	if (before === text || parseWrittenPeriod(text) !== null) return null;
	const period = parseWrittenPeriod(before);
	return period?.frequency === 'week'
		? fault('period-week-53', { year: period.key.slice(0, 4) })
		: null;
}

/** `03/04/2024` is April's in one country and March's in another. */
function whyUnclearDay(text: string): Fault | null {
	const [, one = '', , other = '', year = ''] =
		/^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[ T]\d\d:\d\d(?::\d\d)?)?$/.exec(text.trim()) ?? [];
	const day = (month: string, of: string) =>
		parseIsoDate([year, month.padStart(2, '0'), of.padStart(2, '0')].join('-'));
	const [first, second] = [day(other, one), day(one, other)];
	if (first === null || second === null || first === second) return null;
	return fault('period-day-unclear', { first, second });
}
