import type { Lack } from '$lib/domain/checked-kinds';
import type { ExactCell, ExactMonth } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import type { Mood, MoodCounts, MoodGap } from '$lib/domain/mood';
import { typicalMove } from './noise';
import { roundToTen } from './rounding';
import { addCounts, countInvited, lackOf } from './support';

/** A week, or a month delivered as a sum, as the person who publishes it may see it before: nothing in it is drawn, and nothing exact. */
export type CheckedCell = { readonly period: string } & (
	| {
			readonly shown: true;
			/** In tens. */
			readonly answers: number;
			readonly invited: number | null;
			/** Of five, each the nearest: together they may be four or six. */
			readonly fifths: Readonly<Record<Mood, number>>;
			/** How far protection typically moves a share, percentage points, upward. */
			readonly moved: number;
	  }
	| { readonly shown: false; readonly reason: MoodGap | Lack }
);

/** What everyone will see of the month and what not, by the exact counts alone. */
export function checkMonth(exact: ExactMonth, threshold: number): CheckedCell[] {
	if (exact.per === 'month') return [checkCell('month', exact.sum, threshold)];
	return exact.weeks.map((cell) => checkCell(cell.week, cell, threshold));
}

function checkCell(period: string, cell: ExactCell, threshold: number): CheckedCell {
	if (cell.gap !== null) return { period, shown: false, reason: cell.gap };
	const counts = addCounts(cell.groups.map((part) => part.counts));
	const answers = answersOf(counts);
	const reason = lackOf(cell.groups, threshold);
	if (reason) return { period, shown: false, reason };
	return {
		period,
		shown: true,
		answers: roundToTen(answers),
		invited: countInvited(cell.groups),
		fifths: fifthsOf(counts),
		moved: typicalMove(answers, { kinds: 1, corrected: false })
	};
}

const FIFTHS = 5;

function fifthsOf(counts: MoodCounts): Readonly<Record<Mood, number>> {
	const answers = answersOf(counts);
	const fifth = (mood: Mood) => Math.round((FIFTHS * counts[mood]) / answers);
	return { green: fifth('green'), yellow: fifth('yellow'), red: fifth('red') };
}
