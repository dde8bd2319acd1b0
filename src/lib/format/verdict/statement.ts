import type { Language } from '$lib/domain/language';
import type { EventVerdict, Evidence, Verdict, VerdictQuestion } from '$lib/domain/verdict';
import { directionOf } from '$lib/domain/verdict';
import { isAwaited } from '$lib/domain/verdict-shape';
import * as m from '$lib/paraglide/messages';
import { formatNumber } from '$lib/format/number';
import { formatBound, formatChange, formatSize } from './amount';

/** The verdict alone: `Förbättring, högre än väntat: +6,2 procentenheter (+1,3 till +11,1).` */
export function stateShort(verdict: Verdict, language: Language): string {
	const locale = { locale: language };
	if (!verdict.evidence || verdict.class === 'cannot-be-determined') {
		return labelOf(verdict, language);
	}
	const inputs = {
		kind: kindOf(verdict),
		...numbers(verdict.question, verdict.evidence, language)
	};
	return m.verdict_short(inputs, locale);
}

/** The verdict in whole sentences, with its estimate and interval where there are any. */
export function stateLong(verdict: Verdict, language: Language): string {
	const locale = { locale: language };
	if (!verdict.evidence) return labelOf(verdict, language);
	const { scale, margin } = verdict.question;
	return m.verdict_long(
		{
			kind: kindOf(verdict),
			...numbers(verdict.question, verdict.evidence, language),
			margin: formatSize(margin, scale, language)
		},
		locale
	);
}

/** What is too early is told from what never can be determined. */
function labelOf(verdict: Verdict, language: Language): string {
	const told = isAwaited(verdict) ? 'too-early' : verdict.class;
	return m.verdict_label({ class: told }, { locale: language });
}

function kindOf(verdict: Exclude<Verdict, EventVerdict>): string {
	switch (verdict.class) {
		case 'improved':
		case 'worsened':
		case 'changed':
			return `${verdict.class}-${verdict.direction}`;
		case 'no-clear-change':
			return verdict.equivalent ? 'equivalent' : verdict.class;
		case 'cannot-be-determined':
			return `${isAwaited(verdict) ? 'early' : 'cannot'}-${(verdict.evidence && directionOf(verdict.evidence)) ?? 'level'}`;
	}
}

function numbers(
	{ scale }: VerdictQuestion,
	{ estimate, low, high }: Evidence,
	language: Language
) {
	return {
		estimate: formatChange(estimate, scale, language),
		low: formatBound(low, scale, language),
		high: formatBound(high, scale, language),
		// Words instead of signs where the range lies on both sides of 0.
		lower: formatSize(Math.abs(low), scale, language),
		higher: formatNumber(Math.abs(high), scale.decimals, language)
	};
}
