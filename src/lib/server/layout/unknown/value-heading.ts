import type { Sex } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import { sexOfWord } from '$lib/domain/sex-words';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { monthOfName } from '$lib/server/layout/words/month-words';
import {
	isWholeYear,
	parseWrittenPeriod,
	partOfYear,
	type YearPart
} from '$lib/server/layout/words/written-period';

/** What stands over a column of values, taken apart. */
export interface ValueHeading {
	/** What is left when period and sex are taken out; empty where nothing is. */
	readonly content: string;
	readonly period: Period | null;
	/** A part of the year that the row or the title names. */
	readonly part: YearPart | 'whole-year' | null;
	readonly preliminary: boolean;
	/** Where the rest, or its beginning or end, is a sex. */
	readonly sexed: { readonly sex: Sex; readonly content: string; readonly word: string } | null;
}

const MOST_WORDS = 4;

/** `Folkmängd 2017`, `1950 Folkmängd`, `ar_1950`, `2024*`, `2023 Kvinnor`, `Antal män jan 2024`, `jan`, `kv 1`. */
export function readValueHeading(heading: string): ValueHeading {
	const { text, preliminary } = takePreliminary(
		heading.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
	);
	const found = takePeriod(text);
	if (!found)
		return { content: heading, period: null, part: null, preliminary, sexed: takeSex(text) };
	const inner = takePreliminary(found.rest);
	return {
		content: inner.text,
		period: found.period,
		part: found.part,
		preliminary: preliminary || inner.preliminary || found.preliminary,
		sexed: takeSex(inner.text)
	};
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
			const found = readRun(run.text.replace(/^[([,;:–-]+|[)\],;:–-]+$/g, ''));
			if (!found) continue;
			const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
			const tidy = rest.replace(/^[\s,;:/|–-]+|[\s,;:/|–-]+$/g, '');
			return { ...found, rest: tidy, preliminary: run.preliminary };
		}
	}
	return null;
}

/** Places where a run of words stands before nothing but a sex. */
function between(words: readonly string[], length: number): number[] {
	return words.flatMap((_, from) => {
		const after = words.slice(from + length).join(' ');
		return from > 0 && after !== '' && sexOfWord(after) ? [from] : [];
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
	return isWholeYear(text) ? { period: null, part: 'whole-year' } : null;
}

function takeSex(text: string): ValueHeading['sexed'] {
	const words = text.split(' ');
	for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
		for (const from of [words.length - length, 0]) {
			const word = words
				.slice(from, from + length)
				.join(' ')
				.replace(/^[(,;:–-]+|[),;:–-]+$/g, '');
			const sex = sexOfWord(word);
			if (!sex) continue;
			const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
			return { sex, word, content: rest.replace(/^[\s,;:/|–-]+|[\s,;:/|–-]+$/g, '') };
		}
	}
	return null;
}
