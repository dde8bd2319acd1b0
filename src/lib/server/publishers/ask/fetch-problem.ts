import { wholeFile, type Fault } from '$lib/domain/problem';
import type { FetchTrouble } from '$lib/domain/fetch-trouble';

/** Why a fetch gave no figures. */
export interface FetchProblem {
	/** The service was silent, gave an answer that is not let in, or one that says something else than it should. */
	readonly kind: 'silent' | 'refused' | 'wrong-answer';
	/** What was asked for; null where the reason names the service. */
	readonly about: string | null;
	readonly reason: Fault;
	readonly at: Date;
}

/** The same as it is kept; all of them came of one query. */
export function toTrouble(problems: readonly FetchProblem[]): FetchTrouble {
	const [first] = problems;
	return {
		about: first?.about ?? null,
		problems: problems.map(({ reason }) => wholeFile(reason)),
		of: problems.length,
		at: first?.at.toISOString() ?? null
	};
}
