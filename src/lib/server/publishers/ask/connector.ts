import type { Fault, Result } from '$lib/domain/problem';
import type { Gathered } from '$lib/server/files/part';
import type { FetchClock } from './fetch-clock';
import type { FetchProblem } from './fetch-problem';
import type { Http } from './http';
import type { Spool } from './spool';

/** What a connector works with: the network, time, and a place for what has come. */
export interface FetchTools {
	readonly http: Http;
	readonly clock: FetchClock;
	readonly spool: Spool;
	/** SCB's codes of the areas that figures are wanted for. */
	readonly areaCodes: ReadonlySet<string>;
	/** Answers that are here of how many. */
	readonly progress: (done: number, of: number) => void;
}

/** Everything that was asked for, or why there is nothing. */
export type Gathering = Result<Gathered, FetchProblem>;

/** An answer that says something else than what was asked. */
export function wrongAnswer(
	about: string,
	reasons: readonly Fault[],
	{ clock }: Pick<FetchTools, 'clock'>
): { readonly ok: false; readonly problems: readonly FetchProblem[] } {
	const facts = { kind: 'wrong-answer', about, at: clock.now() } as const;
	return { ok: false, problems: reasons.map((reason) => ({ ...facts, reason })) };
}
