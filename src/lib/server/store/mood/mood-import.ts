import { and, desc, eq, sql } from 'drizzle-orm';
import type { Source } from '$lib/domain/indicator';
import { importRuns, sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The source that a compilation of this installation's own mood series comes from. */
export async function putMoodSource(store: Store, source: Source): Promise<void> {
	await store
		.insert(sources)
		.values(source)
		.onConflictDoUpdate({ target: sources.id, set: { ...source } });
}

export interface MoodImport {
	readonly sourceId: string;
	readonly fileName: string;
	/** Of the file's bytes, hex. */
	readonly sha256: string;
	readonly accountId: string | null;
	readonly rowsRead: number;
}

/** Writes down a compilation that is being stored whole: call it in the same transaction. Gives the run's id. */
export async function putMoodImport(tx: Store, run: MoodImport): Promise<string> {
	const [row] = await tx
		.insert(importRuns)
		.values({
			...run,
			kind: 'mood',
			status: 'committed',
			committedAt: sql`now()`,
			rowsNew: run.rowsRead
		})
		.returning({ id: importRuns.id });
	if (!row) throw new Error(`import_run for ${run.sourceId} returned no row`);
	return row.id;
}

/** Whether the latest compilation with these bytes from this source is already in. */
export async function hasMoodImport(
	store: Store,
	sourceId: string,
	sha256: string
): Promise<boolean> {
	const rows = await store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(
			and(
				eq(importRuns.kind, 'mood'),
				eq(importRuns.sourceId, sourceId),
				eq(importRuns.sha256, sha256),
				eq(importRuns.status, 'committed')
			)
		)
		.orderBy(desc(importRuns.startedAt))
		.limit(1);
	return rows.length > 0;
}
