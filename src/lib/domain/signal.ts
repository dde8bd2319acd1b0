import type { IsoDate } from './day';
import type { IsoWeek } from './week';

/** Several weeks together lie higher or lower than the weeks that they are held against. */
export interface WeekSignal {
	readonly week: IsoWeek;
	readonly direction: 'up' | 'down';
}

/** A signal with about when the change began. */
export interface DatedSignal extends WeekSignal {
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
