import type { CheckedKinds, WhyNoKinds } from '$lib/domain/checked-kinds';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { CompiledAnswers, ExactMonth } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import { tellKindsApart } from './protect';
import type { Partition } from './protect';
import { lackOf } from './support';

/** The weeks of which the total will be shown, by the exact counts alone; none for a month delivered as a sum. */
export function checkKinds(
	exact: ExactMonth,
	partition: NonNullable<Partition>,
	threshold: number
): CheckedKinds[] {
	if (exact.per === 'month') return [];
	return exact.weeks.flatMap((cell): CheckedKinds[] => {
		if (cell.gap !== null || lackOf(cell.groups, threshold)) return [];
		const why = whyNoKinds(cell.groups, partition, threshold);
		return [why ? { week: cell.week, shown: false, why } : { week: cell.week, shown: true }];
	});
}

/** Null: both are shown. */
function whyNoKinds(
	groups: readonly CompiledAnswers[],
	partition: NonNullable<Partition>,
	threshold: number
): WhyNoKinds | null {
	const parts = tellKindsApart(groups, partition);
	if (!parts) {
		const answered = groups.filter(({ counts }) => answersOf(counts) > 0);
		const ids = answered.flatMap((part) => part.groups ?? []);
		return { reason: ids.every((id) => partition.has(id)) ? 'not-apart' : 'in-neither' };
	}
	const kinds = MOOD_KINDS.flatMap((kind) => {
		const lack = lackOf(parts[kind], threshold);
		return lack ? [{ kind, lack }] : [];
	});
	return kinds.length > 0 ? { reason: 'short', kinds } : null;
}
