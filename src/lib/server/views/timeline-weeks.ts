import type { IsoDate } from '$lib/domain/day';
import type { TimelineWindow } from '$lib/domain/timeline-query';
import { addWeeks, weekOf } from '$lib/domain/week';
import type { IsoWeek, WeekSpan } from '$lib/domain/week';

/** The longest window, however far apart the first and the last intervention lie. */
const LONGEST_WEEKS = 52 * 12;
/** Of a long measurement the last year is shown until more is asked for: a first visit to two of them weighs more than 100 kB. */
const USUAL_WEEKS = 52;
/** All that is planned stands on the timeline, as far as a year ahead. */
const WEEKS_AHEAD = 52;
/** A window may begin this many weeks before the first intervention and end as many after the last, as on an intervention's page. */
const WEEKS_AROUND = 13;

interface DaySpan {
	readonly from: IsoDate;
	/** Null: still going on. */
	readonly to: IsoDate | null;
}

/** The weeks that a timeline shows: those asked for, as far as there is anything to show in them. */
export function windowWeeks(
	window: TimelineWindow,
	measured: { readonly first: IsoWeek; readonly last: IsoWeek } | null,
	spans: readonly DaySpan[],
	current: IsoWeek
): WeekSpan {
	const to = latest([current, ...(measured ? [measured.last] : [])]);
	const first = measured?.first ?? addWeeks(to, -51);
	const begun = earliest([first, ...spans.map(({ from }) => weekOf(from))]);
	const lastBegin = latest([to, ...spans.map(({ from }) => weekOf(from))]);
	const usual = () => atMost(USUAL_WEEKS, { from: first, to });
	switch (window.kind) {
		case 'usual':
			return usual();
		case 'measured':
			return atMost(LONGEST_WEEKS, { from: first, to });
		case 'everything':
			return atMost(LONGEST_WEEKS, {
				from: begun,
				to: earliest([lastBegin, addWeeks(to, WEEKS_AHEAD)])
			});
		case 'latest':
			return { from: addWeeks(to, 1 - window.weeks), to };
		case 'weeks': {
			const ended = latest([to, ...spans.map((span) => weekOf(span.to ?? span.from))]);
			const from = latest([window.from, addWeeks(begun, -WEEKS_AROUND)]);
			const until = earliest([window.to, addWeeks(ended, WEEKS_AROUND)]);
			return from <= until ? atMost(LONGEST_WEEKS, { from, to: until }) : usual();
		}
	}
}

function atMost(weeks: number, { from, to }: WeekSpan): WeekSpan {
	return { from: latest([from, addWeeks(to, 1 - weeks)]), to };
}

function earliest(weeks: readonly [IsoWeek, ...IsoWeek[]]): IsoWeek {
	return weeks.reduce((least, week) => (week < least ? week : least));
}

function latest(weeks: readonly [IsoWeek, ...IsoWeek[]]): IsoWeek {
	return weeks.reduce((most, week) => (week > most ? week : most));
}
