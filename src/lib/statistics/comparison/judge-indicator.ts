import { growsWithPlace, type Indicator } from '$lib/domain/indicator';
import type { IndicatorComparison, LeftOut, Levels } from '$lib/domain/indicator-verdict';
import type { ApproximateDate, InterventionEnd } from '$lib/domain/intervention';
import type { ChangeScale, Evidence, VerdictFlag, VerdictPeriod } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { isPartFrequency, partAt, partsOfYear, type PartFrequency } from '$lib/domain/year-parts';
import {
	LEAST_CONTROLS,
	LEAST_YEARS_AFTER,
	LEAST_YEARS_BEFORE
} from '$lib/statistics/difference-in-differences';
import { roundUp, widenToDecimals } from '$lib/statistics/verdict/evidence';
import { mean } from '$lib/statistics/sum';
import { isWithYearsBetween, layBlocks, type AskedBlocks, type NumberedSeries } from './blocks';
import { blockValue, chooseWindow, type ComparedWindow } from './choose-window';
import { compareChange, type ComparedChange } from './compare-change';
import { eventsBelowNoise } from './event-noise';
import { listLeftOut, refusalOf } from './refusal-of-sides';
import { toOwnSize } from './own-size';

/** What an indicator is asked after one intervention, declared by the register before anybody looks. */
export interface IndicatorQuestion {
	readonly indicator: Pick<
		Indicator,
		'frequency' | 'windowMonths' | 'breaks' | 'countsEvents' | 'decimals' | 'unit'
	>;
	readonly start: ApproximateDate;
	readonly end: InterventionEnd;
	readonly own: NumberedSeries;
	/** Other municipalities that it may be compared with. */
	readonly places: readonly NumberedSeries[];
	/** Null: has nothing to say on the scale of a municipality. */
	readonly county: NumberedSeries | null;
	readonly country: NumberedSeries | null;
}

/** What can be said of it: with a reason it cannot be determined, with evidence all the same where something was seen. */
export interface IndicatorJudgement {
	readonly reasons: readonly VerdictReason[];
	readonly evidence: Evidence | null;
	readonly flags: readonly VerdictFlag[];
	readonly comparison: IndicatorComparison | null;
}

const NEEDED = { before: LEAST_YEARS_BEFORE, after: LEAST_YEARS_AFTER } as const;

