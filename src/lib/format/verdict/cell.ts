import type { IndicatorCell, MoodCell } from '$lib/domain/intervention-matrix';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { EventVerdict, Evidence, Verdict, VerdictQuestion } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { judgeableFrom, verdictShapeOf, type VerdictShape } from '$lib/domain/verdict-shape';
import { formatDay } from '$lib/format/date';
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
	const locale = { locale: language };
	const shape = verdictShapeOf(verdict);
	switch (verdict.class) {
		case 'event':
			return { shape, ...eventWords(verdict, awaited, language) };
		case 'cannot-be-determined': {
			const from = judgeableFrom(verdict);
			if (from !== null) {
				const week = formatWeek(from, language, { year: true, long: true });
				const word = m.matrix_early({}, locale);
				return { shape, word, sure: false, detail: m.matrix_early_from({ week }, locale) };
			}
			const reason = reasonInShort(verdict.reasons[0].kind, language);
			const { evidence, question } = verdict;
			const range = evidence && rangeWords(evidence, question, language);
			const detail = range === null ? reason : m.matrix_reason_and_range({ reason, range }, locale);
			return { shape, word: m.matrix_undetermined({}, locale), sure: false, detail };
		}
		default: {
			const range = rangeWords(verdict.evidence, verdict.question, language);
			const detail = [range, ...notes(verdict, language)].join(', ');
			return { shape, word: foundWords(verdict, language), sure: true, detail };
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
	const shape = verdictShapeOf(verdict);
	if (verdict.class === 'cannot-be-determined') {
		const reason = reasonInShort(verdict.reasons[0].kind, language);
		const word = m.matrix_undetermined({}, locale);
		const detail = m.matrix_reason_and_range({ reason, range: values }, locale);
		return { shape, word, sure: false, detail };
	}
	const { evidence, question } = verdict;
	// With the unit, since the columns have different ones.
	const last = (value: number) => formatSize(value, question.scale, language);
	const detail = rangeWords(evidence, question, language, last);
	return { shape, word: foundWords(verdict, language), sure: true, detail };
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
	{ after, question }: EventVerdict,
	awaited: MoodCell['awaited'],
	language: Language
): Omit<CellWords, 'shape'> {
	const locale = { locale: language };
	if (after) {
		const level = (value: number) => formatLevel(value, question.scale, language);
		return {
			word: m.matrix_week_after({ observed: level(after.observed) }, locale),
			sure: true,
			detail: m.matrix_expected({ low: level(after.low), high: level(after.high) }, locale)
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

type FoundVerdict = Exclude<Verdict, { class: 'event' | 'cannot-be-determined' }>;

function foundWords(verdict: FoundVerdict, language: Language): string {
	const locale = { locale: language };
	const { evidence, question } = verdict;
	if (verdict.class === 'no-clear-change') {
		return verdict.equivalent ? m.matrix_equivalent({}, locale) : m.matrix_no_clear({}, locale);
	}
	const size = formatNumber(Math.abs(evidence.estimate), question.scale.decimals, language);
	return m.matrix_clear({ direction: verdict.direction, size }, locale);
}

/** `1,3 till 11,1 högre`, or to each side of 0: `4,0 lägre till 6,2 högre`. The last of the numbers may be written with its unit. */
function rangeWords(
	{ low, high }: Evidence,
	{ scale }: VerdictQuestion,
	language: Language,
	writeLast?: (size: number) => string
): string {
	const locale = { locale: language };
	const [below, above] = [Math.abs(low), Math.abs(high)];
	const size = (value: number) => formatNumber(value, scale.decimals, language);
	const last = writeLast ?? size;
	if (low > 0) return m.matrix_range_up({ least: size(below), most: last(above) }, locale);
	if (high < 0) return m.matrix_range_down({ least: size(above), most: last(below) }, locale);
	return m.matrix_range_both({ lower: size(below), higher: last(above) }, locale);
}

/** What a reader must know of a verdict wherever it stands. */
function notes({ flags, question: { about } }: FoundVerdict, language: Language): string[] {
	const locale = { locale: language };
	return [
		...(flags.some(({ kind }) => kind === 'preliminary') ? [m.matrix_preliminary({}, locale)] : []),
		...(about.kind === 'joint'
			? [m.matrix_together({ count: String(about.titles.length) }, locale)]
			: [])
	];
}
