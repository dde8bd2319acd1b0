import type { Indicator } from '$lib/domain/indicator';
import { INDICATOR_METHOD, type IndicatorVerdict } from '$lib/domain/indicator-verdict';
import type { Intervention } from '$lib/domain/intervention';
import { classOf, directionOf, type VerdictQuestion } from '$lib/domain/verdict';
import { weekOf } from '$lib/domain/week';
import { scaleOf, type IndicatorJudgement } from '$lib/statistics/comparison/judge-indicator';

/** A judgement as a verdict; of no consequence is what is smaller than `least`, the smallest change that somebody held to be worth having. */
export function weighIndicator(
	{ title, start }: Pick<Intervention, 'title' | 'start'>,
	indicator: Indicator,
	{ reasons, evidence, flags, comparison }: IndicatorJudgement,
	least: number
): IndicatorVerdict {
	const question: VerdictQuestion = {
		about: { kind: 'one', title },
		measure: { kind: 'indicator', name: indicator.name },
		polarity: indicator.polarity,
		scale: scaleOf(indicator),
		start: weekOf(start.date),
		margin: least
	};
	const judged = { question, flags, method: INDICATOR_METHOD };
	const [reason, ...more] = reasons;
	if (reason || !evidence) {
		const why = [reason ?? { kind: 'not-estimable' }, ...more] as const;
		return {
			verdict: { ...judged, class: 'cannot-be-determined', reasons: why, evidence },
			comparison
		};
	}
	const direction = directionOf(evidence);
	if (direction) {
		const found = classOf(direction, indicator.polarity);
		return { verdict: { ...judged, class: found, direction, evidence }, comparison };
	}
	const equivalent = evidence.low >= -least && evidence.high <= least;
	return { verdict: { ...judged, class: 'no-clear-change', equivalent, evidence }, comparison };
}
