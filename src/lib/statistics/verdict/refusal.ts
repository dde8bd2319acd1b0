import type { DeclaredRegister, Happening } from '$lib/domain/declared-register';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import type { IsoWeek } from '$lib/domain/week';
import { LEAST_MEAN_ANSWERS, MOST_MISSING } from '$lib/statistics/weekly-series';
import type { DeclaredSeries } from './declared-series';
import { mostDetectable } from '$lib/statistics/joint/effect';
import { LEAST_BEFORE, leastWithin } from '$lib/statistics/joint/entry-weeks';
import type { JointOutcome } from '$lib/statistics/joint/outcome';
import { mean } from '$lib/statistics/sum';
import { roundUp } from './evidence';

/** Why nothing can be said of one happening. */
export function reasonOf(
	outcome: Exclude<JointOutcome, { kind: 'event' }>,
	one: Happening,
	{ register, series }: { readonly register: DeclaredRegister; readonly series: DeclaredSeries }
): VerdictReason {
	const answers = mean(register.weeks.flatMap(({ n }) => n ?? []));
	switch (outcome.kind) {
		case 'judged':
			return { kind: 'not-estimable' };
		case 'too-early':
			return { kind: 'too-early', from: series.weekAt(outcome.from) };
		case 'too-coarse':
			return {
				kind: 'too-coarse',
				detectable: roundUp(outcome.effect.detectable, register.scale.decimals),
				most: mostDetectable(answers)
			};
		case 'not-judged':
			break;
	}
	const last = register.weeks.at(-1)?.week ?? null;
	const isToCome = last !== null && one.start.latest > last;
	if (isToCome && outcome.why !== 'start-imprecise') return { kind: 'not-begun' };
	const { before, within, missing } = outcome.weeks;
	switch (outcome.why) {
		case 'start-imprecise':
		case 'start-outside':
		case 'no-variation':
		case 'explained':
		case 'not-estimable':
			return { kind: outcome.why };
		case 'too-many-columns':
			return { kind: 'too-many-things' };
		case 'same-as-other':
			return { kind: 'same-weeks', title: publicNeighbour(one, register) };
		case 'too-few-answers':
			return { kind: 'too-few-answers', mean: answers, needed: LEAST_MEAN_ANSWERS };
		case 'too-many-missing':
			return { kind: 'too-many-missing', missing: 100 * missing, most: 100 * MOST_MISSING };
		case 'too-few-weeks':
			if (goesOn(one, last) && before >= LEAST_BEFORE) {
				return { kind: 'hardly-begun', after: within, neededAfter: leastWithin(one) };
			}
			return {
				...{ kind: 'too-few-periods', before, after: within },
				...{ neededBefore: LEAST_BEFORE, neededAfter: leastWithin(one) }
			};
	}
}

/** More of its weeks are to come. */
function goesOn({ end }: Happening, last: IsoWeek | null): boolean {
	return end === null || (last !== null && end.from > last);
}

/** A circumstance from the same week on, which everybody may know of. */
function publicNeighbour({ start }: Happening, { circumstances }: DeclaredRegister): string | null {
	return circumstances.find((one) => one.start.latest === start.latest)?.title ?? null;
}
