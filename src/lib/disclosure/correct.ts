import type { ExactCell, ExactMonth, CompiledAnswers } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { PublicCell } from '$lib/domain/release';
import { protectCell, splitKinds } from './protect';
import type { Partition, Protection, PublicMonth } from './protect';
import { countChanged, LEAST_ANSWERS } from './support';

/** The fewest answers that must have changed before a cell is drawn anew: outside the group that changed most, or in all. */
export const LEAST_CHANGED = { known: 10, unknown: 20 } as const;

/** A published month and what it was made of. */
export interface Published {
	readonly exact: ExactMonth;
	readonly figures: PublicMonth;
}

export interface Correction {
	readonly figures: PublicMonth;
	/** Periods that are drawn anew. */
	readonly redrawn: readonly string[];
	/** Periods that changed too little to be shown without showing who came late: copied as they were published. */
	readonly kept: readonly string[];
}

/** What becomes of one period when a corrected compilation is published. */
interface CorrectedPeriod {
	readonly period: string;
	readonly outcome: 'same' | 'kept' | 'redrawn';
}

/** What a correction would change, by the exact counts alone: whether a period is drawn anew never depends on what is drawn. */
export function compareMonths(
	before: ExactMonth,
	after: ExactMonth,
	partition: Partition
): CorrectedPeriod[] {
	const [was, is] = [cellsOf(before), cellsOf(after)];
	const periods = [...new Set([...was.keys(), ...is.keys()])].sort();
	return periods.map((period) => ({
		period,
		outcome: outcomeOf(groupsOf(was.get(period)), groupsOf(is.get(period)), partition)
	}));
}

function cellsOf(month: ExactMonth): ReadonlyMap<string, ExactCell> {
	if (month.per === 'month') return new Map([['month', month.sum]]);
	return new Map(month.weeks.map((cell) => [cell.week, cell]));
}

/** Null: the month was delivered week by week before and as a sum now, or the other way round. */
export function correctMonth(
	{ exact: before, figures }: Published,
	after: ExactMonth,
	protection: Protection
): Correction | null {
	if (before.per === 'month' && after.per === 'month' && figures.publicMonth) {
		const sum = correctCell('month', before.sum, after.sum, figures.publicMonth, protection);
		return { figures: { publicWeeks: [], publicMonth: sum.cell }, ...listed([sum]) };
	}
	if (before.per !== 'week' || after.per !== 'week') return null;
	const [was, is] = [cellsOf(before), cellsOf(after)];
	const cells = figures.publicWeeks.map(({ week, ...released }) => ({
		week,
		...correctCell(week, was.get(week), is.get(week), released, protection)
	}));
	const publicWeeks = cells.map(({ week, cell }) => ({ week, ...cell }));
	return { figures: { publicWeeks, publicMonth: null }, ...listed(cells) };
}

type CorrectedCell = CorrectedPeriod & { readonly cell: PublicCell };

function correctCell(
	period: string,
	before: ExactCell | undefined,
	after: ExactCell | undefined,
	released: PublicCell,
	protection: Protection
): CorrectedCell {
	const outcome = outcomeOf(groupsOf(before), groupsOf(after), protection.partition);
	if (outcome !== 'redrawn') return { period, cell: released, outcome };
	// What has been drawn twice is never drawn again.
	if (released.gap === null && released.draw !== 'first') {
		return { period, cell: released, outcome: 'kept' };
	}
	const cell = protectCell(after ?? { gap: 'no-data' }, period, 'second', protection);
	return { period, cell, outcome };
}

function outcomeOf(
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[],
	partition: Partition
): CorrectedPeriod['outcome'] {
	if (hasChangedEnough(before, after, partition)) return 'redrawn';
	return isSame(before, after) ? 'same' : 'kept';
}

/**
 * In all and, where both readings have both kinds, in each of them: a small group that came late stands alone in its kind however many
 * came late in the other.
 */
function hasChangedEnough(
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[],
	partition: Partition
): boolean {
	const { known, changed } = countChanged(before, after);
	if (changed < (known ? LEAST_CHANGED.known : LEAST_CHANGED.unknown)) return false;
	// By the lowest threshold: one that has been raised since must not hide that the kinds stood there.
	const lowest = { partition, threshold: LEAST_ANSWERS };
	const was = splitKinds(before, lowest);
	const is = splitKinds(after, lowest);
	if (!was || !is) return true;
	return MOOD_KINDS.every(
		(kind) => countChanged(was[kind], is[kind]).changed >= LEAST_CHANGED.known
	);
}

/** A week without counts has no answers that anybody could lose. */
function groupsOf(cell: ExactCell | undefined): readonly CompiledAnswers[] {
	return !cell || cell.gap !== null ? [] : cell.groups;
}

function isSame(before: readonly CompiledAnswers[], after: readonly CompiledAnswers[]): boolean {
	const write = (groups: readonly CompiledAnswers[]) =>
		groups
			.map((part) => {
				const { green, yellow, red } = part.counts;
				return [part.groups?.join('+'), green, yellow, red, part.invited].join(' ');
			})
			.sort()
			.join('\n');
	return write(before) === write(after);
}

function listed(cells: readonly CorrectedCell[]) {
	const those = (outcome: CorrectedCell['outcome']) =>
		cells.filter((cell) => cell.outcome === outcome).map(({ period }) => period);
	return { redrawn: those('redrawn'), kept: those('kept') };
}
