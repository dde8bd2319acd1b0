import { parseIsoDate } from '$lib/domain/day';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { EarlierValue } from '$lib/domain/provenance';
import * as m from '$lib/paraglide/messages';
import { formatDay } from './date';
import { gapWords } from './gap';
import { writerOf } from './series';

/** `Ändrat 2026-02-21: 4 120 → 4 119`, one a replacement, newest first: each with what the value became. */
export function describeChanges(
	point: Pick<SeriesPoint, 'value' | 'gap'>,
	earlier: readonly EarlierValue[],
	series: Series,
	indicator: Indicator,
	language: Language
): string[] {
	const write = ({ value, gap }: Pick<SeriesPoint, 'value' | 'gap'>) =>
		value === null
			? gapWords(gap ?? 'missing', language)
			: writerOf(series, indicator, language)(value);
	return earlier.map((one, index) =>
		m.compare_provenance_change(
			{
				date: dayWords(one.replacedOn, language),
				from: write(one),
				to: write(earlier[index - 1] ?? point)
			},
			{ locale: language }
		)
	);
}

function dayWords(text: string, language: Language): string {
	const day = parseIsoDate(text);
	return day ? formatDay(day, language, 'numeric') : text;
}
