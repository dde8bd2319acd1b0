import { yearPeriod, type Period } from '$lib/domain/period';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { namesPartOfYear } from '$lib/server/layout/words/part-of-year';
import {
	isSchoolYear,
	namesSchoolYear,
	parseWrittenPeriod
} from '$lib/server/layout/words/written-period';

const MOST_WORDS = 4;

/** Words of a title whose year is when something was done, or which rules apply, not what the figures are about. */
const OF_OTHERS =
	/skapad|ändrad|hämtad|uppdaterad|publicerad|utskriven|framtagen|indelning|prisnivå|priser|lgr|lpo|lpfö|sfs|(?<!\p{L})(?:prop|mål|bas)(?!\p{L})|basår|index|prognos|jämfört|sedan|updated|created|retrieved|haettu|päivitetty/iu;

/** The one period that titles name, `31 december 2023` being that year; null where they name none, several, another day, or a part of a year that is no period. */
export function periodOfTitles(titles: readonly string[]): Period | null {
	for (const title of titles) {
		const read = periodsOf(title);
		if (read === null) return null;
		const keys = new Set(read.map(({ key }) => key));
		if (keys.size > 0) return keys.size === 1 ? (read[0] ?? null) : null;
	}
	return null;
}

/** A winter has two years as well. */
const OF_SEASON = /vinter|säsong|winter|season|talvi|kausi|kaude|vetur|sesong|sæson/i;

/** The title that says that the figures are of a year of schools, which is no calendar year. */
export function titleOfSchoolYear(titles: readonly string[]): string | undefined {
	return titles.find(
		(title) => namesSchoolYear(title) && !OF_OTHERS.test(title) && !OF_SEASON.test(title)
	);
}

const WEEKS =
	/(?:^|[^\p{L}])(?:veck(?:a|or|ovis|odata)|weekly|weeks?|viikoittain|viikko|viikot)(?!\p{L})/iu;
const MONTHS =
	/(?:^|[^\p{L}])(?:månad|månader|månadsvis|monthly|months?|kuukausi|kuukausittain)(?!\p{L})/iu;

/** Whether titles say that each figure is of a week: `2024-01` under them is one, not January. */
export function areOfWeeks(titles: readonly string[]): boolean {
	return titles.some((title) => WEEKS.test(title)) && !titles.some((title) => MONTHS.test(title));
}

/** Null: the title says a time that cannot be told. */
function periodsOf(title: string): readonly Period[] | null {
	const words = withoutYearsEnds(title)
		.split(/[\s,;()]+|:(?=\s|$)/)
		.filter((word) => word !== '');
	const found: Period[] = [];
	const others: string[] = [];
	for (let at = 0; at < words.length;) {
		const run = longestRun(words.slice(at, at + MOST_WORDS));
		if (run === null) return OF_OTHERS.test(title) ? [] : null;
		if (run.period) found.push(run.period);
		else others.push(words[at] ?? '');
		at += run.length;
	}
	const left = others.join(' ');
	if (found.length === 0) return isSchoolYears(others) || namesTime(left) ? null : [];
	if (OF_OTHERS.test(left)) return found.length === 1 ? [] : null;
	return namesPartOfYear(left) || namesTime(left) ? null : found;
}

/** `1 januari–31 december 2023` is 2023, and `31 december` by itself the end of whichever year the title names. */
function withoutYearsEnds(title: string): string {
	return title
		.replace(/1 jan(?:uari)?\.? ?[-–] ?31 dec(?:ember)?\.? (?=\d{4})/gi, '')
		.replace(/31 december(?! \d{4})/gi, '');
}

function isSchoolYears(words: readonly string[]): boolean {
	return words.some(isSchoolYear);
}

/** Digits of a year in a word that is no period: `2015:30`, `2024-01--2024-03`. */
function namesTime(text: string): boolean {
	return /(?<!\d)(19|20)\d{2}(?!\d)/.test(text);
}

/** The longest beginning that is a period, else one word that is none; null for a day that is no year's last. */
function longestRun(
	words: readonly string[]
): { readonly length: number; readonly period: Period | null } | null {
	for (let length = words.length; length > 0; length -= 1) {
		const text = takePreliminary(words.slice(0, length).join(' ').replace(/\.$/, '')).text;
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
