import type { Nothing } from './fault-values';

/** What a table can have against being figures: its columns, periods, areas and numbers. */
export interface LayoutFaults {
	readonly 'json-empty-list': Nothing;
	readonly 'json-no-table': Nothing;
	readonly 'json-is-schema': Nothing;
	readonly 'json-is-map': Nothing;
	readonly 'json-kolada-empty': Nothing;
	readonly 'json-list-no-table': Nothing;
	readonly 'json-kolada-indicators': Nothing;
	readonly 'json-kolada-areas': Nothing;
	readonly 'json-nested-list': Nothing;
	readonly 'json-is-settings': Nothing;
	readonly 'json-is-table-list': Nothing;
	readonly 'json-is-metadata': Nothing;
	readonly 'json-unknown-form': Nothing;
	readonly 'sheet-no-table': Nothing;
	readonly 'sheet-no-values': Nothing;
	readonly 'sheet-no-period': Nothing;
	readonly 'period-unreadable': Nothing;
	readonly 'period-unreadable-write': Nothing;
	readonly 'period-other-length': Nothing;
	readonly 'period-twice': Nothing;
	readonly 'cell-empty': Nothing;
	readonly 'value-no-number': Nothing;
	readonly 'value-too-small': { readonly low: number };
	readonly 'value-too-large': { readonly high: number };
	readonly 'value-not-whole': Nothing;
	readonly 'value-too-precise': { readonly decimals: number };
	readonly 'value-repeated': { readonly earlier: number };
	readonly 'interval-without-value': Nothing;
	readonly 'interval-of-gap': Nothing;
	readonly 'interval-one-bound': Nothing;
	readonly 'interval-outside': Nothing;
	readonly 'column-missing': Nothing;
	readonly 'column-unknown': Nothing;
	readonly 'column-repeated': Nothing;
	readonly 'dimension-missing': Nothing;
	readonly 'dimension-unknown': Nothing;
	readonly 'dimension-no-time': Nothing;
	readonly 'content-unknown': Nothing;
	readonly 'values-none': Nothing;
	readonly 'values-none-used': Nothing;
	readonly 'area-code-unknown': Nothing;
	readonly 'area-unknown': Nothing;
	readonly 'area-ambiguous': { readonly codes: string };
	readonly 'more-left-out': { readonly count: number };
}
