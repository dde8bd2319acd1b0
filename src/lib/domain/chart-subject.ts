import type { MoodKind } from './exact-month';
import type { Indicator, Source } from './indicator';
import type { ShownIntervention } from './intervention';
import type { Mood, MoodCounts, MoodGap } from './mood';
import type { ObservationGap, Sex } from './observation';
import type { Period } from './period';
import type { Draw, ReleaseEvent, ReleaseReason } from './release';
import type { Verdict } from './verdict';
import type { IsoWeek } from './week';

/** Low and high of a share, percent. */
export interface ShareRange {
	readonly low: number;
	readonly high: number;
}

/** Whole percent, each rounded by itself: they need not add up to 100. */
export type MoodShares = Readonly<Record<Mood, number>>;

/** One kind's week: shares, and the counts as published. */
export interface MoodKindShares {
	readonly shares: MoodShares;
	readonly counts: MoodCounts;
}

/** What everyone may see of a week, or of a month that was delivered as one sum; only what disclosure control lets out. */
interface ShownMood {
	readonly gap: null;
	readonly shares: MoodShares;
	/** As published: moved a little to protect the answers. */
	readonly counts: MoodCounts;
	readonly draw: Draw;
	/** Rounded to 10. */
	readonly answers: number;
	/** Rounded to 10; null: unknown. */
	readonly invited: number | null;
}

/** A released week as drawn. */
export type MoodPoint = { readonly week: IsoWeek } & (
	| (ShownMood & {
			/** The two kinds that the counts are the sum of, where both may be shown; else null. */
			readonly kinds: Readonly<Record<MoodKind, MoodKindShares>> | null;
	  })
	| { readonly gap: PointGap }
);

/** `only-month`: the month was delivered as one sum. */
export type PointGap = MoodGap | 'not-released' | 'only-month';

/** A month that was delivered as one sum, so that none of its weeks has a value. `month`: `2026-10`. */
export type MoodSum = { readonly month: string } & (ShownMood | { readonly gap: MoodGap });

/** Where ordinary weeks are expected to lie, percent green, rounded outward. */
export interface ExpectedBand {
	readonly centre: number;
	readonly low: number;
	readonly high: number;
	/** Weeks behind it. Fewer than 12: preliminary. */
	readonly weeks: number;
	readonly preliminary: boolean;
}

export interface MoodSeries {
	/** One a week from the first to the last, no week left out. */
	readonly points: readonly MoodPoint[];
	/** Oldest first, of the months that the weeks lie in; no band, signal or verdict rests on them. */
	readonly sums: readonly MoodSum[];
	/** Null: too few weeks, or too little variation, to expect anything. */
	readonly band: ExpectedBand | null;
	readonly example: boolean;
	/** The latest release behind the points; null when nothing is released. */
	readonly releasedOn: string | null;
	/** What is said of the latest month that is published, where its weeks end the points; else null. */
	readonly answer?: MoodMonth | null;
}

/** How the latest month compares with the six before (statistics: month comparison). */
type MonthChange = 'better' | 'worse' | 'about-as-usual' | 'too-little' | 'only-month' | 'hidden';

export interface YearAgo {
	readonly month: string;
	/** Percent green then. */
	readonly green: number;
	/** As of the month. */
	readonly usual: ShareRange;
	readonly change: 'better' | 'worse' | 'about-as-usual';
	/** As of the month. */
	readonly detectable: number;
}

export interface MoodMonth {
	/** `2026-10` */
	readonly month: string;
	readonly change: MonthChange;
	/** Null exactly when `change` is `hidden`. Percent. */
	readonly shares: MoodShares | null;
	/** Mean answers and invited a week, rounded to 10; null when hidden or unknown. */
	readonly answers: number | null;
	readonly invited: number | null;
	/** Answers of the weeks with the fewest and the most, in tens; null when hidden. */
	readonly least: number | null;
	readonly most: number | null;
	/** Weeks with a usable value and weeks in the month. */
	readonly weeks: number;
	readonly weeksInMonth: number;
	/** Percent green in the earlier months together; null with `usual`. */
	readonly then: number | null;
	/** Percent green expected from the earlier months, rounded outward; null when `too-little` or `hidden`. */
	readonly usual: ShareRange | null;
	/** The size in whole percentage points that the comparison shows four times of five; null with `usual`. */
	readonly detectable: number | null;
	/** Against the same month a year before; null where it is not published, or cannot be compared. */
	readonly yearAgo: YearAgo | null;
	/** Months behind `usual`, oldest first. */
	readonly comparedWith: readonly string[];
	readonly example: boolean;
	/** `YYYY-MM-DD` */
	readonly releasedOn: string;
	/** What was done with it that day. */
	readonly event: ReleaseEvent;
	/** Why it was corrected or withdrawn; null for a first release. */
	readonly reason: ReleaseReason | null;
}

/** Whether those who answered are about as many as before: the most that may be said of who they are. */
export type Likeness = 'about-same' | 'somewhat-other' | 'clearly-other';

