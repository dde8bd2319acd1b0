import type { ExactMonth } from '$lib/domain/exact-month';
import type { PublicCell, Release } from '$lib/domain/release';
import type { CheckedCell } from '$lib/disclosure/check-month';
import { compareMonths } from '$lib/disclosure/correct';
import type { Partition } from '$lib/disclosure/protect';

/**
 * What a correction does to one period. Whether one that stays has changed too little or not at all is told to nobody: with it the exact
 * counts could be found by trying.
 */
export interface PeriodToCome {
	readonly period: string;
	/** `gone`: figures that everyone sees now are taken away; `hidden`: it has none now, and gets none. */
	readonly becomes: 'as-published' | 'new-figures' | 'gone' | 'hidden';
	/** The reading says nothing of it. */
	readonly lacking: boolean;
}

interface PublishedMonth {
	readonly content: ExactMonth;
	readonly partition: Partition;
	readonly release: Release;
}

/** Every published period of the month; `read` and `cells` are of the reading that waits. */
export function findPeriodsToCome(
	{ content, partition, release }: PublishedMonth,
	read: ExactMonth,
	cells: readonly CheckedCell[]
): PeriodToCome[] {
	const redrawn = new Set(
		compareMonths(content, read, partition).flatMap(({ period, outcome }) =>
			outcome === 'redrawn' ? [period] : []
		)
	);
	return cellsOf(release).map(([period, released]) => {
		const cell = cells.find((one) => one.period === period);
		return {
			period,
			becomes: redrawn.has(period) ? becomesOf(released, cell) : 'as-published',
			lacking: cell === undefined
		};
	});
}

function becomesOf(released: PublicCell, cell: CheckedCell | undefined): PeriodToCome['becomes'] {
	if (cell?.shown) return 'new-figures';
	return released.gap === null ? 'gone' : 'hidden';
}

function cellsOf({ publicWeeks, publicMonth }: Release): (readonly [string, PublicCell])[] {
	if (publicMonth) return [['month', publicMonth]];
	return publicWeeks.map((week) => [week.week, week]);
}
