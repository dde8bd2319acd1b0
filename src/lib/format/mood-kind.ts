import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { MoodKind } from '$lib/domain/exact-month';
import { monthsAround } from '$lib/domain/half-year';
import type { HalfYear } from '$lib/domain/half-year';
import type { Language } from '$lib/domain/language';
import type { MoodRow } from '$lib/domain/mood-row';
import type { MoodLine } from '$lib/domain/signal';
import * as m from '$lib/paraglide/messages';
import { formatMonth } from './date';
import { formatNumber } from './number';
import { formatWeek } from './week';

const KINDS = {
	business: m.timeline_kind_business,
	municipal: m.timeline_kind_municipal
} as const satisfies Record<MoodKind, unknown>;

export function moodKindWords(kind: MoodKind, language: Language): string {
	return KINDS[kind]({}, { locale: language });
}

/** Whose weeks they are, as it stands within a sentence about signals; nothing for the whole municipality. */
export function ofLine(line: MoodLine, language: Language): string {
	if (line === 'total') return '';
	return ` ${m.signals_of_kind({ kind: moodKindWords(line, language) }, { locale: language })}`;
}

/** The kinds that some of the weeks have, in the order of tables; none where no week has them. */
export function shownKinds(points: readonly MoodPoint[]): readonly MoodKind[] {
	return points.some((point) => point.gap === null && point.kinds !== null) ? MOOD_KINDS : [];
}

/** The column of a kind's green weeks in a table. */
export function kindColumnWords(kind: MoodKind, language: Language): string {
	return m.timeline_col_kind({ kind: moodKindWords(kind, language) }, { locale: language });
}

/** The latest week with both kinds, in one sentence that says how each is drawn; none where no week has them. */
export function describeKinds({ points }: MoodSeries, language: Language): string[] {
	const last = points.flatMap((point) => (point.gap === null && point.kinds ? [point] : [])).at(-1);
	if (!last?.kinds) return [];
	const { business, municipal } = last.kinds;
	const inputs = {
		week: formatWeek(last.week, language, { year: true }),
		business: formatNumber(business.shares.green, 0, language),
		municipal: formatNumber(municipal.shares.green, 0, language)
	};
	return [m.charts_mood_kinds(inputs, { locale: language })];
}

/** `januari 2027–juni 2027` */
export function halfYearWords(half: HalfYear, language: Language): string {
	const { first, last } = monthsAround(half);
	return `${formatMonth(first, language, 'long')}–${formatMonth(last, language, 'long')}`;
}

/** Green of a kind in a row of a table; a dash where the kinds may not be shown. */
export function kindShareWords(row: MoodRow, kind: MoodKind, language: Language): string {
	const kinds = row.gap === null && 'kinds' in row ? row.kinds : null;
	return kinds ? formatNumber(kinds[kind].shares.green, 0, language) : '–';
}
