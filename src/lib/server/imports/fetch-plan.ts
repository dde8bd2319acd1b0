import type { Rhythm } from '$lib/domain/rhythm';

/** Dimension code → the category codes asked for, or an expression of the service such as `from(2025)`. */
export type CodeSelection = Readonly<Record<string, readonly string[]>>;

/** What to ask a publisher's service for: always by code, totals included, nothing left to the service's default. */
export type FetchPlan = { readonly rhythm: Rhythm } & (
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
	| { readonly service: 'kolada'; readonly kpis: readonly string[] }
);
