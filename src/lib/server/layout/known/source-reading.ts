import type { Skipped } from '$lib/domain/skip';
import type { Observation } from '$lib/domain/observation';
import type { FileProblem } from '$lib/domain/problem';

/** What a file says. With a problem in it nothing of it may be used. */
export interface SourceReading {
	/** Value cells in the file: a line of a wide file holds several. */
	readonly rowsRead: number;
	readonly observations: readonly Observation[];
	/** Reason → number of value cells left out on purpose. */
	readonly skipped: Skipped;
	/** False where its areas or the units that it states are not the source's. */
	readonly agrees: boolean;
	readonly problems: readonly FileProblem[];
}
