import { gridFor } from '$lib/disclosure/rounding';
import type { ShareGrid } from '$lib/disclosure/rounding';

/** How exactly shares are shown for a range of answers. */
export interface Precision {
	readonly from: number;
	/** The last number of the range; null: no end. */
	readonly to: number | null;
	/** Percentage points between what can be shown; null: wide ranges. */
	readonly step: number | null;
}

/** The highest number of answers that is tried; no municipality's panel gives more. */
const FAR_ENOUGH = 5000;

/** Found by trying the rule itself from the threshold upward, so that the page always states the rule in force. */
export function listPrecisions(threshold: number): Precision[] {
	const starts = Array.from({ length: FAR_ENOUGH }, (_, index) => threshold + index).filter(
		(answers) => answers === threshold || gridFor(answers) !== gridFor(answers - 1)
	);
	return starts.map((from, index) => ({
		from,
		to: starts[index + 1] === undefined ? null : starts[index + 1]! - 1,
		step: stepOf(gridFor(from))
	}));
}

function stepOf({ kind, edges }: ShareGrid): number | null {
	return kind === 'band' ? null : (edges[1] ?? 0) - (edges[0] ?? 0);
}