/** A share changes in percentage points, told to a tenth at least; everything else as it is written. */
export function scaleOf({ unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>): ChangeScale {
	return unit === 'percent'
		? { unit: 'percentage-points', decimals: Math.max(1, decimals) }
		: { unit, decimals };
}

/** Whatever is in the data gives a judgement, if only that it cannot be determined. */
export function judgeIndicator(question: IndicatorQuestion): IndicatorJudgement {
	const { indicator, own } = question;
	const { frequency } = indicator;
	if (question.end.kind === 'point') return refused({ kind: 'passes' });
	const window = indicator.windowMonths ?? 0;
	if (own.last === null) return refused({ kind: 'no-values' });
	if (!isPartFrequency(frequency) || window > 12) return refused({ kind: 'no-whole-years' });
	if (frequency === 'year' && isWithYearsBetween(own)) return refused({ kind: 'not-each-year' });
	const asked: AskedBlocks = {
		...{ frequency, start: question.start, end: question.end },
		rolling: window > 12 / partsOfYear(frequency),
		breaks: indicator.breaks.map(({ period }) => period)
	};
	const sides = layBlocks(asked, own);
	const refusal = refusalOf(sides, frequency, NEEDED);
	if (refusal) return { ...refused(...refusal), comparison: null };
	const [before, after] = [sides.before.blocks, sides.after.blocks];
	const chosen = chooseWindow(before, after, question.places, asked.rolling, NEEDED);
	const leftOut = listLeftOut(sides, chosen, frequency, own);
	return judgeWindow(question, asked, chosen, leftOut);
}

function refused(...reasons: readonly VerdictReason[]): IndicatorJudgement {
	return { reasons, evidence: null, flags: [], comparison: null };
}

function judgeWindow(
	question: IndicatorQuestion,
	{ frequency, rolling }: AskedBlocks,
	window: ComparedWindow,
	leftOut: readonly LeftOut[]
): IndicatorJudgement {
	const inOrder = [...window.before.toReversed(), ...window.after];
	const valuesOf = (series: NumberedSeries | null) => {
		const found = inOrder.map((block) => series && blockValue(block, series, rolling));
		const values = found.filter((value) => value !== null);
		return values.length < inOrder.length ? null : values;
	};
	const before = window.before.length;
	const own = valuesOf(question.own) ?? [];
	const others = window.controls.map((one) => valuesOf(one) ?? []);
	const controls = growsWithPlace(question.indicator.unit)
		? toOwnSize(own, others, before)
		: others;
	const period = periodOf(window, frequency);
	const comparison: IndicatorComparison = {
		period,
		own: levelsOf(own, before),
		controls: controls.length > 0 ? controlsOf(controls, before) : null,
		county: levelsIn(valuesOf(question.county), before),
		country: levelsIn(valuesOf(question.country), before),
		judged: null,
		leftOut
	};
	if (controls.length < LEAST_CONTROLS) {
		const few = { controls: controls.length, lowestP: 1 / (controls.length + 1) };
		return { ...refused({ kind: 'few-controls', ...few }), comparison };
	}
	const found = compareChange(own, controls, before);
	if (!found.ok) {
		const kind = found.reason === 'no-variation' ? found.reason : 'not-estimable';
		return { ...refused({ kind }), comparison };
	}
	const compared = found.value;
	const { method, p, preTrend } = compared;
	return {
		...weighed(question, compared, comparison),
		comparison: { ...comparison, judged: { method, p, preTrend } }
	};
}

function weighed(
	{ indicator }: IndicatorQuestion,
	compared: ComparedChange,
	{ own, period }: IndicatorComparison
): Pick<IndicatorJudgement, 'reasons' | 'evidence' | 'flags'> {
	const { decimals } = scaleOf(indicator);
	const evidence: Evidence = {
		...widenToDecimals(compared, decimals),
		detectable: roundUp(compared.detectable, decimals),
		answers: null,
		period
	};
	const isClear = evidence.low > 0 || evidence.high < 0;
	const noise = indicator.countsEvents ? eventsBelowNoise(own, isClear) : null;
	const reasons: VerdictReason[] = [
		...(compared.diverging ? [{ kind: 'pre-trend' } as const] : []),
		...(noise ? [{ kind: 'below-noise', ...noise } as const] : [])
	];
	return { reasons, evidence, flags: reasons.length > 0 ? [] : flagsOfTrend(compared) };
}

function flagsOfTrend({ preTrend, method }: ComparedChange): VerdictFlag[] {
	if (method === 'synthetic-control') return [];
	if (preTrend === null) return [{ kind: 'pre-trend-unchecked' }];
	return preTrend.differs ? [{ kind: 'pre-trend-large' }] : [];
}

function periodOf(
	{ before, after }: ComparedWindow,
	frequency: PartFrequency
): IndicatorComparison['period'] {
	const from = before.at(-1)!.first;
	const to = after.at(-1)!.last;
	const [until, again] = [before[0]!.last, after[0]!.first];
	const counts = [before.length, after.length] as const;
	if (frequency === 'year') {
		return {
			kind: 'years',
			before: { first: from, last: until, count: counts[0] },
			after: { first: again, last: to, count: counts[1] }
		} satisfies VerdictPeriod;
	}
	const at = (part: number) => partAt(frequency, part);
	return {
		kind: 'blocks',
		before: { first: at(from), last: at(until), count: counts[0] },
		after: { first: at(again), last: at(to), count: counts[1] }
	};
}

function levelsOf(values: readonly number[], before: number): Levels {
	return { before: mean(values.slice(0, before)) ?? 0, after: mean(values.slice(before)) ?? 0 };
}

function levelsIn(values: readonly number[] | null, before: number): Levels | null {
	return values && levelsOf(values, before);
}

function controlsOf(controls: readonly (readonly number[])[], before: number) {
	const levels = controls.map((one) => levelsOf(one, before));
	return {
		count: controls.length,
		levels: {
			before: mean(levels.map((one) => one.before)) ?? 0,
			after: mean(levels.map((one) => one.after)) ?? 0
		}
	};
}
