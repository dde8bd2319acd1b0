import type { IsoDate } from '$lib/domain/day';
import type { Rhythm } from '$lib/domain/rhythm';

/**
 * Dimension code → the category codes asked for: a code or its text, `*` and `?` as in a file name, `from(2025)`,
 * `to(2024)` or `top(12)`; `a|b` is the first that the table knows. None: left out, where the service gives its own total.
 */
export type CodeSelection = Readonly<Record<string, readonly string[]>>;

interface Timing {
	readonly rhythm: Rhythm;
	/** The service's table begins here: what a file has said of periods before it stays. */
	readonly begins?: IsoDate;
}

/** What to ask a publisher's service for: always by code, totals included, nothing left to the service's default. */
export type FetchPlan = Timing &
	(
		| {
				readonly service: 'scb';
				/** PxWebApi 2 table id, such as `TAB5557`. */
				readonly table: string;
				/** PxWebApi 1 path under `ssd/`, asked when version 2 does not answer; null where none is known. */
				readonly path: string | null;
				readonly selection: CodeSelection;
		  }
		| {
				readonly service: 'folkhalsodata';
				/** Path under `A_Folkhalsodata/`, such as `A_Mo8/…/halsgodyreg.px`. */
				readonly path: string;
				readonly selection: CodeSelection;
		  }
		| {
				readonly service: 'forsakringskassan';
				readonly dataset: string;
				readonly table: string;
				/** In this order: the service answers `[]` to another one. */
				readonly parameters: readonly (readonly [string, string])[];
		  }
		| {
				readonly service: 'kolada';
				/** Those that are read together stand together: a value and its margin. */
				readonly kpis: readonly (readonly string[])[];
		  }
	);
