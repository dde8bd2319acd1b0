import type { IsoDate } from './day';
import type { InLanguages } from './language';
import type { Frequency } from './period';

export const POLARITIES = ['higher-is-better', 'lower-is-better', 'neither'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The unit of a value; its words are in format/number. */
export const UNITS = [
	'persons',
	'percent',
	'days',
	'years',
	'kronor',
	'thousand-kronor',
	'million-kronor',
	'per-thousand',
	'per-hundred-thousand',
	'count'
] as const;
export type Unit = (typeof UNITS)[number];

/** Whether a value is larger only for the place being larger: then it says nothing beside that of a larger place. */
export function growsWithPlace(unit: Unit): boolean {
	return unit === 'persons' || unit === 'count' || unit === 'million-kronor';
}

/** A publisher's dataset as Läget knows it. */
export interface Source {
	readonly id: string;
	readonly publisher: string;
	/** What the publisher calls the table or document, in Swedish. */
	readonly title: string;
	readonly licence: string;
	readonly licenceUrl: string | null;
	readonly homepage: string | null;
	/** Made up for the demonstration: every page and file says so. */
	readonly example: boolean;
}

/** A change of method at the start of `period`; values on either side are not the same measure. */
export interface SeriesBreak {
	readonly period: string;
	readonly note: InLanguages;
	/** How much it moves a value is known, and so little that values on either side may be compared. */
	readonly slight?: true;
}

export interface Indicator {
	readonly id: string;
	readonly sourceId: string;
	readonly name: InLanguages;
	readonly definition: InLanguages;
	readonly unit: Unit;
	readonly decimals: number;
	readonly frequency: Frequency;
	readonly polarity: Polarity;
	readonly bySex: boolean;
	/** Months that every value counts back from the end of its period, where they are not the period itself: 0 is its last day alone. */
	readonly windowMonths?: number | null;
	/** Each one counted is an event of its own, as a business that starts: chance makes a small number vary. */
	readonly countsEvents?: boolean;
	readonly breaks: readonly SeriesBreak[];
	/** The indicator whose panel this one's values also stand in (same measure, other source), else null. */
	readonly complements: string | null;
	/** The day from which nobody follows it. */
	readonly retiredOn?: IsoDate | null;
	/** The place that the municipality's line stands for, in its publisher's words, where that is another place. */
	readonly place?: string | null;
}

/** Whether a value tells of the last day of its period, as a population does, and not of all of it. */
export function isOfLastDay({ windowMonths }: Pick<Indicator, 'windowMonths'>): boolean {
	return windowMonths === 0;
}

/** What somebody may change of an indicator that has figures, and what its unit was at the time. */
export type IndicatorWording = Pick<
	Indicator,
	'name' | 'definition' | 'unit' | 'decimals' | 'frequency' | 'polarity'
>;
