import type { MoodPoint, MoodSeries, MoodSum, PointGap } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from './begin-sentence';
import { formatMonth } from './date';
import { formatNumber } from './number';
import { formatWeek } from './week';

/** `64 av 100` */
export function ofHundred(share: number, language: Language): string {
	return m.timeline_of_hundred({ share: formatNumber(share, 0, language) }, { locale: language });
}

/** What is known of months that came as one sum, one sentence each. */
export function describeMonthSums(sums: readonly MoodSum[], language: Language): string[] {
	const locale = { locale: language };
	return sums.map((sum) => {
		const month = formatMonth(sum.month, language, 'long');
		if (sum.gap !== null) {
			const why = moodGapWords(sum.gap, language);
			return beginSentence(m.timeline_month_because({ month, why }, locale), language);
		}
		const share = ofHundred(sum.shares.green, language);
		const answers = formatNumber(sum.answers, 0, language);
		return beginSentence(m.timeline_month_sum({ month, share, answers }, locale), language);
	});
}

const HIDDEN: readonly PointGap[] = ['too-few-answers', 'incomplete', 'no-data', 'withdrawn'];

/** How many weeks are hidden and in how many nothing was asked, a sentence each; what is not published yet is neither. */
export function describeGaps({ points }: MoodSeries, language: Language): string[] {
	const locale = { locale: language };
	const count = (gaps: readonly PointGap[]) =>
		points.filter(({ gap }) => gap !== null && gaps.includes(gap)).length;
	const [hidden, notAsked] = [count(HIDDEN), count(['not-asked'])];
	return [
		...(hidden > 0 ? [m.timeline_text_hidden({ count: hidden }, locale)] : []),
		...(notAsked > 0 ? [m.timeline_text_not_asked({ count: notAsked }, locale)] : [])
	];
}

/** Why a week has no share: `frågan ställdes inte`. */
export function moodGapWords(gap: PointGap, language: Language): string {
	const locale = { locale: language };
	switch (gap) {
		case 'too-few-answers':
			return m.common_gap_too_few_answers({}, locale);
		case 'not-asked':
			return m.common_gap_not_asked({}, locale);
		case 'no-data':
			return m.common_gap_no_data({}, locale);
		case 'incomplete':
			return m.common_gap_incomplete({}, locale);
		case 'only-month':
			return m.common_gap_only_month({}, locale);
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
			const share = ofHundred(point.shares.green, language);
			return m.timeline_week_shown({ week, share, answers }, locale);
		}
		case 'too-few-answers':
			return m.timeline_week_hidden({ week }, locale);
		case 'not-asked':
			return m.timeline_week_not_asked({ week }, locale);
		case 'no-data':
		case 'incomplete':
		case 'only-month':
			return m.timeline_week_because({ week, why: moodGapWords(point.gap, language) }, locale);
		case 'withdrawn':
			return m.timeline_week_withdrawn({ week }, locale);
		case 'not-released':
			return m.timeline_week_not_released({ week }, locale);
	}
}
