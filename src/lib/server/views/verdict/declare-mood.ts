import { lastDayOf } from '$lib/domain/days-covered';
import type {
	Circumstance,
	DeclaredRegister,
	Happening,
	SeriesWeek,
	WeeksBetween
} from '$lib/domain/declared-register';
import type { ApproximateDate, Intervention } from '$lib/domain/intervention';
import { MOOD_SCALE } from '$lib/domain/verdict';
import { weekOf } from '$lib/domain/week';
import type { UntoldSpan } from '$lib/server/store/register/intervention';

/** A change of less than five points is of no consequence to anybody. */
const MARGIN = 5;

/** What a register holds of an intervention. */
export type RegisteredIntervention = Pick<
	Intervention,
	'id' | 'title' | 'kind' | 'circumstance' | 'start' | 'end'
>;

interface Declared {
	/** What everybody may see, and whatever else is to be judged. */
	readonly all: readonly RegisteredIntervention[];
	readonly untold: readonly UntoldSpan[];
	readonly weeks: readonly SeriesWeek[];
}

/** The mood and everything that verdicts on it are made of; what is judged is in the order of `listJudged`. */
export function declareMood({ all, untold, weeks }: Declared): DeclaredRegister {
	return {
		measure: { kind: 'mood' },
		polarity: 'higher-is-better',
		scale: MOOD_SCALE,
		margin: MARGIN,
		judged: listJudged(all).map(happeningOf),
		beside: untold.map((one) => happeningOf({ ...one, title: '' })),
		circumstances: all.flatMap((one): Circumstance[] =>
			one.circumstance === null ? [] : [{ ...happeningOf(one), kind: one.circumstance }]
		),
		weeks
	};
}

/** What the municipality did, latest first. */
export function listJudged<One extends RegisteredIntervention>(all: readonly One[]): One[] {
	return all
		.filter(({ kind }) => kind !== 'circumstance')
		.sort((a, b) => (a.start.date < b.start.date ? 1 : -1));
}

function happeningOf({
	id,
	title,
	start,
	end
}: Pick<Intervention, 'id' | 'title' | 'start' | 'end'>): Happening {
	const begins = weeksOf(start);
	switch (end.kind) {
		case 'ongoing':
			return { id, title, start: begins, end: null };
		case 'ended':
			return { id, title, start: begins, end: weeksOf(end) };
		case 'point':
			return { id, title, start: begins, end: begins };
	}
}

function weeksOf(date: ApproximateDate): WeeksBetween {
	return { from: weekOf(date.date), latest: weekOf(lastDayOf(date)) };
}
