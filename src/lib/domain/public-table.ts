import { COUNTRY_CODE } from './area';
import type { Measured } from './observation';
import type { ReadingNote } from './reading-note';
import type { Skipped } from './skip';

/** A dimension of a table with its categories in the order of the file. */
export interface TableSide {
	readonly heading: string;
	readonly role: 'area' | 'sex' | 'content' | 'other';
	/** Areas of ours by SCB's code and sexes by their letter, all else in the words of the file. */
	readonly options: readonly string[];
	/** What the file says that each option is counted in, where it does of any. */
	readonly units?: readonly (string | null)[];
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
	/** Whether its title says that the figures are of some only. */
	readonly limited?: true;
	/** Of its title and its notes as they are in every edition of it; null where it has no title. */
	readonly mark?: string | null;
	/** Who published it, where the file says. */
	readonly publisher?: string;
	/** What it says in words beside its title: lines above and below, names of sheets. None that names a person. */
	readonly beside?: readonly string[];
	/** What the file says that all of it is counted in, but for options with units of their own. */
	readonly unit?: string;
	/** Whether its areas are ours, other places that Läget does not know, or not said. */
	readonly places: 'ours' | 'elsewhere' | 'unsaid';
	readonly sides: readonly TableSide[];
	readonly figures: readonly TableFigure[];
	/** Values whose category of sex is none. */
	readonly leftOut: number;
	/** What stands for their sex, where it is not all that does. */
	readonly unreadSexes?: readonly string[];
	/** Values that are foretold, of which nothing is kept. */
	readonly forecasts?: number;
	/** Rows, columns and sheets that nothing is read of, by why. */
	readonly unread?: Skipped;
	/** What was read in one of several ways. */
	readonly notes?: readonly ReadingNote[];
	/** How many other areas the table has, of which nothing is kept. */
	readonly otherAreas?: number;
}

/** A question's field → the option that was chosen. */
export type TableChoice = Readonly<Record<string, string>>;

/** A municipality with its county and the country: their figures stand together. */
export function areasAround(areaCode: string): readonly string[] {
	return [...new Set([areaCode, areaCode.slice(0, 2), COUNTRY_CODE])];
}

const MONTHS =
	/(?<!\p{L})(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti?)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:n|ta)?)(?!\p{L})(?=[\p{L} .,–/-]{0,24}(?:19|20)\d{2}(?!\d))/gu;
const YEARS =
	/(?<!\d)(?:19|20)\d{2}(?:(?:[-./]?\d{2}){1,2}(?!\d)|[-./ ]?[kqmvw]v?\.? ?\d{1,2}(?!\d))?(?!\d)/gu;
const PARTS =
	/(?<!\p{L})(?:kvartal(?:et)?|quarter|neljännes|kv\.?|[kq]) ?[1-4](?!\d)|(?<!\p{L})(?:vecka|week|viikko) ?\d{1,2}(?!\d)|(?<!\d)\d{1,2}:\d{2}(?!\d)/gu;

/** What titles and notes say in every edition of a table: no period, no day, no punctuation; empty where nothing is left. */
export function wordsOfEdition(texts: readonly string[]): string {
	const plain = texts.map((text) =>
		text
			.toLowerCase()
			.replace(MONTHS, ' ')
			.replace(YEARS, ' ')
			.replace(PARTS, ' ')
			.match(/[\p{L}\p{N}%‰+<>]+/gu)
	);
	return plain.flatMap((words) => (words ? [words.join(' ')] : [])).join('\n');
}

/** What a table is called where it stands beside others: a title may be that of several files. */
export function calledOf(title: string | null, fileName: string): string {
	return title === null ? fileName : `${title} (${fileName})`;
}

/** What tells tables of one layout from others: headings and contents, not periods. */
export function shapeOf({ sides, places }: PublicTable): string {
	const parts = sides.map(({ heading, role, options }) => [
		heading.trim().toLowerCase(),
		...(role === 'content' ? [...options].sort() : [])
	]);
	return JSON.stringify([places, ...parts]);
}
