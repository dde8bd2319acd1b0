import { keepVerdict, type KeptNumbers, type KeptVerdict } from '$lib/domain/follow-up';
import type { IndicatorCell, MoodCell } from '$lib/domain/intervention-matrix';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { MOOD_SCALE, type ChangeScale } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { VerdictShape } from '$lib/domain/verdict-shape';
import { formatDay } from '$lib/format/date';
import { formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatLevel, formatSize } from './amount';
import { sideBySideWords } from './expectation';

/** What stands in a cell of the matrix. */
export interface CellWords {
	readonly shape: VerdictShape;
	readonly word: string;
	/** Something can be said. */
	readonly sure: boolean;
	/** The range, the reason or the week. */
	readonly detail: string;
}

export function describeMoodCell({ verdict, awaited }: MoodCell, language: Language): CellWords {
	const { scale } = verdict.question;
	const { about } = verdict.question;
	const titles = about.kind === 'joint' ? about.titles : [];
	return describeInScale(keepVerdict(verdict, null), { scale, awaited, titles }, language);
}

/** The same of what was said of the mood series once. */
export function describeKeptVerdict(kept: KeptVerdict, language: Language): CellWords {
	return describeInScale(kept, { scale: MOOD_SCALE }, language);
}

interface Writing {
	readonly scale: ChangeScale;
	readonly awaited?: MoodCell['awaited'];
	/** Of those judged together, where they may be named. */
	readonly titles?: readonly string[];
	/** The last number of a range, which may be written with its unit. */
	readonly writeLast?: (size: number) => string;
}

function describeInScale(
	kept: KeptVerdict,
	{ scale, awaited = null, titles = [], writeLast }: Writing,
	language: Language
): CellWords {
	const locale = { locale: language };
	const { shape, seen, reason, from } = kept;
	switch (shape) {
		case 'event':
			return { shape, ...eventWords(seen, scale, awaited, language) };
		case 'too-early': {
			const week = from && formatWeek(from, language, { year: true, long: true });
			if (week) {
				const detail = m.matrix_early_from({ week }, locale);
				return { shape, word: m.matrix_early({}, locale), sure: false, detail };
			}
			const why = reasonInShort(reason ?? 'not-begun', language);
			return { shape, word: m.matrix_early_indicator({}, locale), sure: false, detail: why };
		}
		case 'undetermined': {
			const why = reasonInShort(reason ?? 'not-estimable', language);
			const range = seen && rangeWords(seen, scale, language);
			const detail = range ? m.matrix_reason_and_range({ reason: why, range }, locale) : why;
			return { shape, word: m.matrix_undetermined({}, locale), sure: false, detail };
		}
		default: {
			const range = seen ? [rangeWords(seen, scale, language, writeLast)] : [];
			const found = foundWords(shape, seen, scale, language);
			const notes = kept.preliminary ? [m.matrix_preliminary({}, locale)] : [];
			if (kept.together > 1) {
				const said = [found, ...range, ...notes].join(', ');
				return { shape, ...jointWords(said, kept.together, titles, language) };
			}
			return { shape, word: found, sure: true, detail: [...range, ...notes].join(', ') };
		}
	}
}

/** A verdict where there is one, else values side by side with why there is none. */
export function describeIndicatorCell(
	cell: IndicatorCell,
	indicator: Pick<Indicator, 'unit' | 'decimals'>,
	language: Language
): CellWords {
	const locale = { locale: language };
	const values = sideBySideWords(cell, indicator, language);
	const { verdict } = cell;
	if (cell.tooEarly) {
		const detail = [whenToSee(cell, language), values].join('; ');
		return { shape: 'too-early', word: m.matrix_early_indicator({}, locale), sure: false, detail };
	}
	if (verdict.class === 'cannot-be-determined') {
		const reason = reasonInShort(verdict.reasons[0].kind, language);
		const word = m.matrix_undetermined({}, locale);
		const detail = m.matrix_reason_and_range({ reason, range: values }, locale);
		return { shape: 'undetermined', word, sure: false, detail };
	}
	const { scale } = verdict.question;
	// With the unit, since the columns have different ones.
	const writeLast = (value: number) => formatSize(value, scale, language);
	return describeInScale(keepVerdict(verdict, null), { scale, writeLast }, language);
}

/** The value that it waits for, or the day from which anything should show. */
function whenToSee({ verdict, visibleOn }: IndicatorCell, language: Language): string {
	const locale = { locale: language };
	const reasons = verdict.class === 'cannot-be-determined' ? verdict.reasons : [];
	for (const reason of reasons) {
		if (reason.kind !== 'awaits-value') continue;
		return m.matrix_early_value({ period: formatPeriod(reason.last, language) }, locale);
	}
	return m.matrix_early_day({ day: formatDay(visibleOn, language, 'long') }, locale);
}

/** A reason in few words, without its numbers. */
export function reasonInShort(kind: VerdictReason['kind'], language: Language): string {
	return m.matrix_reason({ kind }, { locale: language });
}

function eventWords(
	seen: KeptNumbers | null,
	scale: ChangeScale,
	awaited: MoodCell['awaited'],
	language: Language
): Omit<CellWords, 'shape'> {
	const locale = { locale: language };
	if (seen) {
		const level = (value: number) => formatLevel(value, scale, language);
		return {
			word: m.matrix_week_after({ observed: level(seen.estimate) }, locale),
			sure: true,
			detail: m.matrix_expected({ low: level(seen.low), high: level(seen.high) }, locale)
		};
	}
	return {
		word: m.matrix_event({}, locale),
		sure: false,
		detail:
			awaited === null
				? m.matrix_no_week_after({}, locale)
				: m.matrix_week_awaited(
						{ week: formatWeek(awaited, language, { year: true, long: true }) },
						locale
					)
	};
}

function foundWords(
	shape: Exclude<VerdictShape, 'event' | 'too-early' | 'undetermined'>,
	seen: KeptNumbers | null,
	{ decimals }: ChangeScale,
	language: Language
): string {
	const locale = { locale: language };
	if (shape === 'no-clear-change') return m.matrix_no_clear({}, locale);
	if (shape === 'equivalent') return m.matrix_equivalent({}, locale);
	const size = formatNumber(Math.abs(seen?.estimate ?? 0), decimals, language);
	return m.matrix_clear({ direction: shape, size }, locale);
}

/** `1,3 till 11,1 högre`, or to each side of 0: `4,0 lägre till 6,2 högre`. */
function rangeWords(
	{ low, high }: KeptNumbers,
	{ decimals }: ChangeScale,
	language: Language,
	writeLast?: (size: number) => string
): string {
	const locale = { locale: language };
	const [below, above] = [Math.abs(low), Math.abs(high)];
	const size = (value: number) => formatNumber(value, decimals, language);
	const last = writeLast ?? size;
	if (low > 0) return m.matrix_range_up({ least: size(below), most: last(above) }, locale);
	if (high < 0) return m.matrix_range_down({ least: size(above), most: last(below) }, locale);
	return m.matrix_range_both({ lower: size(below), higher: last(above) }, locale);
}

/** What is said of several is said of none of them alone. */
function jointWords(
	said: string,
	count: number,
	titles: readonly string[],
	language: Language
): Omit<CellWords, 'shape'> {
	const locale = { locale: language };
	const detail =
		titles.length > 0
			? m.matrix_together_named({ titles: formatList(titles, language), said }, locale)
			: m.matrix_together({ count: String(count), said }, locale);
	return { word: m.matrix_not_alone({}, locale), sure: false, detail };
}
