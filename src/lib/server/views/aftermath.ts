import { spanOf } from '$lib/domain/approximate-date';
import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Aftermath, InterventionAftermath, ShareRange } from '$lib/domain/figure';
import type { Intervention } from '$lib/domain/intervention';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { Municipality } from '$lib/domain/municipality';
import { addWeeks, weekOf, weekStart } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { gridFor, roundShare } from '$lib/disclosure/rounding';
import { isPublishable } from '$lib/disclosure/rule';
import { listInterventions } from '$lib/server/store/intervention';
import { findMeasuredWeeks, listReleases } from '$lib/server/store/release';
import type { Store } from '$lib/server/store/store';

/** Usable weeks on each side of a start before anything is said (statistics guard: 8 + 8). */
const LEAST_WEEKS = 8;
/** What begins or ends nearer than this in time cannot be told apart. */
const NEAR_DAYS = 8 * 7;

interface UsableWeek {
	readonly week: IsoWeek;
	readonly counts: MoodCounts;
}

/** Public measures and events that began within the measured weeks, latest first, with what can honestly be said of the weeks after. */
export async function viewAftermaths(
	store: Store,
	municipality: Municipality,
	today: IsoDate
): Promise<InterventionAftermath[]> {
	const measured = await findMeasuredWeeks(store, municipality.areaCode);
	if (!measured) return [];
	const releases = await listReleases(store, municipality.areaCode);
	const usable = releases
		.flatMap(({ exactWeeks }) => exactWeeks)
		.flatMap(({ week, counts }) => (counts && isPublishable(counts) ? [{ week, counts }] : []));
	const all = await listInterventions(store, municipality.areaCode, 'public');
	return all
		.filter(
			({ kind, start }) =>
				kind !== 'circumstance' && start.date >= weekStart(measured.first) && start.date <= today
		)
		.sort((a, b) => (a.start.date < b.start.date ? 1 : -1))
		.map((intervention) => ({ intervention, aftermath: toAftermath(intervention, all, usable) }));
}

function toAftermath(
	intervention: Intervention,
	all: readonly Intervention[],
	usable: readonly UsableWeek[]
): Aftermath {
	const start = weekOf(intervention.start.date);
	const before = usable.filter(({ week }) => week < start).slice(-LEAST_WEEKS);
	const after = usable.filter(({ week }) => week >= start).slice(0, LEAST_WEEKS);
	if (before.length < LEAST_WEEKS || after.length < LEAST_WEEKS)
		return { kind: 'too-few-weeks', before: before.length, after: after.length };
	const near = all.filter((other) => other.id !== intervention.id && isNear(other, intervention));
	if (near.length > 0) return { kind: 'entangled', with: near.map(({ title }) => title) };
	return {
		kind: 'described',
		before: shareOfGreen(before),
		after: shareOfGreen(after),
		weeksBefore: before.length,
		weeksAfter: after.length
	};
}

/** Whether something else begins or ends within eight weeks of a start; imprecise dates count with all their days. */
function isNear(other: Intervention, intervention: Intervention): boolean {
	const from = addDays(intervention.start.date, -NEAR_DAYS);
	const to = addDays(weekStart(addWeeks(weekOf(intervention.start.date), 1)), NEAR_DAYS);
	const span = spanOf(other);
	const starts = span.from >= from && span.from <= to;
	return starts || (span.to !== null && span.to >= from && span.to <= to);
}

function shareOfGreen(weeks: readonly UsableWeek[]): ShareRange {
	const green = weeks.reduce((sum, { counts }) => sum + counts.green, 0);
	const answers = weeks.reduce((sum, { counts }) => sum + answersOf(counts), 0);
	return roundShare(green, answers, gridFor(answers / weeks.length));
}
