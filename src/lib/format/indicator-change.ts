import type { Series } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { decimalsOf } from '$lib/domain/series-values';
import type { SeriesChange } from '$lib/domain/series-change';
import type { VerdictShape } from '$lib/domain/verdict-shape';
import * as m from '$lib/paraglide/messages';
import { directionOfDifference, formatDifference } from './indicator-takeaway';
import { formatNumber } from './number';
import { formatPeriod } from './period';
import { writerOf } from './series';

/** A change as a row of a list says it: what it is, against what, and its size. */
export interface ChangeWords {
	readonly shape: VerdictShape;
	/** `Lägre än september 2025`, no full stop. */
	readonly lead: string;
	/** `1,4 procentenheter lägre, felmarginal ± 7,9, då 69,6 %`, no full stop. */
	readonly detail: string;
}

export function sayIndicatorChange(
	change: SeriesChange,
	series: Series,
	indicator: Indicator,
	language: Language
): ChangeWords {
	const locale = { locale: language };
	const earlier = formatPeriod(change.earlier.period, language);
	const earlierValue = writerOf(series, indicator, language)(change.earlier.value);
	const then = m.indicators_change_then({ earlierValue }, locale);
	switch (change.kind) {
		case 'broken':
			return {
				shape: 'undetermined',
				lead: m.indicators_change_broken({ earlier }, locale),
				detail: then
			};
		case 'overlapping':
			return {
				shape: 'undetermined',
				lead: m.indicators_change_overlap({ earlier }, locale),
				detail: then
			};
		case 'same':
		case 'higher':
		case 'lower':
		case 'unclear': {
			const direction = directionOfDifference(change.difference, indicator);
			const size = formatDifference(change.difference, series, indicator, language);
			const said = m.indicators_change_size({ direction, difference: size }, locale);
			const margin = change.margin && {
				margin: formatNumber(change.margin.size, decimalsOf(series, indicator.decimals), language),
				of: change.margin.of
			};
			const sure = margin ? m.indicators_change_margin(margin, locale) : null;
			const detail = [said, sure, then].filter((part) => part !== null).join(', ');
			const lead = LEADS[change.kind]({ direction, earlier }, locale);
			return { shape: SHAPES[change.kind], lead, detail };
		}
	}
}

const SHAPES = {
	same: 'no-clear-change',
	higher: 'up',
	lower: 'down',
	unclear: 'no-clear-change'
} as const;

const LEADS = {
	same: m.indicators_change_direction,
	higher: m.indicators_change_direction,
	lower: m.indicators_change_direction,
	unclear: m.indicators_change_unclear
} as const;
