import type { MoodKind } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { PartitionProblem } from '$lib/domain/kind-problem';

/** What each kind must have, in groups and in answers a week. */
const LEAST_IN_KIND = { groups: 3, answers: 40, withoutLargest: 10 } as const;

/** One group of a partition that is to be declared, with the answers that it is expected to give in a week. */
export interface PlannedGroup {
	readonly group: number;
	readonly kind: MoodKind;
	readonly planned: number;
}

/** All that is wrong, kind by kind; none: it may be declared. Groups that are not expected to answer do not count. */
export function checkPartition(groups: readonly PlannedGroup[]): PartitionProblem[] {
	const twice = groups.filter(({ group }, index) => {
		const first = groups.findIndex((other) => other.group === group);
		return first < index && groups.slice(first + 1, index).every((other) => other.group !== group);
	});
	return [
		...twice.map(({ group }) => ({ code: 'named-twice' as const, group })),
		...MOOD_KINDS.flatMap((kind) =>
			checkKind(
				kind,
				groups.filter((one) => one.kind === kind && one.planned > 0)
			)
		)
	];
}

function checkKind(kind: MoodKind, groups: readonly PlannedGroup[]): PartitionProblem[] {
	const planned = groups.reduce((sum, one) => sum + one.planned, 0);
	const largest = Math.max(0, ...groups.map((one) => one.planned));
	const measured = [
		{ code: 'too-few-groups', found: groups.length, least: LEAST_IN_KIND.groups },
		{ code: 'too-few-planned', found: planned, least: LEAST_IN_KIND.answers },
		{
			code: 'too-few-without-largest',
			found: planned - largest,
			least: LEAST_IN_KIND.withoutLargest
		}
	] as const;
	return [
		...measured
			.filter(({ found, least }) => found < least)
			.map((problem) => ({ ...problem, kind })),
		...groups
			.filter((one) => one.planned > planned / 2)
			.map(({ group }) => ({ code: 'above-half' as const, kind, group }))
	];
}
