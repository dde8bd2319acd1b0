import { and, asc, eq, getViewSelectedFields, gte, inArray, isNotNull, lte } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import type { Observation, ObservationGap, Sex } from '$lib/domain/observation';
import { parsePeriod } from '$lib/domain/period';
import { currentObservations as observations, importRuns } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Which figures; `from` and `to` keep those whose period overlaps them. */
export interface ObservationRange {
	readonly indicatorIds: readonly string[];
	readonly areaCodes: readonly string[];
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	readonly sexes?: readonly Sex[];
}

/** A figure with where it comes from. */
export type StoredObservation = Observation & {
	readonly importId: string;
	/** Of the import: an indicator may have values of another source than its own. */
	readonly sourceId: string;
};

/** By area, indicator and time. */
export async function listObservations(
	store: Store,
	range: ObservationRange
): Promise<StoredObservation[]> {
	if (range.indicatorIds.length === 0 || range.areaCodes.length === 0) return [];
	const rows = await store
		.select({ ...getViewSelectedFields(observations), sourceId: importRuns.sourceId })
		.from(observations)
		.innerJoin(importRuns, eq(importRuns.id, observations.importId))
		.where(
			and(
				inArray(observations.areaCode, [...range.areaCodes]),
				inArray(observations.indicatorId, [...range.indicatorIds]),
				range.sexes ? inArray(observations.sex, [...range.sexes]) : undefined,
				range.from ? gte(observations.periodEnd, range.from) : undefined,
				range.to ? lte(observations.periodStart, range.to) : undefined
			)
		)
		.orderBy(
			asc(observations.areaCode),
			asc(observations.indicatorId),
			asc(observations.periodStart),
			asc(observations.periodEnd),
			asc(observations.sex)
		);
	return rows.map(toObservation);
}

/** Where, and for which sexes, an indicator has any value. */
export async function listValued(
	store: Store,
	indicatorId: string
): Promise<{ readonly areaCode: string; readonly sex: Sex }[]> {
	const rows = await store
		.selectDistinct({ areaCode: observations.areaCode, sex: observations.sex })
		.from(observations)
		.where(and(eq(observations.indicatorId, indicatorId), isNotNull(observations.value)));
	return rows.map(({ areaCode, sex }) => ({ areaCode, sex: sex as Sex }));
}

function toObservation(
	row: typeof observations.$inferSelect & { readonly sourceId: string }
): StoredObservation {
	const period = parsePeriod(row.period);
	if (!period)
		throw new Error(`observation ${row.indicatorId} has an unknown period ${row.period}`);
	const measured =
		row.value === null
			? { value: null, gap: row.gap as ObservationGap }
			: { value: row.value, gap: null };
	return {
		...measured,
		indicatorId: row.indicatorId,
		areaCode: row.areaCode,
		period,
		sex: row.sex as Sex,
		interval: row.low === null || row.high === null ? null : { low: row.low, high: row.high },
		preliminary: row.preliminary,
		note: row.note,
		importId: row.importId,
		sourceId: row.sourceId
	};
}
