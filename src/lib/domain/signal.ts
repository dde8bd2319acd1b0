import type { IsoDate } from './day';
import type { MoodKind } from './exact-month';
import type { IsoWeek } from './week';

/** What weeks are followed for: the whole municipality, or one of its two kinds. */
export type MoodLine = 'total' | MoodKind;

/** Several weeks together lie higher or lower than the weeks of the same line that they are held against. */
export interface WeekSignal {
	readonly line: MoodLine;
	readonly week: IsoWeek;
	readonly direction: 'up' | 'down';
}

/** A signal of a line with about when the change began. */
interface DatedSignal extends Omit<WeekSignal, 'line'> {
	readonly onset: IsoWeek;
	/** Whether the weeks have not been back at the level of the baseline since. */
	readonly standing: boolean;
}

/** How the weeks are watched for signals. */
export type SignalWatch =
	| {
			readonly kind: 'watched';
			/** The first week that is watched. */
			readonly since: IsoWeek;
			/** The weeks that the others are held against. */
			readonly baseline: {
				readonly first: IsoWeek;
				readonly last: IsoWeek;
				readonly weeks: number;
			};
			/** In order of time. */
			readonly signals: readonly DatedSignal[];
			/** Expected without any change. */
			readonly falsePerTwoYears: number;
			/** A lasting change of `size` pp gives a signal within so many weeks in half of all cases; null: not within a year. */
			readonly delay: { readonly size: number; readonly weeks: number | null };
	  }
	| { readonly kind: 'waiting'; readonly weeks: number; readonly needed: number }
	| {
			readonly kind: 'unusable';
			readonly reason: 'too-many-missing' | 'too-few-answers' | 'no-variation' | 'no-weeks';
	  };

export interface WatchedLine {
	readonly line: MoodLine;
	/** The line has not been shown for half a year: nothing more is said of it in public. */
	readonly ended: boolean;
	readonly watch: SignalWatch;
}

/** The signals of every line, in order of time. */
export function signalsOf(lines: readonly WatchedLine[]): WeekSignal[] {
	return lines
		.flatMap(({ line, watch }) =>
			watch.kind === 'watched'
				? watch.signals.map(({ week, direction }) => ({ line, week, direction }))
				: []
		)
		.sort((one, other) => (one.week < other.week ? -1 : Number(one.week > other.week)));
}

/** One text for one signal: what a form sends back. */
export function signalKey({ line, week, direction }: WeekSignal): string {
	return `${line} ${week} ${direction}`;
}

/** The answer to a signal: by which function it was seen, and when. */
export interface SeenSignal extends WeekSignal {
	readonly seenOn: IsoDate;
	readonly role: string;
	/** Null: the person is not named in public. */
	readonly name: string | null;
}

/** A signal's answer as those who work here read it. */
export interface SignalAnswer extends SeenSignal {
	/** What will be done. */
	readonly note: string;
	/** Who wrote it down, and when; `by` null: the account is gone. */
	readonly by: string | null;
	readonly at: Date;
}
