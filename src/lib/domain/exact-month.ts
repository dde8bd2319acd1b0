import type { MoodCounts, MoodGap } from './mood';
import type { IsoWeek } from './week';

/** The two parts that a municipality may show beside its total: companies and associations, and its own units. */
export const MOOD_KINDS = ['business', 'municipal'] as const;
export type MoodKind = (typeof MOOD_KINDS)[number];

/**
 * The answers of one group as compiled, or of several small ones together: a group with fewer than five answers is never kept by itself.
 * `groups` holds stable ids and is null where only the total is known; `largest` is the most answers that one of them gave; `invited`
 * null: unknown.
 */
export interface CompiledAnswers {
	readonly groups: readonly number[] | null;
	readonly counts: MoodCounts;
	readonly largest: number;
	readonly invited: number | null;
}

/** What a compilation says of one week, or of a whole month: the answers of every group, or why there are none. */
export type ExactCell =
	{ readonly gap: null; readonly groups: readonly CompiledAnswers[] } | { readonly gap: MoodGap };

export type ExactWeek = { readonly week: IsoWeek } & ExactCell;

/** A month as compiled: week by week, or as one sum. Lives until the window for corrections closes, and is never shown. */
export type ExactMonth =
	| { readonly per: 'week'; readonly weeks: readonly ExactWeek[] }
	| { readonly per: 'month'; readonly sum: ExactCell };

/** So many corrections of a month are read in: which weeks would get new figures tells a little of the exact counts each time. */
export const MOST_TRIED = 3;
