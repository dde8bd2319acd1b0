import type { FaultPeriods, Nothing } from './fault-values';

/** What a table or a form of the municipality’s own can have wrong. */
export interface OwnFaults {
	readonly 'own-no-file': Nothing;
	readonly 'own-file-is-statistics': Nothing;
	readonly 'own-json-form': Nothing;
	readonly 'own-json-nested': Nothing;
	readonly 'own-table-too-large': { readonly rows: number; readonly columns: number };
	readonly 'own-cell-personal': Nothing;
	readonly 'own-period-unreadable': Nothing;
	readonly 'own-period-ahead': Nothing;
	readonly 'own-period-repeated': Nothing;
	readonly 'own-period-of-week': Nothing;
	readonly 'own-period-of-month': Nothing;
	readonly 'own-period-of-quarter': Nothing;
	readonly 'own-period-of-half-year': Nothing;
	readonly 'own-period-of-year': Nothing;
	readonly 'own-period-of-span': Nothing;
	readonly 'own-note-too-long': { readonly most: number };
	readonly 'own-value-unreadable': Nothing;
	readonly 'own-value-percent': Nothing;
	readonly 'own-value-ambiguous': { readonly thousands: string; readonly decimal: string };
	readonly 'own-table-elsewhere': { readonly areas: string; readonly count: number };
	readonly 'own-table-no-sex': { readonly found: string };
	readonly 'own-table-is-mood': Nothing;
	readonly 'own-table-persons': Nothing;
	readonly 'own-table-rows': Nothing;
	readonly 'own-table-too-many-figures': { readonly most: number };
	readonly 'own-table-repeated': { readonly period: FaultPeriods };
	readonly 'own-table-no-values': Nothing;
	readonly 'own-table-not-drawn': Nothing;
	readonly 'own-table-other-length': Nothing;
	readonly 'own-table-other-sex': Nothing;
	readonly 'own-table-other-category': { readonly was: string; readonly now: string };
	readonly 'own-table-other-place': Nothing;
	readonly 'own-unit-too-small': { readonly low: number };
	readonly 'own-unit-too-large': { readonly high: number };
	readonly 'own-column-area': { readonly areas: string };
	readonly 'own-column-sex': { readonly found: string };
	readonly 'own-column-unit': { readonly said: string };
	readonly 'own-column-fraction': { readonly said: string };
}
