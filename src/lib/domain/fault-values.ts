import type { InLanguages } from './language';

/** Where a sentence needs nothing but its code. */
export type Nothing = Readonly<Record<never, never>>;

/** Periods by their keys, `2026-10`: said in words in the reader's language. */
export interface FaultPeriods {
	readonly periods: readonly string[];
}

/** What a sentence quotes. Numbers and periods are written as the reader's language does; of a name in every language the reader's is taken. */
export type FaultValue = string | number | InLanguages | FaultPeriods;
