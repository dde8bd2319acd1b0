import { monthPeriod, parsePeriod, spanPeriod, yearPeriod, type Period } from '$lib/domain/period';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { monthOfName } from './month-words';

const YEAR = '(?:1[6-9]|20)\\d\\d';
const WHOLE_YEAR =
	'hel|helt|helår|hela året|hele året|heile året|helår|totalt för året|koko vuosi|whole year|full year|year total|allt árið';
const QUARTER =
	'kv|kvt|kvartal|kvartalet|q|k|qtr|quarter|neljännes|vuosineljännes|ársfjórðungur|ársfj';
const HALF = 'h|halv|halvår|halvåret|halvår nr|half|half-year|puolivuosi|vuosipuolisko|hálft ár';
const WEEK = 'v|w|u|vecka|veckan|vecka nr|week|uke|uge|viikko|vk|vko|vika';

/** How a part of a year is written beside its year: its kind's words, and the highest number it can have. */
const PARTS = [
	{
		length: 'quarter' as const,
		words: QUARTER,
		most: 4,
		key: (year: string, part: number) => `${year}-Q${part}`
	},
	{
		length: 'half-year' as const,
		words: HALF,
		most: 2,
		key: (year: string, part: number) => `${year}-H${part}`
	},
	{
		length: 'week' as const,
		words: WEEK,
		most: 53,
		key: (year: string, part: number) => `${year}-W${String(part).padStart(2, '0')}`
	}
].map(({ words, ...facts }) => {
	const before = `(?:${words})[. ]{0,2}(\\d{1,2})`;
	const after = `(\\d{1,2})(?:[.:]|:a|:e|st|nd|rd|th)? ?(?:${words})\\.?`;
	const between = '(?:[ ,/-]{1,2}|,? av | år )?';
	return {
		...facts,
		alone: new RegExp(`^(?:${before}|${after})$`),
		patterns: [
			{ pattern: new RegExp(`^(${YEAR})${between}${before}$`), year: 1, part: 2 },
			{ pattern: new RegExp(`^(${YEAR})${between}${after}$`), year: 1, part: 2 },
			{ pattern: new RegExp(`^${before}${between}(${YEAR})$`), year: 2, part: 1 },
			{ pattern: new RegExp(`^${after}${between}(${YEAR})$`), year: 2, part: 1 }
		]
	};
});

const YEAR_ALONE = new RegExp(
	`^(?:år|year|vuosi|ár|året|calendar year|kalenderår) ?(${YEAR})$|^(${YEAR})(?: ?år)?$`
);
const YEAR_WHOLE = new RegExp(`^(?:(${YEAR}),? (?:${WHOLE_YEAR})|(?:${WHOLE_YEAR}),? (${YEAR}))$`);
const NO_PART = new RegExp(`^(?:${WHOLE_YEAR})$`);
const MONTH_LAST = new RegExp(`^(${YEAR})[/ ]?(0[1-9]|1[0-2])$`);
const MONTH_FIRST = new RegExp(`^(0[1-9]|1[0-2])[/-](${YEAR})$`);
const SPAN = new RegExp(`^(?:åren |years )?(${YEAR}) ?(?:-|--|till|to|til) ?(${YEAR}|\\d{2})$`);

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
	const known = parsePeriod(clean.toUpperCase()) ?? parsePxwebPeriod(clean.toUpperCase());
	if (known) return isPlausible(known) ? known : null;
	const year = YEAR_ALONE.exec(clean) ?? YEAR_WHOLE.exec(clean);
	if (year) return yearPeriod(Number(year[1] ?? year[2]));
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

function parsePartOfYear(clean: string): Period | null {
	for (const { patterns, most, key } of PARTS) {
		for (const { pattern, year, part } of patterns) {
			const found = pattern.exec(clean);
			const number = Number(found?.[part] ?? 0);
			if (found && number >= 1 && number <= most)
				return parsePeriod(key(found[year] ?? '', number));
		}
	}
	return null;
}

/** A part of a year, counted from 1, whose year stands elsewhere. */
export interface YearPart {
	readonly length: 'month' | 'quarter' | 'half-year' | 'week';
	readonly number: number;
}

/** `kv 1`, `Q1`, `halv2`, `vecka 10` or `1:a kvartalet`; null for anything else. */
export function partOfYear(text: string): YearPart | null {
	const clean = tidy(text);
	for (const { alone, most, length } of PARTS) {
		const found = alone.exec(clean);
		const number = Number(found?.[1] ?? found?.[2] ?? 0);
		if (number >= 1 && number <= most) return { length, number };
	}
	return null;
}

/** `hel` or `helår` among quarters: all of the year. */
export function isWholeYear(text: string): boolean {
	return NO_PART.test(tidy(text));
}

const SHORT_YEAR = 70;

function parseMonth(clean: string): Period | null {
	const digits = MONTH_LAST.exec(clean);
	if (digits && !isSchoolYear(clean)) return monthPeriod(Number(digits[1]), Number(digits[2]));
	const numbered = MONTH_FIRST.exec(clean);
	if (numbered) return monthPeriod(Number(numbered[2]), Number(numbered[1]));
	const [, first, last] =
		/^(\p{L}{3,11}\.?)[ ,/-]{0,2}('?\d{2}|\d{4})$/u.exec(clean) ??
		reverse(/^(\d{4})[ ,/-]{0,2}(\p{L}{3,11}\.?)$/u.exec(clean));
	const month = first ? monthOfName(first) : null;
	if (month === null || !last) return null;
	const year = Number(last.replace("'", ''));
	if (last.length < 4) return monthPeriod(year + (year < SHORT_YEAR ? 2000 : 1900), month);
	return isPlausible(yearPeriod(year)) ? monthPeriod(year, month) : null;
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
	if (/^(läsår(et)?|lå|lukuvuosi|skoleår(et)?|school year|academic year) ?\d/.test(clean))
		return true;
	if (/^(ht|vt|höstterminen|vårterminen) ?\d{2,4}$/.test(clean)) return true;
	const [, from, to] = /^(\d{2}|\d{4}) ?\/ ?(\d{2}|\d{4})$/.exec(clean) ?? [];
	return (
		from !== undefined &&
		(Number(from) + 1) % 100 === Number(to) % 100 &&
		from.length >= (to ?? '').length
	);
}
