import { INTERVENTION_KINDS } from './intervention';
import type { InterventionKind } from './intervention';
import type { IsoWeek } from './week';

/** `measured`: every week with mood data; `usual`: the last year of them, half a year on a phone; `everything`: from the first intervention to the last that is planned within a year. */
export type TimelineWindow =
	| { readonly kind: 'usual' }
	| { readonly kind: 'measured' }
	| { readonly kind: 'everything' }
	| { readonly kind: 'latest'; readonly weeks: number }
	| { readonly kind: 'weeks'; readonly from: IsoWeek; readonly to: IsoWeek };

export interface TimelineQuery {
	readonly window: TimelineWindow;
	readonly kinds: readonly InterventionKind[];
	/** Indicator ids in the reader's choice, each once; null: the usual ones. */
	readonly indicators: readonly string[] | null;
	/** Ids chosen beyond the most that are shown. */
	readonly leftOut: readonly string[];
}

/** Twice the usual number of panels. The cost of a page grows with each. */
export const MOST_INDICATORS = 8;

/** The words of the address for each kind. */
export const KIND_WORDS: Readonly<Record<InterventionKind, string>> = {
	measure: 'insats',
	event: 'handelse',
	circumstance: 'omstandighet'
};

/** The words of the address for windows without a length. */
export const WINDOW_WORDS = { measured: 'matningen', everything: 'allt' } as const;

/** The query as an address would say it, shortest form, without the question mark and without what was left out. */
export function timelineSearch(query: Omit<TimelineQuery, 'leftOut'>): string {
	const parameters = new URLSearchParams();
	const { window } = query;
	if (window.kind === 'weeks') {
		parameters.set('fran', window.from);
		parameters.set('till', window.to);
	} else {
		const period = writePeriod(window);
		if (period) parameters.set('period', period);
	}
	if (query.kinds.length < INTERVENTION_KINDS.length) {
		for (const kind of query.kinds) parameters.append('slag', KIND_WORDS[kind]);
	}
	for (const id of query.indicators ?? []) parameters.append('nyckeltal', id);
	return parameters.toString();
}

/** A window in one word, which `period` may say beside own dates that cannot be read; empty for the usual one. */
export function writePeriod(window: TimelineWindow): string {
	switch (window.kind) {
		case 'usual':
			return '';
		case 'measured':
		case 'everything':
			return WINDOW_WORDS[window.kind];
		case 'latest':
			return String(window.weeks);
		case 'weeks':
			return `${window.from}/${window.to}`;
	}
}
