import type { Polarity } from '$lib/domain/indicator';
import type { LocalIndicatorReason } from '$lib/domain/local-indicator';
import * as m from '$lib/paraglide/messages';

const REASONS: Readonly<Record<LocalIndicatorReason, () => string>> = {
	missing: m.local_problem_missing,
	'too-long': m.local_problem_too_long,
	'forbidden-character': m.interventions_problem_forbidden_character,
	'unknown-choice': m.local_problem_choice,
	decimals: m.local_problem_decimals
};

const POLARITY_WORDS: Readonly<Record<Polarity, () => string>> = {
	'higher-is-better': m.indicators_polarity_higher,
	'lower-is-better': m.indicators_polarity_lower,
	neither: m.indicators_polarity_neither
};

/** What is wrong at a field of the form for a local indicator. */
export function describeReason(reason: LocalIndicatorReason): string {
	return REASONS[reason]();
}

export function polarityWords(polarity: Polarity): string {
	return POLARITY_WORDS[polarity]();
}
