import type { HeadedSex } from './heading-sex';
import type { Sex } from '$lib/domain/observation';
import type { Fault } from '$lib/domain/problem';
import type { Period, YearPart } from '$lib/domain/period';
import type { Skipped } from '$lib/domain/skip';
import type { NumberMarks } from '$lib/server/layout/words/number-marks';
import type { Category } from '$lib/server/files/figure-table';
import type { HeadedLength, PeriodCells } from '$lib/server/files/headed-length';

/** What a column of a table without a definition holds. */
export type SheetColumn = { readonly index: number; readonly heading: string } & (
	| { readonly role: 'area' | 'sex' | 'content' | 'note' | 'other' | 'value' }
	| { readonly role: 'period'; readonly length: HeadedLength }
);

/** What stands over a column of values, taken apart. */
export interface ValueHeading {
	/** What is left when period and sex are taken out; empty where nothing is. */
	readonly content: string;
	readonly period: Period | null;
	/** A part of the year that the row or the title names. */
	readonly part: YearPart | 'whole-year' | null;
	readonly preliminary: boolean;
	/** Why the time that it names is none that a figure can have; null where it names none such. */
	readonly unclear: Fault | null;
	/** Where the rest names one sex. */
	readonly sexed: HeadedSex | null;
}

/** A column of figures with all that its heading says of them. */
export interface FigureColumn {
	readonly index: number;
	readonly heading: string;
	readonly content: string;
	readonly period: Period | null;
	readonly part: YearPart | 'whole-year' | null;
	readonly preliminary: boolean;
	/** Null: the heading says nothing of a sex. */
	readonly sex: { readonly sex: Sex; readonly word: string } | null;
	/** The place that heads the column, and why it cannot be told; null where rows have their own. */
	readonly area: { readonly category: Category; readonly doubt: Fault | null } | null;
	readonly unclear: Fault | null;
}

export interface PeriodColumn {
	readonly index: number;
	readonly cells: PeriodCells;
}

/** How the rows of a sheet become cells. */
export interface SheetPlan {
	/** Columns that say where a row is about. */
	readonly places: readonly SheetColumn[];
	/** Of the whole sheet, by its title; null where rows or headings have their own or nothing says it. */
	readonly place: Category | null;
	readonly periods: readonly PeriodColumn[];
	/** The period that the title names, where neither rows nor headings have all of one. */
	readonly titled: Period | null;
	/** Whether headings have the year of what rows have a part of. */
	readonly crossed: boolean;
	/** Of the whole sheet, by its title; null where rows or headings have their own or nothing says it. */
	readonly sex: string | null;
	readonly values: readonly FigureColumn[];
	/** Whether headings say whose the figures are: a column without a sex beside them is of both. */
	readonly sexed: boolean;
	readonly others: readonly SheetColumn[];
	readonly marks: NumberMarks;
	/** Columns, by their places, in which some numbers have a percent sign and others none. */
	readonly mixed: ReadonlySet<number>;
	/** The mark behind a number that the file explains, and which leaves open whether it is a value. */
	readonly unclearMark: (
		text: string
	) => { readonly mark: string; readonly meaning: string } | null;
	readonly leftOut: Skipped;
}
