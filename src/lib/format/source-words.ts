import type { Rhythm } from '$lib/domain/rhythm';
import * as m from '$lib/paraglide/messages';

const RHYTHMS: Readonly<Record<Rhythm, () => string>> = {
	weekly: m.sources_rhythm_weekly,
	monthly: m.sources_rhythm_monthly,
	quarterly: m.sources_rhythm_quarterly,
	yearly: m.sources_rhythm_yearly,
	'every-election': m.sources_rhythm_every_election
};

const TIMES: Readonly<Record<Rhythm, () => string>> = {
	weekly: m.sources_asks_weekly,
	monthly: m.sources_asks_monthly,
	quarterly: m.sources_asks_quarterly,
	yearly: m.sources_asks_yearly,
	'every-election': m.sources_asks_every_election
};

const OUTCOMES: Readonly<Record<string, () => string>> = {
	committed: m.sources_outcome_committed,
	unchanged: m.sources_outcome_unchanged,
	waiting: m.sources_outcome_waiting,
	refused: m.sources_outcome_refused,
	failed: m.sources_outcome_failed
};

/** How often a publisher brings out figures: `varje månad`. */
export function rhythmWords(rhythm: Rhythm): string {
	return RHYTHMS[rhythm]();
}

/** On which days Läget asks for them. */
export function askingWords(rhythm: Rhythm): string {
	return TIMES[rhythm]();
}

/** What came of a fetch; null while it goes on. */
export function fetchOutcomeWords(outcome: string | null): string {
	return (outcome === null ? m.sources_outcome_running : (OUTCOMES[outcome] ?? (() => outcome)))();
}
