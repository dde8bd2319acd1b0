import type { IsoDate } from '$lib/domain/day';
import type { TimelineWindow } from '$lib/domain/timeline-query';
import { addWeeks, weekOf } from '$lib/domain/week';
import type { IsoWeek, WeekSpan } from '$lib/domain/week';

/** However far apart the first and the last intervention lie. */
const LONGEST_WEEKS = 52 * 12;
/** What was before the first and comes after the last may be looked at for as long as an intervention's own page does. */
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
	if (window.kind === 'everything') return atMostLongest({ from: begun, to });
	if (window.kind === 'latest') return { from: addWeeks(to, 1 - window.weeks), to };
	if (window.kind === 'weeks') {
		const ended = latest([to, ...spans.map((span) => weekOf(span.to ?? span.from))]);
		const from = latest([window.from, addWeeks(begun, -WEEKS_AROUND)]);
		const until = earliest([window.to, addWeeks(ended, WEEKS_AROUND)]);
		if (from <= until) return atMostLongest({ from, to: until });
	}
	return atMostLongest({ from: first, to });
}

function atMostLongest({ from, to }: WeekSpan): WeekSpan {
	return { from: latest([from, addWeeks(to, 1 - LONGEST_WEEKS)]), to };
}

function earliest(weeks: readonly [IsoWeek, ...IsoWeek[]]): IsoWeek {
	return weeks.reduce((least, week) => (week < least ? week : least));
}

function latest(weeks: readonly [IsoWeek, ...IsoWeek[]]): IsoWeek {
	return weeks.reduce((most, week) => (week > most ? week : most));
}
