import type { Nothing } from './fault-values';

/** What an address or its bytes can have against being a calendar of events. */
export interface CalendarFaults {
	readonly 'calendar-no-address': Nothing;
	readonly 'calendar-address-unreadable': Nothing;
	readonly 'calendar-other-site': { readonly site: string };
	readonly 'calendar-redirects': { readonly service: string; readonly status: number };
	readonly 'calendar-other-type': { readonly service: string };
	readonly 'calendar-is-page': Nothing;
	readonly 'calendar-not-one': Nothing;
	readonly 'calendar-broken': Nothing;
	readonly 'calendar-encoding': Nothing;
	readonly 'calendar-too-large': { readonly megabytes: number };
	readonly 'calendar-empty': Nothing;
}
