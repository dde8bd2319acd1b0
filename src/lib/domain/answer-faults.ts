import type { InLanguages } from './language';
import type { FaultPeriods, Nothing } from './fault-values';

/** What publishers’ services can do instead of giving a table. */
export interface AnswerFaults {
	readonly 'address-unreadable': { readonly service: string };
	readonly 'address-has-user': { readonly service: string };
	readonly 'address-not-https': { readonly service: string };
	readonly 'address-other-port': { readonly service: string };
	readonly 'address-is-number': { readonly service: string };
	readonly 'address-unlisted': { readonly service: string };
	readonly 'service-no-address': { readonly service: string };
	readonly 'service-inside-address': { readonly service: string };
	readonly 'service-too-slow': { readonly service: string; readonly seconds: number };
	readonly 'service-not-found': { readonly service: string; readonly error: string };
	readonly 'service-unreachable': { readonly service: string; readonly error: string };
	readonly 'service-broke-off': { readonly service: string; readonly error: string };
	readonly 'service-redirects': { readonly service: string; readonly status: number };
	readonly 'service-error-status': { readonly service: string; readonly status: number };
	readonly 'service-not-json': { readonly service: string };
	readonly 'service-answer-too-large': { readonly service: string; readonly megabytes: number };
	readonly 'service-unknown-packing': { readonly service: string };
	readonly 'service-wants-peace': { readonly service: string; readonly until: string };
	readonly 'answer-not-json': Nothing;
	readonly 'answer-no-list': Nothing;
	readonly 'answer-no-list-of-values': Nothing;
	readonly 'answer-empty': Nothing;
	readonly 'answer-no-values': Nothing;
	readonly 'answer-too-many-pages': { readonly most: number };
	readonly 'answer-no-cube': Nothing;
	readonly 'answer-no-dimension': { readonly dimension: string };
	readonly 'answer-codes-missing': {
		readonly missing: number;
		readonly asked: number;
		readonly dimension: string;
	};
	readonly 'answer-codes-unasked': {
		readonly given: number;
		readonly dimension: string;
		readonly asked: number;
	};
	readonly 'answer-table-changed': Nothing;
	readonly 'answer-metadata-unreadable': Nothing;
	readonly 'answer-dimension-gone': { readonly dimension: string };
	readonly 'answer-dimension-new': { readonly dimension: string };
	readonly 'answer-category-gone': { readonly word: string; readonly dimension: string };
	readonly 'answer-dimension-needed': { readonly dimension: string };
	readonly 'answer-no-table': Nothing;
	readonly 'answer-none-followed': Nothing;
	readonly 'answer-other-unit': { readonly indicator: InLanguages; readonly unit: string };
	readonly 'answer-value-twice': { readonly figure: string };
	readonly 'answer-scale-larger': { readonly indicator: InLanguages; readonly times: number };
	readonly 'answer-scale-smaller': { readonly indicator: InLanguages; readonly times: number };
	readonly 'answer-lacks-periods': { readonly periods: FaultPeriods };
	readonly 'answer-lacks-many-periods': { readonly periods: FaultPeriods; readonly more: number };
	readonly 'answer-loses-values': { readonly held: number; readonly gone: number };
	readonly 'answer-undone-before': Nothing;
	readonly 'answer-refused': Nothing;
	readonly 'kolada-unreadable': Nothing;
	readonly 'kolada-no-list': Nothing;
	readonly 'fetch-stopped': Nothing;
	readonly 'fetch-failed': Nothing;
	readonly 'fetch-interrupted': Nothing;
	readonly 'service-none': { readonly source: string; readonly services: string };
}
