import type { ExactCell, CompiledAnswers, MoodKind } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import { answersOf, MOODS } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { PublicCell } from '$lib/domain/release';
import type { Partition } from '$lib/disclosure/protect';
import { addCounts, hasSupport } from '$lib/disclosure/support';
import { likelihoodOfCount, likelihoodOfTwo } from './noise-table';
import type { NoiseTable, NoiseTables } from './noise-table';

/** What decides whether a cell is shown, before any draw. */
interface Visibility {
	readonly threshold: number;
	readonly partition: Partition;
}

/** What a cell's draws are made for: nothing, the total, or both kinds. */
export type Drawn =
	| { readonly level: 'none' }
	| { readonly level: 'total'; readonly counts: MoodCounts }
	| { readonly level: 'kinds'; readonly counts: Readonly<Record<MoodKind, MoodCounts>> };

/** Worked out anew, by nothing of the rule but what support is. */
export function findDrawn(cell: ExactCell, { threshold, partition }: Visibility): Drawn {
	if (cell.gap !== null) return { level: 'none' };
	const sum = (parts: readonly CompiledAnswers[]) => addCounts(parts.map(({ counts }) => counts));
	const answered = cell.groups.filter(({ counts }) => answersOf(counts) > 0);
	const kindOf = ({ groups }: CompiledAnswers) => partition?.get(groups?.[0] ?? -1);
	const isOfOneKind = (part: CompiledAnswers) =>
		kindOf(part) !== undefined &&
		part.groups?.every((group) => partition?.get(group) === kindOf(part));
	const [business, municipal] = MOOD_KINDS.map((kind) =>
		answered.filter((part) => kindOf(part) === kind)
	) as [CompiledAnswers[], CompiledAnswers[]];
	const supported = [business, municipal].every((parts) => hasSupport(parts, threshold));
	if (supported && answered.every(isOfOneKind)) {
		return {
			level: 'kinds',
			counts: { business: sum(business), municipal: sum(municipal) }
		};
	}
	return hasSupport(cell.groups, threshold)
		? { level: 'total', counts: sum(cell.groups) }
		: { level: 'none' };
}

/** How probable what is shown of a cell would be, were `drawn` the truth. */
export function likelihoodOfCell(
	shown: PublicCell,
	drawn: Drawn,
	threshold: number,
	table: NoiseTable
): number {
	if (drawn.level === 'none') return shown.gap === null ? 0 : 1;
	if (shown.gap !== null) return chanceOfGap(drawn, threshold, table);
	if (drawn.level === 'total') return likelihoodOfCounts(shown.counts, drawn.counts, table);
	if (!shown.kinds) return likelihoodOfSum(shown.counts, drawn.counts, threshold, table);
	const { kinds } = shown;
	return product(
		MOOD_KINDS.map((kind) => likelihoodOfCounts(kinds[kind], drawn.counts[kind], table))
	);
}

/** Of both versions of a week that was drawn anew, where their draws come from the same bytes; null where they cannot. */
export function likelihoodOfPair(
	shown: readonly [first: PublicCell, second: PublicCell],
	drawn: readonly [first: Drawn, second: Drawn],
	tables: NoiseTables
): number | null {
	const cells = tables.shared === 'never' ? null : pairCells(shown, drawn);
	return cells && product(cells.map((cell) => likelihoodOfBoth(cell, tables)));
}

/** A cell's counts as shown and as they were, in both versions. */
interface CellPair {
	readonly shown: readonly [MoodCounts, MoodCounts];
	readonly exact: readonly [MoodCounts, MoodCounts];
}

/** Null: not shown in the same parts in both. */
function pairCells(
	[one, other]: readonly [PublicCell, PublicCell],
	[was, is]: readonly [Drawn, Drawn]
): CellPair[] | null {
	if (one.gap !== null || other.gap !== null) return null;
	if (was.level === 'total' && is.level === 'total') {
		return [{ shown: [one.counts, other.counts], exact: [was.counts, is.counts] }];
	}
	if (was.level !== 'kinds' || is.level !== 'kinds' || !one.kinds || !other.kinds) return null;
	const [first, second] = [one.kinds, other.kinds];
	return MOOD_KINDS.map((kind) => ({
		shown: [first[kind], second[kind]],
		exact: [was.counts[kind], is.counts[kind]]
	}));
}

function likelihoodOfBoth({ shown, exact }: CellPair, tables: NoiseTables): number {
	return product(
		MOODS.map((mood) => {
			const [s1, s2] = [shown[0][mood], shown[1][mood]];
			const [x1, x2] = [exact[0][mood], exact[1][mood]];
			return tables.shared === 'week' || x1 === x2
				? likelihoodOfTwo(tables, [s1, s2], [x1, x2])
				: likelihoodOfCount(tables.first, s1, x1) * likelihoodOfCount(tables.second, s2, x2);
		})
	);
}

function likelihoodOfCounts(shown: MoodCounts, exact: MoodCounts, table: NoiseTable): number {
	return product(MOODS.map((mood) => likelihoodOfCount(table, shown[mood], exact[mood])));
}

/** Of a total that is the sum of two kinds, one of which at least fell below the threshold by its draw. */
function likelihoodOfSum(
	shown: MoodCounts,
	exact: Readonly<Record<MoodKind, MoodCounts>>,
	threshold: number,
	table: NoiseTable
): number {
	const byBusiness = convolve(
		MOODS.map((mood) =>
			Array.from(
				{ length: shown[mood] + 1 },
				(_, own) =>
					likelihoodOfCount(table, own, exact.business[mood]) *
					likelihoodOfCount(table, shown[mood] - own, exact.municipal[mood])
			)
		)
	);
	const all = answersOf(shown);
	return byBusiness.reduce(
		(sum, one, own) => (own < threshold || all - own < threshold ? sum + one : sum),
		0
	);
}

/** Of fewer answers than the threshold after the draws. */
function chanceOfGap(
	drawn: Exclude<Drawn, { level: 'none' }>,
	threshold: number,
	table: NoiseTable
): number {
	const cells = drawn.level === 'total' ? [drawn.counts] : Object.values(drawn.counts);
	const counts = cells.flatMap((cell) =>
		MOODS.map((mood) =>
			Array.from({ length: threshold }, (_, shown) => likelihoodOfCount(table, shown, cell[mood]))
		)
	);
	return convolve(counts)
		.slice(0, threshold)
		.reduce((sum, one) => sum + one, 0);
}

/** The probabilities of a sum of independent counts, from 0 up. */
function convolve(counts: readonly (readonly number[])[]): number[] {
	return counts.reduce<number[]>(
		(sum, one) => {
			const next = new Array<number>(sum.length + one.length - 1).fill(0);
			sum.forEach((p, i) => one.forEach((q, j) => (next[i + j]! += p * q)));
			return next;
		},
		[1]
	);
}

function product(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all * one, 1);
}
