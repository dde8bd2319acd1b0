import type { ExactCell, ExactMonth, CompiledAnswers, MoodKind } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { PublicCell, PublicWeek } from '$lib/domain/release';
import { writeCellMessage } from './cell-message';
import { EPSILON, moveCounts } from './noise';
import { addCounts, countInvited, hasSupport } from './support';

/** Kept with every release, so that an old one can be read by the rule that made it. */
export const RULE_VERSION = 'total-2';

/** Which groups belong to which kind, as declared for the half-year; null: only the total is shown. */
export type Partition = ReadonlyMap<number, MoodKind> | null;

/** What protection needs beside the counts. */
export interface Protection {
	readonly areaCode: string;
	/** The fewest answers behind anything shown. */
	readonly threshold: number;
	readonly partition: Partition;
	/** HMAC-SHA-256 with the month's key: 32 bytes for a message. */
	readonly keyed: (message: Uint8Array) => Uint8Array;
}

/** A month's figures after protection. */
export interface PublicMonth {
	readonly publicWeeks: readonly PublicWeek[];
	readonly publicMonth: PublicCell | null;
}

/** Everything of the month that everyone may see, drawn for the first time. */
export function protectMonth(exact: ExactMonth, protection: Protection): PublicMonth {
	if (exact.per === 'month') {
		return { publicWeeks: [], publicMonth: protectCell(exact.sum, 'month', 'first', protection) };
	}
	return {
		publicWeeks: exact.weeks.map((cell) => ({
			week: cell.week,
			...protectCell(cell, cell.week, 'first', protection)
		})),
		publicMonth: null
	};
}

/** One week, or the month as one sum. No answers, too few and too few after protection look alike. */
export function protectCell(
	cell: ExactCell,
	period: string,
	draw: 'first' | 'second',
	protection: Protection
): PublicCell {
	if (cell.gap !== null) return { gap: cell.gap };
	const { threshold } = protection;
	const move = (groups: readonly CompiledAnswers[], name: string) =>
		moveSum(groups, name, period, draw, protection);
	const parts = splitKinds(cell.groups, protection);
	const kinds = parts && {
		business: move(parts.business, 'business'),
		municipal: move(parts.municipal, 'municipal')
	};
	if (!kinds && !hasSupport(cell.groups, threshold)) return { gap: 'too-few-answers' };
	// Drawn by itself instead of added up, the total would be a second draw of the same answers wherever a kind falls short.
	const counts = kinds ? addCounts(Object.values(kinds)) : move(cell.groups, 'total');
	const isEnough = (moved: MoodCounts) => answersOf(moved) >= threshold;
	if (!isEnough(counts)) return { gap: 'too-few-answers' };
	const shown = kinds && Object.values(kinds).every(isEnough) ? kinds : null;
	return { gap: null, counts, invited: countInvited(cell.groups), draw, kinds: shown };
}

/** The answers of both kinds where each has enough before the draw, else null: with one of them the other would follow from the total. */
export function splitKinds(
	groups: readonly CompiledAnswers[],
	{ partition, threshold }: Pick<Protection, 'partition' | 'threshold'>
): Record<MoodKind, readonly CompiledAnswers[]> | null {
	const parts = partition && tellKindsApart(groups, partition);
	return parts && MOOD_KINDS.every((kind) => hasSupport(parts[kind], threshold)) ? parts : null;
}

/** The answers of each kind; null: some of them are of a group in neither, of groups in both, or of nobody known. */
export function tellKindsApart(
	groups: readonly CompiledAnswers[],
	partition: NonNullable<Partition>
): Record<MoodKind, readonly CompiledAnswers[]> | null {
	const kindOf = (part: CompiledAnswers) => {
		const kinds = new Set(part.groups?.map((group) => partition.get(group)));
		return kinds.size === 1 ? [...kinds][0] : undefined;
	};
	const answered = groups.filter(({ counts }) => answersOf(counts) > 0);
	if (answered.some((part) => kindOf(part) === undefined)) return null;
	const partOf = (kind: MoodKind) => answered.filter((part) => kindOf(part) === kind);
	return { business: partOf('business'), municipal: partOf('municipal') };
}

function moveSum(
	groups: readonly CompiledAnswers[],
	cell: string,
	period: string,
	draw: 'first' | 'second',
	{ areaCode, keyed }: Protection
): MoodCounts {
	const exact = addCounts(groups.map(({ counts }) => counts));
	const message = writeCellMessage({ rule: RULE_VERSION, draw, areaCode, period, cell }, exact);
	return moveCounts(exact, keyed(message), EPSILON[draw]);
}
