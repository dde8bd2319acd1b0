import type { SkipReason } from '$lib/domain/skip';
import { fault, type Fault } from '$lib/domain/problem';
import type { Indicator, Source } from '$lib/domain/indicator';
import type { Sex } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import type { FetchPlan } from './fetch-plan';
import { isOfChildren, readSex } from '$lib/domain/sex-words';

export type IndicatorDefinition = Omit<Indicator, 'sourceId'>;

/** The number a row carries: publishers give an interval, or the margin on either side, as rows of their own. */
export type FigurePart = 'value' | 'low' | 'high' | 'margin';

/** One value cell as the publisher described it. Texts are trimmed, `null` is a column the file lacks. */
interface FigureRow<Column extends string, Optional extends string> {
	readonly cells: Readonly<Record<Column, string>> & Readonly<Record<Optional, string | null>>;
	/** The heading of the value without its period. */
	readonly content: string;
	readonly period: Period;
}

/** What a row is: a figure, something left out on purpose (counted by reason), or a fault in the named column. */
export type RowReading<Column extends string> =
	| {
			readonly kind: 'figure';
			readonly indicatorId: string;
			readonly sex: Sex;
			readonly part?: FigurePart;
			/** Of an indicator that is there only where somebody has chosen it: left out otherwise, and of any size, since its unit is a guess. */
			readonly chosen?: boolean;
			readonly preliminary?: boolean;
			readonly note?: string | null;
	  }
	| { readonly kind: 'skip'; readonly reason: SkipReason }
	| { readonly kind: 'problem'; readonly column: Column; readonly reason: Fault };

/** How one table of a publisher is laid out. Headings are compared without regard to case. */
export interface SourceTable<Column extends string = string, Optional extends string = string> {
	/** Headings of the dimensions that every file of this table has. */
	readonly columns: readonly Column[];
	/** Headings that only some downloads have. */
	readonly optional: readonly Optional[];
	/** The dimension that names the area. */
	readonly area: Column;
	/** The heading of the period where it is a column; in the wide layout it stands in the value's heading. */
	readonly time: string;
	/** What a value may be headed; none: any, since a column of its own says what it is. */
	readonly contents: readonly string[];
	/** Value headings that a download may hold and that are counted as skipped. */
	readonly ignored: readonly string[];
	/** What the publisher's `-` means in this table. */
	readonly dash: 'zero' | 'not-applicable';
	/** What the publisher writes instead of a number that could point out somebody. */
	readonly withheld?: readonly string[];
	/** The publisher gives more decimals than mean anything: they are rounded, not refused. */
	readonly rounded?: boolean;
	/** Why rows about a place are left out; null where they are not. */
	leaveOut?(area: string): SkipReason | null;
	read(row: FigureRow<Column, Optional>): RowReading<Column | Optional>;
}

/** A publisher's table: every file of it holds the whole of it. Its folder under data-imports bears the source's id. */
export interface SourceDefinition {
	readonly source: Source;
	/** The indicators this source introduces; a later table of the same series introduces none. */
	readonly indicators: readonly IndicatorDefinition[];
	/** The file in the folder with the publisher's layout and encoding. */
	readonly sample: string;
	/** Its few figures are at second hand and only show the layout: a new installation does not begin with them. */
	readonly layoutOnly?: true;
	/** How to ask the publisher's service for the whole table; null where there is none to ask. */
	readonly fetch: FetchPlan | null;
	readonly table: SourceTable;
}

/** Every source of an installation in display order; an indicator stands after the one it complements. Handed to whatever reads. */
export type Sources = readonly SourceDefinition[];

/** A misspelt column in `read` is a compile error. */
export function defineTable<const Column extends string, const Optional extends string = never>(
	table: SourceTable<Column, Optional>
): SourceTable {
	return table as unknown as SourceTable;
}

/** A figure of women, of men or, where the file has no such column (null), of both; a fault for any other word. */
export function figureBySex<const Column extends string>(
	indicatorId: string,
	text: string | null,
	column: Column
): RowReading<Column> {
	// A table of girls and boys is another than one of women and men.
	if (text !== null && isOfChildren(text)) {
		return { kind: 'problem', column, reason: fault('content-unknown') };
	}
	const sex = readSex(text);
	if (sex) return { kind: 'figure', indicatorId, sex };
	return { kind: 'problem', column, reason: fault('source-unknown-sex') };
}
