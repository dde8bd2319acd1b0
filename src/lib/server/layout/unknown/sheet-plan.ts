import type { Period } from '$lib/domain/period';
import type { Skipped } from '$lib/domain/skip';
import type { NumberMarks } from '$lib/server/layout/words/number-marks';
import type { PeriodCells } from '$lib/server/layout/words/period-part';
import type { SheetColumn } from './sheet-columns';
import type { ValueColumn } from './sheet-values';

export interface PeriodColumn {
	readonly index: number;
	readonly cells: PeriodCells;
}

/** How the rows of a sheet become cells. */
export interface SheetPlan {
	/** Columns that say where a row is about. */
	readonly places: readonly SheetColumn[];
	/** Of the whole sheet, by its title; null where rows or headings have their own or nothing says it. */
	readonly place: string | null;
	readonly periods: readonly PeriodColumn[];
	/** The period that the title names, where neither rows nor headings have all of one. */
	readonly titled: Period | null;
	readonly values: readonly ValueColumn[];
	readonly others: readonly SheetColumn[];
	readonly marks: NumberMarks;
	readonly leftOut: Skipped;
}
