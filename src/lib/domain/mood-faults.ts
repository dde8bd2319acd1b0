import type { FaultPeriods, Nothing } from './fault-values';

/** What a month’s compilation can have wrong. */
export interface MoodFaults {
	readonly 'mood-column-unknown': Nothing;
	readonly 'mood-column-repeated': Nothing;
	/** Sheets are called as weeks are. */
	readonly 'mood-weeks-on-sheets': Nothing;
	readonly 'mood-columns-missing': { readonly missing: string };
	readonly 'mood-heading-unchosen': Nothing;
	readonly 'mood-heading-twice': Nothing;
	readonly 'mood-heading-repeated': Nothing;
	readonly 'mood-heading-taken': { readonly heading: string };
	readonly 'mood-heading-missing': { readonly missing: string };
	readonly 'mood-no-headings': Nothing;
	/** A line of one cell above or below the table. */
	readonly 'mood-line-alone': Nothing;
	readonly 'mood-column-personal': Nothing;
	readonly 'mood-layout-long': Nothing;
	readonly 'mood-sheet-beside': { readonly name: string };
	readonly 'mood-sheet-text': { readonly name: string };
	readonly 'mood-hidden-text': { readonly name: string };
	readonly 'mood-text-beside': Nothing;
	readonly 'mood-file-long': { readonly rows: number; readonly columns: number };
	readonly 'mood-file-pivot': Nothing;
	readonly 'mood-file-notes': Nothing;
	readonly 'mood-file-attached': Nothing;
	readonly 'mood-file-macro': Nothing;
	readonly 'mood-file-linked': Nothing;
	readonly 'mood-file-carried': Nothing;
	readonly 'mood-file-text': Nothing;
	readonly 'mood-cell-personal': Nothing;
	readonly 'mood-cell-device': Nothing;
	readonly 'mood-cell-name': Nothing;
	readonly 'mood-heading-name': Nothing;
	readonly 'mood-cell-words': Nothing;
	readonly 'mood-cell-code': Nothing;
	readonly 'mood-sheet-name': Nothing;
	readonly 'mood-row-single-answer': Nothing;
	readonly 'mood-group-of-one': Nothing;
	readonly 'mood-group-of-few': Nothing;
	readonly 'mood-group-few-answers': Nothing;
	readonly 'mood-whole-few': Nothing;
	readonly 'mood-group-person': Nothing;
	readonly 'mood-group-unclear': Nothing;
	readonly 'mood-group-names-person': Nothing;
	readonly 'mood-rows-single-answers': Nothing;
	readonly 'mood-count-negative': Nothing;
	readonly 'mood-count-fraction': Nothing;
	readonly 'mood-count-ambiguous': Nothing;
	readonly 'mood-count-percent': Nothing;
	readonly 'mood-shares-without-answers': Nothing;
	readonly 'mood-shares-of-several': { readonly answers: number };
	readonly 'mood-share-of-none': { readonly answers: number };
	readonly 'mood-shares-of-none': { readonly answers: number; readonly sum: number };
	readonly 'mood-count-no-number': Nothing;
	readonly 'mood-count-too-large': Nothing;
	readonly 'mood-count-missing': Nothing;
	readonly 'mood-count-hidden': Nothing;
	readonly 'mood-sum-of-colours': { readonly sum: number };
	readonly 'mood-more-than-invited': { readonly sum: number };
	readonly 'mood-more-than-invited-month': { readonly sum: number };
	readonly 'mood-no-week': Nothing;
	readonly 'mood-week-none': {
		readonly year: string;
		readonly week: string;
		readonly weeks: number;
	};
	readonly 'mood-week-none-titled': {
		readonly year: string;
		readonly week: string;
		readonly weeks: number;
	};
	readonly 'mood-week-yearless': Nothing;
	readonly 'mood-week-years': { readonly years: string };
	readonly 'mood-week-other-month': Nothing;
	readonly 'mood-day-ambiguous': { readonly first: string; readonly second: string };
	readonly 'mood-week-ahead': { readonly friday: string };
	readonly 'mood-no-month': Nothing;
	readonly 'mood-month-ahead': Nothing;
	readonly 'mood-month-empty': Nothing;
	readonly 'mood-period-unclear': Nothing;
	readonly 'mood-week-or-month': { readonly week: FaultPeriods; readonly month: FaultPeriods };
	readonly 'mood-group-name': Nothing;
	/** A mark stands where the name should. */
	readonly 'mood-group-hidden': Nothing;
	readonly 'mood-group-part': Nothing;
	readonly 'mood-group-sum': Nothing;
	readonly 'mood-row-repeated': Nothing;
	readonly 'mood-several-months': { readonly months: FaultPeriods };
	readonly 'mood-week-of-other-month': {
		readonly months: FaultPeriods;
		readonly week: FaultPeriods;
		readonly month: FaultPeriods;
		readonly friday: string;
	};
	readonly 'mood-false-total': { readonly said: number; readonly sum: number };
	readonly 'mood-doubt-far-month': { readonly month: FaultPeriods; readonly away: number };
	readonly 'mood-doubt-old-month': { readonly month: FaultPeriods; readonly away: number };
	readonly 'mood-doubt-sum': { readonly group: string; readonly groups: string };
	readonly 'mood-doubt-kind': { readonly groups: string };
	readonly 'mood-doubt-hidden-group': { readonly group: string; readonly weeks: FaultPeriods };
	readonly 'mood-doubt-kind-unread': { readonly groups: string };
	readonly 'mood-doubt-uncounted': { readonly groups: string };
	readonly 'mood-doubt-hidden-total': { readonly weeks: FaultPeriods };
	readonly 'mood-doubt-halves': { readonly some: string; readonly others: string };
	readonly 'mood-typed-nothing': Nothing;
	readonly 'mood-typed-persons': Nothing;
	readonly 'mood-month-in-weeks': { readonly month: FaultPeriods };
	readonly 'mood-month-as-sum': { readonly month: FaultPeriods };
	readonly 'mood-month-closed': { readonly month: FaultPeriods };
	readonly 'mood-month-corrected': { readonly month: FaultPeriods };
	/** `most` corrections have been read in. */
	readonly 'mood-month-tried': { readonly month: FaultPeriods; readonly most: number };
	readonly 'mood-month-withdrawn': { readonly month: FaultPeriods };
}
