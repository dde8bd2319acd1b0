import { sql } from 'drizzle-orm';
import { SAME_CONTENT, SAME_FIGURE } from './compare-staging';
import { listStagedChanges, ownFigures, SAME_VALUE } from './staged-changes';
import { stagingOf } from './staging-table';
import type { Store } from '$lib/server/store/store';

/** What a staged run would change, counted in full. */
interface StagedCounts {
	readonly staged: number;
	readonly added: number;
	readonly changed: number;
	/** Of those that change, how many keep their value: a note, a bound or whether it is preliminary is another. */
	readonly sameValue: number;
	readonly gone: number;
	/** Figures that the source has now, of the indicators that the file holds. */
	readonly held: number;
}

/** The same, and listed in part. */
export type StagedDifference = StagedCounts & {
	readonly changes: Awaited<ReturnType<typeof listStagedChanges>>;
};

/** Compares what a run laid aside with what its source has given before; the places `first` lead the list. Nothing is written. */
export async function findStagedDifference(
	store: Store,
	runId: string,
	first: readonly string[] = []
): Promise<StagedDifference> {
	const staged = stagingOf(runId);
	const own = ownFigures(runId);
	const { rows } = await store.execute<Record<keyof StagedCounts, number>>(sql`
		select
			(select count(*)::int from ${staged} s) as staged,
			(select count(*)::int from ${staged} s where not exists (select 1 from current_observation o where ${SAME_FIGURE})) as added,
			met.changed, met."sameValue",
			(select count(*)::int from ${own} o where not exists (select 1 from ${staged} s where ${SAME_FIGURE})) as gone,
			(select count(*)::int from ${own} o) as held
		from (
			select count(*)::int as changed, (count(*) filter (where ${SAME_VALUE}))::int as "sameValue"
			from ${staged} s join current_observation o on ${SAME_FIGURE} where not (${SAME_CONTENT})
		) met`);
	const [counts] = rows;
	if (!counts) throw new Error(`import_run ${runId}: no counts`);
	return { ...counts, changes: await listStagedChanges(store, runId, first) };
}
