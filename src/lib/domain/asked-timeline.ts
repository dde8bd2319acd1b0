import { INTERVENTION_KINDS } from './intervention';
import { readOwnWindow } from './own-window';
import { KIND_WORDS, MOST_INDICATORS, WINDOW_WORDS } from './timeline-query';
import type { TimelineQuery, TimelineWindow } from './timeline-query';
import { parseIsoWeek } from './week';

/** Reads `?period=26|52|104|matningen|allt`, `?fran=2026-W10&till=2026-W20`, `?slag=insats`, `?nyckeltal=befolkning`; what cannot be read is ignored: of own dates the period is then what counts. */
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

function parseWindow(parameters: URLSearchParams): TimelineWindow {
	const { weeks } = readOwnWindow(parameters);
	if (weeks) return { kind: 'weeks', ...weeks };
	const period = parameters.get('period') ?? '';
	if (period === WINDOW_WORDS.everything) return { kind: 'everything' };
	if (period === WINDOW_WORDS.measured) return { kind: 'measured' };
	if (/^(26|52|104)$/.test(period)) return { kind: 'latest', weeks: Number(period) };
	const [from, to] = period.split('/').map(parseIsoWeek);
	return from && to && from <= to ? { kind: 'weeks', from, to } : { kind: 'usual' };
}
