import { lastDayOf } from '$lib/domain/days-covered';
import { addDays } from '$lib/domain/day';
import type { ApproximateDate, InterventionEnd } from '$lib/domain/intervention';
import { breakDay, partNumber, partsOfYear, type PartFrequency } from '$lib/domain/year-parts';

/** Values by the number of their part of a year. */
export interface NumberedSeries {
	readonly values: ReadonlyMap<number, number>;
	/** Parts that have a preliminary value, which is not counted. */
	readonly preliminary: ReadonlySet<number>;
	/** The first and the last part of which anything is published, if only that there is no value; null: nothing is. */
	readonly first: number | null;
	readonly last: number | null;
}

export interface AskedBlocks {
	readonly frequency: PartFrequency;
	/** Each value counts a whole year back: one a block is enough, and more would count the same days twice. */
	readonly rolling: boolean;
	readonly start: ApproximateDate;
	readonly end: InterventionEnd;
	/** Periods from which values are another measure. */
	readonly breaks: readonly string[];
}

/** A whole year of parts, by the numbers of its first and last. */
export interface Block {
	readonly first: number;
	readonly last: number;
}

/** Why a side has no further block. `reach`: as many as are ever used, or the end of the intervention. */
export interface Stop {
	readonly kind: 'reach' | 'series' | 'to-come' | 'preliminary' | 'gap' | 'break';
	/** The part at which it stops. */
	readonly at: number;
}

interface Side {
	/** The nearest to the start first. */
	readonly blocks: readonly Block[];
	readonly stop: Stop;
}

export interface Sides {
	readonly before: Side;
	readonly after: Side;
	/** How many blocks before could still come: those of which nothing is published yet. */
	readonly beforeToCome: number;
	/** As many blocks as the intervention goes on for, at most those that are ever used. */
	readonly afterAtMost: number;
	/** The part whose value makes the side after long enough, so many blocks being needed. */
	readonly awaited: (needed: number) => number;
}

/** Years further away are of another time, and no verdict gets surer by them. */
const MOST_BLOCKS = 10;

/** Three values or more, always as many years apart and never one: the years between are not expected to have any. */
export function isWithYearsBetween({ values, preliminary }: NumberedSeries): boolean {
	const years = [...values.keys(), ...preliminary].sort((one, other) => one - other);
	const steps = new Set(years.slice(1).map((year, index) => year - years[index]!));
	return years.length >= 3 && steps.size === 1 && !steps.has(1);
}

/** Whole years counted backwards from the earliest day of the start, and forwards from after its last; the part of the start is on no side. */
export function layBlocks(asked: AskedBlocks, own: NumberedSeries): Sides {
	const { frequency, start } = asked;
	const size = partsOfYear(frequency);
	const earliest = partNumber(frequency, start.date);
	const latest = partNumber(frequency, lastDayOf(start));
	const broken = asked.breaks
		.flatMap((period) => breakDay(period) ?? [])
		.map((day) => partNumber(frequency, day));
	const floor = Math.max(-Infinity, ...broken.filter((at) => at < earliest));
	const ceiling = Math.min(Infinity, ...broken.filter((at) => at >= earliest));
	const end = lastWholePart(asked);
	const before = Array.from({ length: MOST_BLOCKS }, (_, index): Block => {
		const last = earliest - 1 - index * size;
		return { first: last - size + 1, last };
	});
	const after = Array.from({ length: MOST_BLOCKS }, (_, index): Block => {
		const first = latest + 1 + index * size;
		return { first, last: first + size - 1 };
	}).filter(({ last }) => last <= end);
	const toCome = before.filter(({ last }) => own.last === null || last > own.last).length;
	return {
		before: gather(before.slice(toCome), asked, own, ({ first }) => first < floor, floor),
		after: gather(after, asked, own, ({ last }) => last >= ceiling, ceiling),
		beforeToCome: toCome,
		afterAtMost: after.length,
		awaited: (needed) => latest + needed * size
	};
}

/** The parts of a block whose values are used. */
export function usedParts({ first, last }: Block, rolling: boolean): number[] {
	return rolling ? [last] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Up to the first day on which it may have ended. */
function lastWholePart({ frequency, end }: AskedBlocks): number {
	if (end.kind !== 'ended') return Infinity;
	return partNumber(frequency, addDays(end.date, 1)) - 1;
}

function gather(
	blocks: readonly Block[],
	{ rolling }: AskedBlocks,
	own: NumberedSeries,
	isBeyond: (block: Block) => boolean,
	edge: number
): Side {
	const found: Block[] = [];
	for (const block of blocks) {
		if (isBeyond(block)) return { blocks: found, stop: { kind: 'break', at: edge } };
		const stop = usedParts(block, rolling)
			.map((part) => stopAt(part, own))
			.find((one) => one !== null);
		if (stop) return { blocks: found, stop };
		found.push(block);
	}
	return { blocks: found, stop: { kind: 'reach', at: blocks.at(-1)?.last ?? 0 } };
}

function stopAt(part: number, { values, preliminary, first, last }: NumberedSeries): Stop | null {
	if (values.has(part)) return null;
	if (preliminary.has(part)) return { kind: 'preliminary', at: part };
	if (last === null || part > last) return { kind: 'to-come', at: part };
	return { kind: first === null || part < first ? 'series' : 'gap', at: part };
}
