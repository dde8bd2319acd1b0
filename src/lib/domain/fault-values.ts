import type { InLanguages } from './language';

/** Where a sentence needs nothing but its code. */
export type Nothing = Readonly<Record<never, never>>;

/** What a sentence quotes. Numbers are written as the reader's language does; of a name in every language the reader's is taken. */
export type FaultValue = string | number | InLanguages;
