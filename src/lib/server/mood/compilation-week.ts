import { parseIsoWeek, weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';

/**
 * A week as people write it: `2026-W40`, `2026v40`, `2026-40`, `202640`, `v. 40 2026`, `40/2026`, `vecka 40, 2026`, any day in it, or just the
 * number beside a column with the year. Null for anything else, and for a week 53 in a year without one.
 */
export function readWeek(text: string, year: string | null): IsoWeek | null {
	const day = parseWrittenDay(text);
	if (day) return weekOf(day);
	const [, number, of] = /^\s*[vw]?\.? ?(\d{1,2})\s?[/-]\s?(\d{4})\s*$/i.exec(text) ?? [];
	if (number !== undefined) return weekFrom(of, number);
	const words = text
		.trim()
		.toLowerCase()
		.replace(/vecka|week|viikko|vk/g, 'v')
		.replace(/[\s.,:/_-]+/g, '');
	const yearFirst = /^((?:19|20)\d{2})[vw]?(\d{1,2})$/.exec(words);
	if (yearFirst) return weekFrom(yearFirst[1], yearFirst[2]);
	const weekFirst = /^[vw](\d{1,2})(?:år)?(\d{4})$/.exec(words);
	if (weekFirst) return weekFrom(weekFirst[2], weekFirst[1]);
	const alone = /^[vw]?(\d{1,2})$/.exec(words);
	const separate = year?.trim() ?? '';
	return alone && /^\d{4}$/.test(separate) ? weekFrom(separate, alone[1]) : null;
}

/** Whether a text is a week once somebody says of which year; week 53 is one of some. */
export function isWeekOfSomeYear(text: string): boolean {
	return readWeek(text, LONG_YEAR) !== null;
}

const LONG_YEAR = '2020';

function weekFrom(year = '', number = ''): IsoWeek | null {
	return parseIsoWeek(`${year}-W${number.padStart(2, '0')}`);
}
