import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import type { InLanguages } from '$lib/domain/language';
import { findLostValues, listScaleChanges } from '$lib/server/store/figures/staged-checks';
import type { Store } from '$lib/server/store/store';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { TakenFigure } from '$lib/server/store/figures/swap-staging';

/** The share of a source's history that an import may remove without a second confirmation. */
const SHRINKING = 0.1;

/** Whether so much of what the source has said would be gone that somebody should look twice. */
export function isShrinking({
	gone,
	held
}: {
	readonly gone: number;
	readonly held: number;
}): boolean {
	return held > 0 && gone / held > SHRINKING;
}

/** Why a figure cannot come in twice. */
export function describeTaken({
	areaCode,
	indicatorId,
	period,
	sourceTitle
}: TakenFigure): FileProblem {
	const figure = `${indicatorId}, ${areaCode}, ${period}`;
	return wholeFile(fault('run-taken', { source: sourceTitle, figure }));
}

/** Indicators whose values have become many times larger or smaller. Such an import is refused and cannot be confirmed. */
export async function findOtherScales(
	store: Store,
	runId: string,
	indicators: ReadingContext['indicators']
): Promise<readonly FileProblem[]> {
	const changes = await listScaleChanges(store, runId);
	return changes.map(({ indicatorId, ratio }) => {
		const indicator = indicators.get(indicatorId)?.name ?? sameInAll(indicatorId);
		return wholeFile(
			ratio > 1
				? fault('answer-scale-larger', { indicator, times: Math.round(ratio) })
				: fault('answer-scale-smaller', { indicator, times: Math.round(1 / ratio) })
		);
	});
}

const MOST_NAMED = 6;

/** Why somebody should look before this takes the place of what is there; null where nobody needs to. */
export async function whyLook(store: Store, runId: string): Promise<Fault | null> {
	const { periods, values, of } = await findLostValues(store, runId);
	if (periods.length > 0) {
		const named = { periods: periods.slice(0, MOST_NAMED) };
		const more = periods.length - MOST_NAMED;
		return more > 0
			? fault('answer-lacks-many-periods', { periods: named, more })
			: fault('answer-lacks-periods', { periods: named });
	}
	if (!isShrinking({ gone: values, held: of })) return null;
	return fault('answer-loses-values', { held: of, gone: values });
}

/** An indicator that nobody has named. */
function sameInAll(id: string): InLanguages {
	return { sv: id };
}
