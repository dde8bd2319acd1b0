import type { PublicCell } from '$lib/domain/release';
import { compileCell } from './histories';
import type { AttackedCell } from './histories';
import { findDrawn, likelihoodOfCell, likelihoodOfPair } from './likelihood';
import type { NoiseTables } from './noise-table';
import { cellShown } from './publish';
import type { PublishedMonth } from './publish';

/** What one who knows every other answer can tell of a cell from one world's public bytes: for each colour, how probable they are. */
export interface View {
	readonly first: PublicCell;
	readonly second: PublicCell;
	readonly redrawn: boolean;
	readonly one: readonly number[];
	/** Both versions, and whether the week was drawn anew. */
	readonly both: readonly number[];
}

export function viewMonth(published: PublishedMonth, tables: NoiseTables): View[][] {
	return published.month.cells.map((cell) => viewCell(published, cell, tables));
}

/** One view for each world, as it is seen there. */
function viewCell(
	{ history, worlds, secretChanged }: PublishedMonth,
	cell: AttackedCell,
	tables: NoiseTables
): View[] {
	const { groupsKnown, partition, threshold, thresholdAfter } = history;
	const truths = worlds.map(({ mood, correction }) => ({
		redrawn: correction.redrawn.includes(cell.period),
		before: findDrawn(compileCell(cell, 'first', mood, groupsKnown), { threshold, partition }),
		after: findDrawn(compileCell(cell, 'second', mood, groupsKnown), {
			threshold: thresholdAfter,
			partition
		})
	}));
	return worlds.map((seen, index) => {
		const first = cellShown(seen.first, cell.period);
		const second = cellShown(seen.correction.figures, cell.period);
		const { redrawn } = truths[index]!;
		const one = truths.map(({ before }) =>
			likelihoodOfCell(first, before, threshold, tables.first)
		);
		const both = truths.map((truth, other) => {
			// A world that would have been treated otherwise is ruled out.
			const possible = Number(truth.redrawn === redrawn);
			if (!redrawn) return possible * one[other]!;
			const pair = [truth.before, truth.after] as const;
			const likelihood =
				(secretChanged ? null : likelihoodOfPair([first, second], pair, tables)) ??
				one[other]! * likelihoodOfCell(second, truth.after, thresholdAfter, tables.second);
			return possible * likelihood;
		});
		return { first, second, redrawn, one, both };
	});
}
