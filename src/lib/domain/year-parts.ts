import { yearOf } from './day';
import type { IsoDate } from './day';
import { parsePeriod, partPeriod, yearPeriod, type Frequency, type Period } from './period';

/** A length that whole years are made of. */
export type PartFrequency = Extract<Frequency, 'month' | 'quarter' | 'half-year' | 'year'>;

const PARTS = { month: 12, quarter: 4, 'half-year': 2, year: 1 } as const satisfies Record<
	PartFrequency,
	number
>;

export function isPartFrequency(frequency: Frequency): frequency is PartFrequency {
	return Object.hasOwn(PARTS, frequency);
}

/** How many of them a year has. */
export function partsOfYear(frequency: PartFrequency): number {
	return PARTS[frequency];
}

/** The number of the part that a day lies in: neighbours differ by 1, from the year 0 on. */
export function partNumber(frequency: PartFrequency, day: IsoDate): number {
	const parts = PARTS[frequency];
	const month = Number(day.slice(5, 7)) - 1;
	return yearOf(day) * parts + Math.floor((month * parts) / 12);
}

/** The part with that number as a period. */
export function partAt(frequency: PartFrequency, number: number): Period {
	const parts = PARTS[frequency];
	const year = Math.floor(number / parts);
	if (frequency === 'year') return yearPeriod(year);
	const found = partPeriod(year, { length: frequency, number: (number % parts) + 1 });
	if (!found) throw new Error(`No ${frequency} has the number ${number}`);
	return found;
}

/** The first day of the period from which values are another measure; null for what is no period. */
export function breakDay(period: string): IsoDate | null {
	return parsePeriod(period)?.start ?? null;
}
