import type { IndicatorCell, MoodCell } from '$lib/domain/intervention-matrix';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import type { EventVerdict, Evidence, Verdict, VerdictQuestion } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { judgeableFrom, verdictShapeOf, type VerdictShape } from '$lib/domain/verdict-shape';
import { formatDay } from '$lib/format/date';
import { sideBySideWords } from '$lib/format/expectation';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatLevel } from './amount';

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
			const range = verdict.evidence && rangeWords(verdict.evidence, verdict.question, language);
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

/** Values side by side: nobody judges whether they differ. */
export function describeIndicatorCell(
	cell: IndicatorCell,
	indicator: Pick<Indicator, 'unit' | 'decimals'>,
	language: Language
): CellWords {
	const locale = { locale: language };
	const values = sideBySideWords(cell, indicator, language);
	if (!cell.tooEarly) {
		const word = m.matrix_undetermined({}, locale);
		return { shape: 'undetermined', word, sure: false, detail: values };
	}
	const day = formatDay(cell.visibleOn, language, 'long');
	const detail = [m.matrix_early_day({ day }, locale), values].join('; ');
	return { shape: 'too-early', word: m.matrix_early_indicator({}, locale), sure: false, detail };
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

/** `1,3 till 11,1 högre`, or to each side of 0: `4,0 lägre till 6,2 högre`. */
function rangeWords({ low, high }: Evidence, { scale }: VerdictQuestion, language: Language) {
	const locale = { locale: language };
	const size = (value: number) => formatNumber(Math.abs(value), scale.decimals, language);
	if (low > 0) return m.matrix_range_up({ least: size(low), most: size(high) }, locale);
	if (high < 0) return m.matrix_range_down({ least: size(high), most: size(low) }, locale);
	return m.matrix_range_both({ lower: size(low), higher: size(high) }, locale);
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
