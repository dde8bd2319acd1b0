import { lastDayOf } from './days-covered';
import { addDays, isoDate, lastDayOfMonth, yearOf } from './day';
import type { IsoDate } from './day';
import type { Unit } from './indicator';
import type { ApproximateDate } from './intervention';
import type { InLanguages } from './language';

export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** After so long from the last day that the start may mean, or on a day. */
export type VisibleFrom =
	| { readonly unit: 'weeks' | 'months'; readonly count: number }
	| { readonly unit: 'day'; readonly day: IsoDate };

/** `always`: for as long as the intervention goes on. */
export type Lasting =
	{ readonly unit: 'weeks' | 'months'; readonly count: number } | { readonly unit: 'always' };

/** What a person writes: which measure should go where, by how much, from when and for how long. */
export interface ExpectationContent {
	/** Null: the mood series. */
	readonly indicatorId: string | null;
	readonly direction: Direction;
	/** The smallest change worth having, in the unit of the measure; above 0. */
	readonly least: number;
	readonly visible: VisibleFrom;
	readonly lasts: Lasting;
}

/** An indicator as it was called when an expectation of it was fixed. */
export interface FixedMeasure {
	readonly name: InLanguages;
	readonly unit: Unit;
}

/** When it was written down for good, and the start that the intervention then had. */
export interface Fixing {
	/** `sealed`: before the start. `later`: an opinion that came after, or that replaces no earlier one. */
	readonly stage: 'sealed' | 'later';
	readonly at: Date;
	readonly start: ApproximateDate;
	/** Null: the mood series. */
	readonly measure: FixedMeasure | null;
}

/** One expectation of several, and which statement of it. */
export interface ExpectationKey {
	readonly interventionId: string;
	readonly number: number;
	readonly version: number;
}

export interface FixedExpectation extends ExpectationKey {
	readonly content: ExpectationContent;
	readonly fixed: Fixing;
}

/** The first day on which it should show, by the start that the intervention has. */
export function visibleOn(visible: VisibleFrom, start: ApproximateDate): IsoDate {
	const from = lastDayOf(start);
	switch (visible.unit) {
		case 'day':
			return visible.day;
		case 'weeks':
			return addDays(from, 7 * visible.count);
		case 'months':
			return sameDayMonthsLater(from, visible.count);
	}
}

/** The same day of a later month, or that month's last. */
export function sameDayMonthsLater(day: IsoDate, months: number): IsoDate {
	const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
	const last = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1);
	const wanted = `${last.slice(0, 8)}${day.slice(8)}`;
	return wanted < last ? isoDate(wanted) : last;
}

/** Whether a version can be sealed on that day; what cannot is a later opinion. The database decides by its own clock. */
export function isSealable(version: number, start: ApproximateDate, today: IsoDate): boolean {
	return version === 1 && today < start.date;
}
