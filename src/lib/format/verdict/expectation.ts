import type { IsoDate } from '$lib/domain/day';
import type { ExpectationContent, FixedMeasure } from '$lib/domain/expectation';
import { isSealedInTime, type ExpectationOutcome } from '$lib/domain/expectation-outcome';
import type { ExpectationRow, Seen, SeenValue, SideBySide } from '$lib/domain/expectation-row';
import type { Indicator, Unit } from '$lib/domain/indicator';
import { inLanguage, type Language } from '$lib/domain/language';
import {
	isJudged,
	type ChangeScale,
	type EventVerdict,
	type Evidence,
	type Verdict
} from '$lib/domain/verdict';
import type { SealedChange } from '$lib/domain/sealed-change';
import { weekOf } from '$lib/domain/week';
import { formatMoment } from '$lib/format/moment';
import * as m from '$lib/paraglide/messages';
import { formatDay } from '$lib/format/date';
import { formatNumber, formatUnit, formatValue } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { formatBound, formatChange } from './amount';
import { describeReason } from './reason';
import { formatWeek } from '$lib/format/week';

/** What is expected, a phrase for each thing that was written. */
export interface ExpectationWords {
	readonly measure: string;
	readonly direction: string;
	readonly least: string;
	readonly visible: string;
	readonly lasts: string;
}

/** `measure` is null for the mood series. */
export function describeExpectation(
	content: ExpectationContent,
	measure: FixedMeasure | null,
	visibleOn: IsoDate,
	language: Language
): ExpectationWords {
	const locale = { locale: language };
	const mood =
		content.direction === 'up'
			? m.expectations_direction_mood_up
			: m.expectations_direction_mood_down;
	const other =
		content.direction === 'up' ? m.expectations_direction_up : m.expectations_direction_down;
	return {
		measure: measure ? inLanguage(measure.name, language) : m.expectations_measure_mood({}, locale),
		direction: measure ? other({}, locale) : mood({}, locale),
		least: leastWords(content.least, measure?.unit ?? null, language),
		visible: visibleWords(content.visible, visibleOn, language),
		lasts:
			content.lasts.unit === 'always'
				? m.expectations_lasts_always({}, locale)
				: durationWords(content.lasts.unit, content.lasts.count, language)
	};
}

export function outcomeWords(outcome: ExpectationOutcome, language: Language): string {
	const locale = { locale: language };
	switch (outcome) {
		case 'came-true':
			return m.expectations_outcome_came_true({}, locale);
		case 'did-not':
			return m.expectations_outcome_did_not({}, locale);
		case 'cannot-be-determined':
			return m.expectations_outcome_undetermined({}, locale);
		case 'too-early':
			return m.expectations_outcome_too_early({}, locale);
	}
}

/** That the intervention became another thing, and when. */
export function sayChange({ field, at }: SealedChange, language: Language): string {
	return m.expectations_changed_since(
		{ field, day: formatMoment(at, language) },
		{ locale: language }
	);
}

/** What came, a phrase beside each that was expected; null: nothing to say there. */
export interface CameWords {
	readonly direction: string;
	readonly least: string | null;
	readonly visible: string;
}

export function describeWhatCame(
	row: ExpectationRow,
	today: IsoDate,
	language: Language
): CameWords {
	const locale = { locale: language };
	const day = formatDay(row.visibleOn, language, 'long');
	return {
		direction: seenWords(row.seen, language),
		least: sizeWords(row, language),
		visible:
			row.visibleOn <= today
				? m.expectations_came_due({ day }, locale)
				: m.expectations_came_too_early({ day }, locale)
	};
}

function seenWords(seen: Seen, language: Language): string {
	const locale = { locale: language };
	if (seen.kind === 'mood') {
		if (seen.judged.kind === 'too-early') return m.expectations_came_not_yet({}, locale);
		if (seen.judged.kind === 'undetermined') return outcomeWords('cannot-be-determined', language);
		return differenceWords(seen.judged, MOOD_SCALE, language);
	}
	const { verdict } = seen.judged;
	return isJudged(verdict)
		? differenceWords(verdict.evidence, verdict.question.scale, language)
		: sideBySideWords(seen, seen.indicator, language);
}

