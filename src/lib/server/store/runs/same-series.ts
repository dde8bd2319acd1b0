import { sql, type SQL } from 'drizzle-orm';
import { isOwnSource, LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import type { importRuns } from '$lib/server/store/schema';

type Run = Pick<typeof importRuns.$inferSelect, 'id' | 'sourceId' | 'indicatorIds'>;

/** Whether the source in the column gives figures to the same series as this one: a municipality's own indicator has values of public tables, of its own files and of forms. */
export function givesSameSeries(column: SQL, sourceId: string): SQL {
	return isOwnSource(sourceId) ? isOwn(column) : sql`${column} = ${sourceId}`;
}

/** The same of two columns. */
export function giveSameSeries(one: SQL, other: SQL): SQL {
	return sql`(${one} = ${other} or (${isOwn(one)} and ${isOwn(other)}))`;
}

/** Whether a run that was committed after this one may have figures on top of its figures. */
export function standsOn({ id, sourceId, indicatorIds }: Run): SQL {
	const later = sql`(import_run.id <> ${id}::uuid and import_run.committed_at >= (select committed_at from import_run this where this.id = ${id}::uuid))`;
	const same = sql`(${later} and ${givesSameSeries(sql`import_run.source_id`, sourceId)})`;
	// Runs from before their indicators were kept may be about any of them.
	if (!isOwnSource(sourceId) || indicatorIds.length === 0) return same;
	const ids = sql.param([...indicatorIds]);
	return sql`(${same} and (import_run.indicator_ids && ${ids}::text[] or import_run.indicator_ids = '{}'))`;
}

function isOwn(column: SQL): SQL {
	return sql`(${column} = ${LOCAL_SOURCE_ID} or starts_with(${column}, ${`${LOCAL_SOURCE_ID}-`}))`;
}
