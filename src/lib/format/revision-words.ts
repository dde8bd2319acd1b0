import { parseIsoDate } from '$lib/domain/day';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { EarlierValue } from '$lib/domain/provenance';
import * as m from '$lib/paraglide/messages';
import { formatDay } from './date';
import { gapWords } from './gap';
import { writerOf } from './series';

/** `Ändrat 2026-02-21: 4 120 → 4 119`, one a replacement, newest first: each with what the value became. One that was taken back and given again has not changed. */
export function describeChanges<Value extends EarlierValue>(
	point: Pick<SeriesPoint, 'value' | 'gap'>,
	earlier: readonly Value[],
	series: Series,
	indicator: Indicator,
	language: Language
): { readonly words: string; readonly replaced: Value }[] {
	const write = ({ value, gap }: Pick<SeriesPoint, 'value' | 'gap'>) =>
		value === null
			? gapWords(gap ?? 'missing', language)
			: writerOf(series, indicator, language)(value);
	return earlier.flatMap((replaced, index) => {
		const [from, to] = [write(replaced), write(earlier[index - 1] ?? point)];
		if (from === to) return [];
		const date = dayWords(replaced.replacedOn, language);
		return [
			{ words: m.compare_provenance_change({ date, from, to }, { locale: language }), replaced }
		];
	});
}

function dayWords(text: string, language: Language): string {
	const day = parseIsoDate(text);
	return day ? formatDay(day, language, 'numeric') : text;
}