const MOOD_SCALE: ChangeScale = { unit: 'percentage-points', decimals: 1 };

function differenceWords(
	{ estimate, low, high }: Pick<Evidence, 'estimate' | 'low' | 'high'>,
	scale: ChangeScale,
	language: Language
): string {
	const said = {
		estimate: formatChange(estimate, scale, language),
		low: formatBound(low, scale, language),
		high: formatBound(high, scale, language)
	};
	return m.expectations_came_difference(said, { locale: language });
}

/** `före: 5,1 % (2025); efter: inget värde än`, and no word on whether they differ. */
export function sideBySideWords(
	{ before, after }: SideBySide,
	indicator: Pick<Indicator, 'unit' | 'decimals'>,
	language: Language
): string {
	const locale = { locale: language };
	const said = ({ value, period }: SeenValue) => ({
		value: formatValue(value, indicator.unit, indicator.decimals, language),
		period: formatPeriod(period, language)
	});
	return [
		before
			? m.expectations_came_before(said(before), locale)
			: m.expectations_came_no_before({}, locale),
		after
			? m.expectations_came_after(said(after), locale)
			: m.expectations_came_no_after({}, locale)
	].join('; ');
}

function sizeWords(
	{ seen, outcome, expectation: { fixed }, intervention }: ExpectationRow,
	language: Language
): string | null {
	const locale = { locale: language };
	if (seen.kind === 'indicator') {
		const { verdict } = seen.judged;
		if (!isJudged(verdict)) return whyNot(verdict, language);
	} else if (seen.judged.kind !== 'difference') return whyNoMood(seen.verdict, language);
	// Of one whose start was moved to before the seal the note above says why.
	if (fixed.stage === 'sealed' && !isSealedInTime(fixed, intervention.start)) return null;
	switch (outcome) {
		case 'came-true':
			return m.expectations_came_wholly({}, locale);
		case 'did-not':
			return m.expectations_came_outside({}, locale);
		case 'cannot-be-determined':
			return m.expectations_came_partly({}, locale);
		case 'too-early':
			return null;
	}
}

function whyNoMood(verdict: Verdict | null, language: Language): string | null {
	const locale = { locale: language };
	if (verdict === null) return m.expectations_came_circumstance({}, locale);
	switch (verdict.class) {
		case 'event':
			return m.foresight_event({}, locale);
		case 'cannot-be-determined':
			return whyNot(verdict, language);
		default:
			return m.expectations_came_joint({}, locale);
	}
}

function whyNot(verdict: Exclude<Verdict, EventVerdict>, language: Language): string | null {
	if (verdict.class !== 'cannot-be-determined') return null;
	const { scale } = verdict.question;
	return verdict.reasons.map((reason) => describeReason(reason, scale, language)).join(' ');
}

function leastWords(least: number, unit: Unit | null, language: Language): string {
	const decimals = String(least).split('.')[1]?.length ?? 0;
	const value = formatNumber(least, decimals, language);
	const locale = { locale: language };
	if (unit === null) return m.expectations_of_hundred({ value }, locale);
	// A share changes in percentage points.
	if (unit === 'percent') return m.expectations_points({ value }, locale);
	return formatUnit(value, unit, value === '1' ? '1' : 'many', language);
}

function visibleWords(
	visible: ExpectationContent['visible'],
	on: IsoDate,
	language: Language
): string {
	if (visible.unit === 'day') return formatDay(on, language, 'long');
	const duration = durationWords(visible.unit, visible.count, language);
	const when =
		visible.unit === 'weeks'
			? formatWeek(weekOf(on), language, { year: true, long: true })
			: formatDay(on, language, 'long');
	return m.expectations_visible_after({ duration, when }, { locale: language });
}

function durationWords(unit: 'weeks' | 'months', count: number, language: Language): string {
	const locale = { locale: language };
	return unit === 'weeks'
		? m.expectations_duration_weeks({ count }, locale)
		: m.expectations_duration_months({ count }, locale);
}
