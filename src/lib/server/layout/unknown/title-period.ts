import { yearPeriod, type Period } from '$lib/domain/period';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

const MOST_WORDS = 4;

/** The one period that the first title names, `31 december 2023` being that year; null where it names none, several or another day. */
export function periodOfTitle(title: string | undefined): Period | null {
	const words = (title ?? '').split(/[\s,;:()]+/).filter((word) => word !== '');
	const found = new Map<string, Period>();
	for (let at = 0; at < words.length;) {
		const run = longestRun(words.slice(at, at + MOST_WORDS));
		if (run === null) return null;
		if (run.period) found.set(run.period.key, run.period);
		at += run.length;
	}
	return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** The longest beginning that is a period, else one word that is none; null for a day that is no year's last. */
function longestRun(
	words: readonly string[]
): { readonly length: number; readonly period: Period | null } | null {
	for (let length = words.length; length > 0; length -= 1) {
		const text = words.slice(0, length).join(' ').replace(/\.$/, '');
		const day = parseWrittenDay(text);
		if (day)
			return day.endsWith('-12-31')
				? { length, period: yearPeriod(Number(day.slice(0, 4))) }
				: null;
		const period = parseWrittenPeriod(text);
		if (period) return { length, period };
	}
	return { length: 1, period: null };
}
