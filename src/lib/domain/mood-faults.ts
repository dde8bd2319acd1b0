import type { Nothing } from './fault-values';

/** What a month’s compilation can have wrong. */
export interface MoodFaults {
	readonly 'mood-column-unknown': Nothing;
	readonly 'mood-column-repeated': Nothing;
	readonly 'mood-columns-missing': { readonly missing: string };
	readonly 'mood-column-personal': Nothing;
	readonly 'mood-layout-long': Nothing;
	readonly 'mood-sheet-beside': Nothing;
	readonly 'mood-cell-personal': Nothing;
	readonly 'mood-cell-name': Nothing;
	readonly 'mood-cell-words': Nothing;
	readonly 'mood-file-name': Nothing;
	readonly 'mood-row-single-answer': Nothing;
	readonly 'mood-group-of-one': Nothing;
	readonly 'mood-group-of-few': Nothing;
	readonly 'mood-group-few-answers': Nothing;
	readonly 'mood-group-person': Nothing;
	readonly 'mood-rows-single-answers': Nothing;
	readonly 'mood-count-negative': Nothing;
	readonly 'mood-count-fraction': Nothing;
	readonly 'mood-count-percent': Nothing;
	readonly 'mood-shares-without-answers': Nothing;
	readonly 'mood-shares-of-several': { readonly answers: number };
	readonly 'mood-shares-of-none': { readonly answers: number };
	readonly 'mood-count-no-number': Nothing;
	readonly 'mood-count-too-large': Nothing;
	readonly 'mood-count-missing': Nothing;
	readonly 'mood-sum-of-colours': { readonly sum: number };
	readonly 'mood-more-than-invited': { readonly sum: number };
	readonly 'mood-no-week': Nothing;
	readonly 'mood-week-ahead': Nothing;
	readonly 'mood-no-month': Nothing;
	readonly 'mood-month-ahead': Nothing;
	readonly 'mood-month-empty': Nothing;
	readonly 'mood-period-unclear': Nothing;
	readonly 'mood-group-name': Nothing;
	readonly 'mood-group-kind': Nothing;
	readonly 'mood-group-new': Nothing;
	readonly 'mood-row-repeated': Nothing;
	readonly 'mood-several-months': { readonly months: string };
	readonly 'mood-false-total': Nothing;
	readonly 'mood-typed-nothing': Nothing;
	readonly 'mood-typed-persons': Nothing;
	readonly 'mood-month-closed': { readonly month: string };
	readonly 'mood-month-corrected': { readonly month: string };
	readonly 'mood-month-withdrawn': { readonly month: string };
}
