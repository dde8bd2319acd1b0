import type { Language } from '$lib/domain/language';
import type { ChangeScale } from '$lib/domain/verdict';
import type { OthersAnswered, VerdictReason } from '$lib/domain/verdict-reason';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { formatBound, formatChange, formatPercent } from './amount';
import { countPeriods, countWeeks } from './period';

/** Why it cannot be determined, in whole sentences. */
export function describeReason(
	reason: VerdictReason,
	scale: ChangeScale,
	language: Language
): string {
	const locale = { locale: language };
	const whole = (value: number) => formatNumber(value, 0, language);
	const percent = (value: number) => formatPercent(value, language);
	const change = (value: number) => formatChange(value, scale, language);
	switch (reason.kind) {
		case 'too-few-periods':
			return m.verdict_reason_too_few(
				{
					before: countPeriods(reason.before, reason.unit, language),
					after: countPeriods(reason.after, reason.unit, language),
					neededBefore: whole(reason.neededBefore),
					neededAfter: whole(reason.neededAfter)
				},
				locale
			);
		case 'too-few-answers':
			return reason.mean === null
				? m.verdict_reason_too_few_answers_hidden({ needed: whole(reason.needed) }, locale)
				: m.verdict_reason_too_few_answers(
						{ mean: whole(shortOf(reason.mean, reason.needed)), needed: whole(reason.needed) },
						locale
					);
		case 'too-many-missing':
			return m.verdict_reason_missing(
				{ missing: percent(shortOf(reason.missing, reason.most)), most: percent(reason.most) },
				locale
			);
		case 'hidden-weeks':
			return m.verdict_reason_hidden({ count: String(reason.count) }, locale);
		case 'no-variation':
			return m.verdict_reason_no_variation({}, locale);
		case 'circumstance':
			return m.verdict_reason_circumstance(
				{
					kind: reason.circumstance,
					title: reason.title,
					weeks: countWeeks(reason.weeks, language)
				},
				locale
			);
		case 'comparison-moved':
			return m.verdict_reason_comparison(
				{
					estimate: change(reason.estimate),
					low: formatBound(reason.low, scale, language),
					high: formatBound(reason.high, scale, language)
				},
				locale
			);
		case 'too-few-controls':
			return m.verdict_reason_too_few_controls(
				{ count: String(reason.controls), needed: whole(reason.needed) },
				locale
			);
		case 'answering-changed':
			return m.verdict_reason_response(
				{ before: percent(reason.before), after: percent(reason.after) },
				locale
			);
		case 'few-answered':
			return m.verdict_reason_few_answered(
				{ share: percent(shortOf(reason.share, reason.needed)), needed: percent(reason.needed) },
				locale
			);
		case 'others-answered':
			return describeOthers(reason, scale, language);
		case 'already-changing':
			return reason.slope === null
				? m.verdict_reason_already_hidden({}, locale)
				: m.verdict_reason_already({ slope: change(reason.slope) }, locale);
		case 'placebo':
			return m.verdict_reason_placebo({ share: percent(reason.share) }, locale);
		case 'estimators-disagree':
			return m.verdict_reason_disagree({}, locale);
		case 'start-imprecise':
			return m.verdict_reason_imprecise({}, locale);
		case 'start-outside':
			return m.verdict_reason_outside({ side: reason.side }, locale);
		case 'empty':
			return m.verdict_reason_empty({}, locale);
		case 'bad-input':
			return m.verdict_reason_input({ problem: reason.problem }, locale);
	}
}

/** A whole number that still is on its own side of the limit: 29.9 where 30 are needed is 29. */
function shortOf(value: number, limit: number): number {
	const rounded = Math.round(value);
	if (rounded !== limit) return rounded;
	return value < limit ? limit - 1 : limit + 1;
}

/** Who answered: with the change by mix and without it, where that may be told. */
export function describeOthers(
	{ change }: OthersAnswered,
	scale: ChangeScale,
	language: Language
): string {
	const locale = { locale: language };
	if (!change) return m.verdict_reason_mix_hidden({}, locale);
	return m.verdict_reason_mix(
		{
			weighted: formatChange(change.weighted, scale, language),
			unweighted: formatChange(change.unweighted, scale, language)
		},
		locale
	);
}
