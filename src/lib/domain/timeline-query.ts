import { INTERVENTION_KINDS } from './intervention';
import type { InterventionKind } from './intervention';
import { parseIsoWeek } from './week';
import type { IsoWeek } from './week';

/** `measured`: every week with mood data; `usual`: the last year of them, half a year on a phone; `everything`: from the first intervention on. */
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

const WINDOW_WORDS = { measured: 'matningen', everything: 'allt' } as const;

/** Reads `?period=26|52|104|matningen|allt`, `?fran=2026-W10&till=2026-W20`, `?slag=insats`, `?nyckeltal=befolkning`; what cannot be read is ignored. */
export function parseTimelineQuery(parameters: URLSearchParams): TimelineQuery {
	const words = parameters.getAll('slag');
	const kinds = INTERVENTION_KINDS.filter((kind) => words.includes(KIND_WORDS[kind]));
	const chosen = parameters.getAll('nyckeltal').filter((id) => /^[a-z0-9-]{1,80}$/.test(id));
	const indicators = [...new Set(chosen)];
	return {
		window: parseWindow(parameters),
		kinds: kinds.length > 0 ? kinds : INTERVENTION_KINDS,
		indicators: indicators.length > 0 ? indicators.slice(0, MOST_INDICATORS) : null,
		leftOut: indicators.slice(MOST_INDICATORS)
	};
}

/** The query as an address would say it, shortest form, without the question mark and without what was left out. */
export function timelineSearch(query: Omit<TimelineQuery, 'leftOut'>): string {
	const parameters = new URLSearchParams();
	const { window } = query;
	switch (window.kind) {
		case 'usual':
			break;
		case 'measured':
		case 'everything':
			parameters.set('period', WINDOW_WORDS[window.kind]);
			break;
		case 'latest':
			parameters.set('period', String(window.weeks));
			break;
		case 'weeks':
			parameters.set('fran', window.from);
			parameters.set('till', window.to);
			break;
	}
	if (query.kinds.length < INTERVENTION_KINDS.length) {
		for (const kind of query.kinds) parameters.append('slag', KIND_WORDS[kind]);
	}
	for (const id of query.indicators ?? []) parameters.append('nyckeltal', id);
	return parameters.toString();
}

function parseWindow(parameters: URLSearchParams): TimelineWindow {
	const from = parseIsoWeek(parameters.get('fran') ?? '');
	const to = parseIsoWeek(parameters.get('till') ?? '');
	if (from && to && from <= to) return { kind: 'weeks', from, to };
	const period = parameters.get('period');
	if (period === WINDOW_WORDS.everything) return { kind: 'everything' };
	if (period && /^(26|52|104)$/.test(period)) return { kind: 'latest', weeks: Number(period) };
	return period === WINDOW_WORDS.measured ? { kind: 'measured' } : { kind: 'usual' };
}
