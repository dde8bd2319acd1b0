import type { MoodPoint, ShareRange } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatNumber } from './number';
import { formatWeek } from './week';

/** `64 av 100`, or `50–70 av 100` where the share is shown as a band. */
export function moodRangeWords({ low, high }: ShareRange, language: Language): string {
	const locale = { locale: language };
	if (low === high) {
		return m.timeline_of_hundred({ share: formatNumber(low, 0, language) }, locale);
	}
	const ends = { low: formatNumber(low, 0, language), high: formatNumber(high, 0, language) };
	return m.timeline_of_hundred_range(ends, locale);
}

/** A share as a table cell has it: `64` or `50–70`. */
export function shareCell({ low, high }: ShareRange, language: Language): string {
	const from = formatNumber(low, 0, language);
	return low === high ? from : `${from}–${formatNumber(high, 0, language)}`;
}

/** Why a week has no share: `visas inte: färre än 10 svar`. */
export function moodGapWords(gap: NonNullable<MoodPoint['gap']>, language: Language): string {
	const locale = { locale: language };
	switch (gap) {
		case 'too-few-answers':
			return m.common_gap_too_few_answers({}, locale);
		case 'not-asked':
			return m.common_gap_not_asked({}, locale);
		case 'withdrawn':
			return m.common_gap_withdrawn({}, locale);
		case 'not-released':
			return m.common_gap_not_released({}, locale);
	}
}

/** One sentence for one week, the same to the eye and to the ear. */
export function describeWeek(point: MoodPoint, language: Language): string {
	const locale = { locale: language };
	const week = formatWeek(point.week, language, { year: true, long: true });
	switch (point.gap) {
		case null: {
			const answers = m.timeline_about_answers(
				{ answers: formatNumber(point.answers, 0, language) },
				locale
			);
			const share = moodRangeWords(point.shares.green, language);
			return m.timeline_week_shown({ week, share, answers }, locale);
		}
		case 'too-few-answers':
			return m.timeline_week_hidden({ week }, locale);
		case 'not-asked':
			return m.timeline_week_not_asked({ week }, locale);
		case 'withdrawn':
			return m.timeline_week_withdrawn({ week }, locale);
		case 'not-released':
			return m.timeline_week_not_released({ week }, locale);
	}
}
