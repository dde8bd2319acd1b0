import type { MoodPoint, SeriesPoint } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { Sex } from '$lib/domain/observation';
import { gapWords } from '$lib/format/gap';
import { moodGapWords } from '$lib/format/mood-words';
import * as m from '$lib/paraglide/messages';
import type { Coded } from './table';

const MOOD_CODES = {
	'too-few-answers': 'hidden_small',
	'not-asked': 'not_measured',
	'no-data': 'missing',
	incomplete: 'incomplete',
	'only-month': 'only_month',
	withdrawn: 'withdrawn',
	'not-released': 'not_released'
} as const;

/** Never blank: says why a value is. */
export function moodStatus({ gap }: Pick<MoodPoint, 'gap'>, language: Language): Coded {
	if (gap === null)
		return { code: 'value', words: m.charts_status_value({}, { locale: language }) };
	return { code: MOOD_CODES[gap], words: moodGapWords(gap, language) };
}

export function observationStatus(point: SeriesPoint, language: Language): Coded {
	const locale = { locale: language };
	if (point.value === null) {
		const gap = point.gap ?? 'missing';
		return { code: gap.replaceAll('-', '_'), words: gapWords(gap, language) };
	}
	return point.preliminary
		? { code: 'preliminary', words: m.charts_status_preliminary({}, locale) }
		: { code: 'value', words: m.charts_status_value({}, locale) };
}

export function yesOrNo(yes: boolean, language: Language): Coded {
	const locale = { locale: language };
	return yes
		? { code: 'yes', words: m.charts_yes({}, locale) }
		: { code: 'no', words: m.charts_no({}, locale) };
}

const SEXES = {
	T: m.charts_both,
	K: m.charts_women,
	M: m.charts_men
} as const satisfies Record<Sex, unknown>;

export function sexWords(sex: Sex, language: Language): Coded {
	return { code: sex, words: SEXES[sex]({}, { locale: language }) };
}
