import { dayInStockholm, timeInStockholm } from '$lib/domain/stockholm';

/** Why a fetch gave no figures. */
export interface FetchProblem {
	/** The service was silent, gave an answer that is not let in, or one that says something else than it should. */
	readonly kind: 'silent' | 'refused' | 'wrong-answer';
	/** A sentence in plain Swedish. */
	readonly reason: string;
	readonly at: Date;
}

/** What and when: `SCB svarade inte färdigt på 10 sekunder. (2026-11-06 kl. 03:15)` */
export function sayProblem({ reason, at }: Pick<FetchProblem, 'reason' | 'at'>): string {
	return `${reason} (${dayInStockholm(at)} kl. ${timeInStockholm(at)})`;
}
