import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { parsePeriod, type Period } from '$lib/domain/period';
import { currentObservations as observations, importRuns } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Source → the newest period for which it has given any of the areas a value. */
export async function listNewestPeriods(
	store: Store,
	areaCodes: readonly string[]
): Promise<ReadonlyMap<string, Period>> {
	const rows = await store
		.selectDistinctOn([importRuns.sourceId], {
			sourceId: importRuns.sourceId,
			period: observations.period
		})
		.from(observations)
		.innerJoin(importRuns, eq(importRuns.id, observations.importId))
		.where(and(inArray(observations.areaCode, [...areaCodes]), isNotNull(observations.value)))
		.orderBy(importRuns.sourceId, desc(observations.periodEnd), desc(observations.periodStart));
	return new Map(
		rows.map(({ sourceId, period }) => {
			const parsed = parsePeriod(period);
			if (!parsed) throw new Error(`observation of ${sourceId} has an unknown period ${period}`);
			return [sourceId, parsed];
		})
	);
}
