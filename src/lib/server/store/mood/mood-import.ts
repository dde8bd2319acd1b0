import { eq, inArray, sql } from 'drizzle-orm';
import type { Role } from '$lib/domain/account';
import type { Source } from '$lib/domain/indicator';
import { accounts, importRuns, sources } from '$lib/server/store/schema';
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
	readonly accountId: string | null;
	/** By the clock that its release is dated by; null: by the database's. */
	readonly readAt: Date | null;
}

/**
 * Writes down a compilation that is being stored whole: call it in the same transaction. Gives the run's id. Its number of rows is not
 * written: it would tell how many groups there were when they are gone.
 */
export async function putMoodImport(tx: Store, { readAt, ...run }: MoodImport): Promise<string> {
	const [row] = await tx
		.insert(importRuns)
		.values({
			...run,
			kind: 'mood',
			// The file's name is content too, and its checksum confirms guesses: neither outlives the exact counts.
			fileName: '',
			sha256: '',
			status: 'committed',
			committedAt: readAt ?? sql`now()`
		})
		.returning({ id: importRuns.id });
	if (!row) throw new Error(`import_run for ${run.sourceId} returned no row`);
	return row.id;
}

/** When compilations were read in, and by somebody of which role, by the ids of their runs. */
export async function listMoodReaders(
	store: Store,
	runIds: readonly string[]
): Promise<ReadonlyMap<string, { readonly readAt: Date | null; readonly role: Role | null }>> {
	const rows = await store
		.select({ id: importRuns.id, readAt: importRuns.committedAt, role: accounts.role })
		.from(importRuns)
		.leftJoin(accounts, eq(accounts.id, importRuns.accountId))
		.where(inArray(importRuns.id, [...runIds]));
	return new Map(rows.map(({ id, readAt, role }) => [id, { readAt, role: role as Role | null }]));
}

/** When and by whom a compilation was read in, for those who read them in. `by` null: from the console, or by somebody whose account is gone. */
export async function findMoodReader(
	store: Store,
	runId: string
): Promise<{ readonly readAt: Date; readonly by: string | null }> {
	const [row] = await store
		.select({ readAt: importRuns.committedAt, by: accounts.name })
		.from(importRuns)
		.leftJoin(accounts, eq(accounts.id, importRuns.accountId))
		.where(eq(importRuns.id, runId));
	if (!row?.readAt) throw new Error(`import_run ${runId} was never read in`);
	return { readAt: row.readAt, by: row.by };
}
