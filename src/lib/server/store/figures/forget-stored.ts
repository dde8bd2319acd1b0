import { and, eq, sql } from 'drizzle-orm';
import { inTurns } from '$lib/server/store/runs/in-turns';
import { importRuns } from '$lib/server/store/schema';
import { connectionsOf, type Store } from '$lib/server/store/store';

/** Takes away the figures that a run had begun to store and that nobody has seen yet. Only under the swap lock. */
export async function forgetStored(store: Store, runId: string): Promise<void> {
	const [run] = await store
		.select({ indicatorIds: importRuns.indicatorIds })
		.from(importRuns)
		.where(and(eq(importRuns.id, runId), eq(importRuns.status, 'storing')));
	if (!run) return;
	const { inTurn } = inTurns(connectionsOf(store));
	for (const indicatorId of run.indicatorIds) {
		await inTurn(() =>
			store.execute(
				sql`delete from observation where indicator_id = ${indicatorId} and import_id = ${runId}::uuid`
			)
		);
	}
}
