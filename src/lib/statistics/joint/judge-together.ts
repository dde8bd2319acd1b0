import type { Ar1Fit } from '$lib/statistics/ar1-fit';
import type { DesignColumn } from './columns';
import { canBeSeen, contrastError, contrastOver, effectOf, leavesWeeks } from './effect';
import type { JointEffect } from './outcome';

export const MOST_TOGETHER = 5;

/**
 * Adds the lasting column that makes the mean over the weeks with any of them easiest to see, at most five, until it can be seen: chosen by the
 * design alone, and never so many that no week is left without any of them. Null: not even so.
 */
export function judgeTogether(
	place: number,
	{
		columns,
		mayJoin,
		fit,
		meanN
	}: {
		readonly columns: readonly DesignColumn[];
		readonly mayJoin: (column: DesignColumn) => boolean;
		readonly fit: Ar1Fit;
		readonly meanN: number | null;
	}
): { readonly places: readonly number[]; readonly effect: JointEffect } | null {
	let chosen: readonly number[] = [place];
	while (chosen.length < MOST_TOGETHER) {
		let best: readonly number[] | null = null;
		let least = Infinity;
		columns.forEach((column, candidate) => {
			if (chosen.includes(candidate) || !mayJoin(column)) return;
			const tried = [...chosen, candidate];
			if (!leavesWeeks(columns, tried)) return;
			const error = contrastError(fit.root, contrastOver(columns, tried));
			if (error < least) [best, least] = [tried, error];
		});
		if (!best) return null;
		chosen = best;
		const effect = effectOf(fit, contrastOver(columns, chosen));
		if (canBeSeen(effect.detectable, meanN)) return { places: chosen, effect };
	}
	return null;
}
