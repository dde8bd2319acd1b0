import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Sex } from '$lib/domain/observation';
import { currentObservations as observations, importRuns, sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The file that a line's figures were read from. */
export interface ImportedFile {
	readonly indicatorId: string;
	readonly areaCode: string;
	/** Of the import: an indicator may be continued by another source than its own. */
	readonly sourceId: string;
	/** Of the file's bytes, hex. */
	readonly sha256: string;
	/** Null only while the import is running. */
	readonly committedAt: Date | null;
}

/** One a file, indicator and area, oldest import first. */
export async function listImportedFiles(
	store: Store,
	figures: { readonly indicatorIds: readonly string[]; readonly areaCodes: readonly string[] }
): Promise<ImportedFile[]> {
	return store
		.selectDistinct({
			indicatorId: observations.indicatorId,
			areaCode: observations.areaCode,
			sourceId: importRuns.sourceId,
			sha256: importRuns.sha256,
			committedAt: importRuns.committedAt
		})
		.from(observations)
		.innerJoin(importRuns, eq(observations.importId, importRuns.id))
		.where(
			and(
				inArray(observations.indicatorId, [...figures.indicatorIds]),
				inArray(observations.areaCode, [...figures.areaCodes])
			)
		)
		.orderBy(asc(importRuns.committedAt), asc(importRuns.sha256));
}

/** Runs with the source each was read for. */
export async function listRunsWithSource(store: Store, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return store
		.select({ run: importRuns, source: sources })
		.from(importRuns)
		.innerJoin(sources, eq(importRuns.sourceId, sources.id))
		.where(inArray(importRuns.id, [...ids]));
}

/** One figure; `period` is its canonical text. */
export interface FigureKey {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly period: string;
	readonly sex: Sex;
}

/** The run that a figure came with; null when there is no such figure now. */
export async function findRunOf(
	store: Store,
	key: FigureKey
): Promise<typeof importRuns.$inferSelect | null> {
	const [row] = await store
		.select({ run: importRuns })
		.from(observations)
		.innerJoin(importRuns, eq(observations.importId, importRuns.id))
		.where(
			and(
				eq(observations.areaCode, key.areaCode),
				eq(observations.indicatorId, key.indicatorId),
				eq(observations.period, key.period),
				eq(observations.sex, key.sex)
			)
		);
	return row?.run ?? null;
}
