import type { AreaKind } from '$lib/domain/area';
import type { Period } from '$lib/domain/period';
import type { FileProblem } from '$lib/domain/problem';
import type { Category } from '$lib/server/files/figure-table';
import type { Skipped } from '$lib/domain/skip';

/** One value cell with everything that says what it is. */
export interface ValueCell {
	readonly line: number;
	readonly heading: string;
	/** Heading of the dimension → its text; null where the file lacks an optional one. */
	readonly dimensions: Readonly<Record<string, string | null>>;
	readonly content: string;
	readonly period: Period;
	/** The period in the file's own words. */
	readonly written?: string;
	readonly text: string;
	readonly ignored: boolean;
	/** The heading says that it may yet change. */
	readonly preliminary?: boolean;
	/** Its period is said to be foretold. */
	readonly forecast?: boolean;
	/** All its categories, where the file has no lines to find it by. */
	readonly unlined?: Readonly<Record<string, Category>>;
	/** What the file heads its periods, where it is not the definition's heading. */
	readonly time?: string;
}

/** The value cells of a file by a source's layout. */
export interface PxwebFile {
	readonly cells: readonly ValueCell[];
	readonly problems: readonly FileProblem[];
	/** How many lines of words stand below the table. */
	readonly notes?: number;
	/** What the format left out on purpose. */
	readonly leftOut?: Skipped;
	/** What the heading over the areas says that they are. */
	readonly areaKind?: AreaKind | null;
	/** What the file says that its figures are counted in. */
	readonly units?: readonly string[];
}
