import { COUNTRY_CODE } from './area';
import type { Measured } from './observation';

/** A dimension of a table with its categories in the order of the file. */
export interface TableSide {
	readonly heading: string;
	readonly role: 'area' | 'sex' | 'content' | 'other';
	/** Areas of ours by SCB's code and sexes by their letter, all else in the words of the file. */
	readonly options: readonly string[];
}

/** One value: its category in each side by position, and its period's canonical text. */
export type TableFigure = Measured & {
	readonly line: number;
	readonly at: readonly number[];
	readonly period: string;
	/** The file says that it may yet change. */
	readonly preliminary: boolean;
};

/** A publisher's table that no source knows, narrowed to what somebody may want of it. */
export interface PublicTable {
	readonly title: string | null;
	/** Whether its areas are ours, other places that Läget does not know, or not said. */
	readonly places: 'ours' | 'elsewhere' | 'unsaid';
	readonly sides: readonly TableSide[];
	readonly figures: readonly TableFigure[];
	/** Values whose category of sex is none. */
	readonly leftOut: number;
	/** Values that are foretold, of which nothing is kept. */
	readonly forecasts?: number;
	/** How many other areas the table has, of which nothing is kept. */
	readonly otherAreas?: number;
}

/** A question's field → the option that was chosen. */
export type TableChoice = Readonly<Record<string, string>>;

/** A municipality with its county and the country: their figures stand together. */
export function areasAround(areaCode: string): readonly string[] {
	return [...new Set([areaCode, areaCode.slice(0, 2), COUNTRY_CODE])];
}

/** What tells tables of one layout from others: headings and contents, not periods. */
export function shapeOf({ sides, places }: PublicTable): string {
	const parts = sides.map(({ heading, role, options }) => [
		heading.trim().toLowerCase(),
		...(role === 'content' ? [...options].sort() : [])
	]);
	return JSON.stringify([places, ...parts]);
}
