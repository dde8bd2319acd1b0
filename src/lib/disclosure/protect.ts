import type { ExactCell, ExactMonth, GroupAnswers, MoodKind } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { PublicCell, PublicWeek } from '$lib/domain/release';
import { writeCellMessage } from './cell-message';
import { EPSILON, moveCounts } from './noise';
import { roundToTen } from './rounding';
import { addCounts, hasSupport } from './support';

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
	const kinds = protectKinds(cell.groups, period, draw, protection);
	const counts = kinds
		? addCounts(Object.values(kinds))
		: protectSum(cell.groups, 'total', period, draw, protection);
	if (!counts) return { gap: 'too-few-answers' };
	return { gap: null, counts, invited: invitedTo(cell.groups), draw, kinds };
}

/** Both kinds, or neither: with one of them the other would follow from the total. */
function protectKinds(
	groups: readonly GroupAnswers[],
	period: string,
	draw: 'first' | 'second',
	protection: Protection
): Record<MoodKind, MoodCounts> | null {
	const { partition } = protection;
	if (!partition) return null;
	const kindOf = (part: GroupAnswers) => {
		const kinds = new Set(part.groups?.map((group) => partition.get(group)));
		return kinds.size === 1 ? [...kinds][0] : undefined;
	};
	const answered = groups.filter(({ counts }) => answersOf(counts) > 0);
	if (answered.some((part) => kindOf(part) === undefined)) return null;
	const [business, municipal] = MOOD_KINDS.map((kind) =>
		protectSum(
			answered.filter((part) => kindOf(part) === kind),
			kind,
			period,
			draw,
			protection
		)
	);
	return business && municipal ? { business, municipal } : null;
}

/** Null: too few, before the draw or after it. */
function protectSum(
	groups: readonly GroupAnswers[],
	cell: string,
	period: string,
	draw: 'first' | 'second',
	{ areaCode, threshold, keyed }: Protection
): MoodCounts | null {
	if (!hasSupport(groups, threshold)) return null;
	const exact = addCounts(groups.map(({ counts }) => counts));
	const message = writeCellMessage({ rule: RULE_VERSION, draw, areaCode, period, cell }, exact);
	const counts = moveCounts(exact, keyed(message), EPSILON[draw]);
	return answersOf(counts) < threshold ? null : counts;
}

function invitedTo(groups: readonly GroupAnswers[]): number | null {
	const invited = groups.flatMap((group) => group.invited ?? []);
	if (invited.length < groups.length) return null;
	return roundToTen(invited.reduce((sum, number) => sum + number, 0));
}
