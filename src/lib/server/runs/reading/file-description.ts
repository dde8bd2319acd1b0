import type { Skipped } from '$lib/domain/skip';
import type { FileProblem } from '$lib/domain/problem';

/** One figure as it would be stored: a value, or why there is none. */
export type SampleFigure = {
	readonly indicator: string;
	readonly area: string;
	readonly period: string;
	readonly sex: string;
	/** Only where the file says that the value may yet change. */
	readonly preliminary?: true;
} & ({ readonly value: number } | { readonly gap: string });

/** What a file is and what would come of it, known source or not. */
export interface FileDescription {
	readonly file: string;
	readonly format: string | null;
	/** The source whose definition reads it, else null. */
	readonly source: string | null;
	readonly rows: number;
	readonly observations: number;
	readonly skipped: number;
	/** Reason → number of values left out on purpose. */
	readonly reasons: Skipped;
	readonly dimensions: readonly {
		readonly name: string;
		readonly heading: string;
		readonly role: string;
		/** How many different categories its cells have. */
		readonly categories: number;
	}[];
	readonly problems: readonly FileProblem[];
	readonly sample: readonly SampleFigure[];
	/** What it says in words that nothing was made of, each line whole. */
	readonly beside?: readonly string[];
	/** The source that it would be read as, but for these words of its own. */
	readonly unlike?: { readonly source: string; readonly words: string };
}