export interface MonthAnswerers {
	/** `2026-10` */
	readonly month: string;
	readonly likeness: Likeness;
	/** At least three, oldest first. */
	readonly comparedWith: readonly string[];
}

/** One value of a drawn series. */
export interface SeriesPoint {
	readonly period: Period;
	readonly value: number | null;
	readonly gap: ObservationGap | null;
	readonly interval: { readonly low: number; readonly high: number } | null;
	readonly preliminary: boolean;
	readonly note: string | null;
	/** Of the file or the form that it was read from: seldom another than the line's. */
	readonly sourceId: string;
}

/** One line: an indicator in one area, for one sex, in time order. */
export interface Series {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly areaName: string;
	/** `own` is the municipality that Läget serves. */
	readonly role: 'own' | 'county' | 'country' | 'other';
	readonly sex: Sex;
	/** The indicator's own. */
	readonly source: Source;
	readonly points: readonly SeriesPoint[];
	/** What lies before those shown, and the latest of them may be set beside. */
	readonly before?: readonly SeriesPoint[];
}

/** What chance alone does to the counts of the line that a panel is about. */
export interface Noise {
	/** From the first value shown to the last; null: it is more than chance gives. */
	readonly within: { readonly change: number; readonly noise: number } | null;
	/** What chance alone does to the difference between the last count and the one of `period`; null: there is none. */
	readonly before: { readonly period: Period; readonly noise: number } | null;
	/** The mean of the last three years, where single years are too few to be read one by one; else null. */
	readonly threeYears: { readonly from: Period; readonly to: Period; readonly mean: number } | null;
}

/** What has become of a number of persons in ten years. */
export interface Decade {
	/** The period ten years before the last one shown. */
	readonly since: Period;
	readonly change: number;
	readonly percent: number;
}

/** The lines that share one axis. Example and real indicators never stand in the same panel. */
export interface Panel {
	readonly indicator: Indicator;
	readonly series: readonly Series[];
	/** Every source that a value shown comes from, once each. */
	readonly sources: readonly Source[];
	/** One of them is made up. */
	readonly example: boolean;
	/** Only where events are counted year by year. */
	readonly noise?: Noise | null;
	/** Only of a population. */
	readonly decade?: Decade | null;
}

/** An intervention with its place in time order among those of the timeline, from 1: the same in list and picture, at every width. */
export type ListedIntervention = ShownIntervention & { readonly number: number };

/** Everything that shares the timeline's one axis. */
export interface Timeline {
	readonly from: IsoWeek;
	readonly to: IsoWeek;
	/** The week that holds today. */
	readonly currentWeek: IsoWeek;
	readonly mood: MoodSeries;
	/** Those that overlap the window, in time order. */
	readonly interventions: readonly ListedIntervention[];
	readonly panels: readonly Panel[];
	/** Some series or intervention in it is made up. */
	readonly example: boolean;
}

/** One municipality's value among all that have one for the period. */
export interface PlacedValue {
	readonly areaCode: string;
	readonly areaName: string;
	readonly value: number;
	readonly own: boolean;
}

/** All municipalities with a value for the latest period that the own one has, never as a ranking. */
export interface Distribution {
	readonly indicator: Indicator;
	readonly period: Period;
	readonly sex: Sex;
	readonly source: Source;
	/** Ascending by value. */
	readonly values: readonly PlacedValue[];
	readonly own: PlacedValue;
	/** Municipalities in the country, with a value or without. */
	readonly municipalities: number;
	/** First quartile, median and third quartile over all of them; null with fewer than 20. */
	readonly quartiles: readonly [number, number, number] | null;
	/** How many others have a lower value, and how many the very same. */
	readonly lower: number;
	readonly same: number;
	/** The source gives intervals: the order of near values cannot be told. */
	readonly uncertain: boolean;
}

/** Shares in percent: the mean of the weeks with it, and where the mean was expected to lie, the range rounded outward. */
export interface ComparedLevels {
	readonly withIt: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}

/** The weeks before and with something that the municipality did. */
export interface Followed {
	readonly intervention: ShownIntervention;
	/** The week in which it began. */
	readonly start: IsoWeek;
	/** Its last week; null: it goes on. */
	readonly end: IsoWeek | null;
	readonly mood: MoodSeries;
	readonly verdict: Verdict;
	/** Null: nothing could be estimated. */
	readonly levels: ComparedLevels | null;
	readonly example: boolean;
}

/** What a chart is about; several kinds of chart may show the same. */
export type Subject =
	| { readonly about: 'mood'; readonly mood: MoodSeries }
	| { readonly about: 'timeline'; readonly timeline: Timeline }
	| { readonly about: 'followed'; readonly followed: Followed }
	/** `fetchedOn`: the day of the latest import behind it, `YYYY-MM-DD`; null: not known. */
	| { readonly about: 'panel'; readonly panel: Panel; readonly fetchedOn: string | null }
	| {
			readonly about: 'distribution';
			readonly distribution: Distribution;
			readonly fetchedOn: string | null;
	  };
