import { aliasedTable, and, desc, eq, inArray } from 'drizzle-orm';
import type { ObservationGap, Sex } from '$lib/domain/observation';
import type { FigureKey } from './provenance';
import { importRuns, observationRevisions, sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A value that a later import replaced, with the file it came from and the one that replaced it. */
export interface Revision {
	readonly value: number | null;
	readonly gap: ObservationGap | null;
	readonly sourceId: string;
	readonly sourceTitle: string;
	readonly sha256: string;
	readonly cameAt: Date | null;
	readonly replacedAt: Date;
}

/** Newest replacement first. */
export async function listRevisions(store: Store, key: FigureKey): Promise<Revision[]> {
	const came = aliasedTable(importRuns, 'came');
	const rows = await store
		.select({
			value: observationRevisions.value,
			gap: observationRevisions.gap,
			sourceId: sources.id,
			sourceTitle: sources.title,
			sha256: came.sha256,
			cameAt: came.committedAt,
			replacedAt: observationRevisions.replacedAt
		})
		.from(observationRevisions)
		.innerJoin(came, eq(observationRevisions.importId, came.id))
		.innerJoin(sources, eq(came.sourceId, sources.id))
		.where(
			and(
				eq(observationRevisions.areaCode, key.areaCode),
				eq(observationRevisions.indicatorId, key.indicatorId),
				eq(observationRevisions.period, key.period),
				eq(observationRevisions.sex, key.sex)
			)
		)
		.orderBy(desc(observationRevisions.replacedAt), desc(observationRevisions.id));
	return rows.map((row) => ({ ...row, gap: row.gap as ObservationGap | null }));
}

/** Replaced values of whole lines, newest replacement first. */
export async function listEarlierValues(
	store: Store,
	lines: { readonly indicatorIds: readonly string[]; readonly areaCodes: readonly string[] }
): Promise<(FigureKey & Pick<Revision, 'value' | 'gap' | 'replacedAt'>)[]> {
	const rows = await store
		.select({
			indicatorId: observationRevisions.indicatorId,
			areaCode: observationRevisions.areaCode,
			period: observationRevisions.period,
			sex: observationRevisions.sex,
			value: observationRevisions.value,
			gap: observationRevisions.gap,
			replacedAt: observationRevisions.replacedAt
		})
		.from(observationRevisions)
		.where(
			and(
				inArray(observationRevisions.areaCode, [...lines.areaCodes]),
				inArray(observationRevisions.indicatorId, [...lines.indicatorIds])
			)
		)
		.orderBy(desc(observationRevisions.replacedAt), desc(observationRevisions.id));
	return rows.map((row) => ({
		...row,
		sex: row.sex as Sex,
		gap: row.gap as ObservationGap | null
	}));
}
