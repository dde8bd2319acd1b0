import { sql, type SQL } from 'drizzle-orm';
import type { StagedComparison, Step } from './compare-staging';
import type { ImportRun } from '$lib/server/store/runs/import-run';
import { inTurns } from '$lib/server/store/runs/in-turns';
import { walkSlices } from './staging-slices';
import { FIGURE_COLUMNS, stagingOf } from './staging-table';
import { connectionsOf, type Store } from '$lib/server/store/store';

/** Brings in, a slice at a time and unseen, the figures that are not there yet; throws when one of them came twice. */
export async function addNewFigures(
	store: Store,
	run: ImportRun,
	{ staged, matched }: StagedComparison,
	step: Step
): Promise<number> {
	const expected = staged - matched;
	if (expected === 0) return 0;
	const connections = connectionsOf(store);
	const { inTurn, isAlone } = inTurns(connections);
	// Without earlier figures no conflict clause is needed: a figure that comes twice is then an error.
	const passOver = matched === 0 ? sql`` : sql`on conflict do nothing`;
	let added = 0;
	for await (const { condition: slice, from, of } of walkSlices(store, run.id, isAlone)) {
		await step(from, of);
		const add = sql`
			insert into observation (${FIGURE_COLUMNS}) select ${FIGURE_COLUMNS} from ${stagingOf(run.id)} s
			where ${slice} ${passOver}`;
		added += await inTurn(() =>
			connections.embedded ? addChecked(store, run, slice, add) : insert(store, add)
		);
	}
	if (added !== expected) {
		throw new Error(`import_run ${run.id}: ${expected - added} figures were laid aside twice`);
	}
	return added;
}

async function insert(store: Store, statement: SQL): Promise<number> {
	return (await store.execute(statement)).rowCount ?? 0;
}

/**
 * The embedded database looks each foreign key up for itself, which takes two thirds of the time there. Nobody else
 * can change what they point at while its one connection is in this transaction, so the slice is checked as a whole.
 */
async function addChecked(
	store: Store,
	{ id }: ImportRun,
	slice: SQL,
	statement: SQL
): Promise<number> {
	return store.transaction(async (tx) => {
		const { rows } = await tx.execute<{ area: string; indicator: string }>(sql`
			select area_code as area, indicator_id as indicator
			from (select distinct area_code, indicator_id from ${stagingOf(id)} s where ${slice}) pair
			where not exists (select 1 from area where code = area_code)
			or not exists (select 1 from indicator where indicator.id = indicator_id) limit 1`);
		const [unknown] = rows;
		if (unknown)
			throw new Error(
				`observation ${unknown.area} ${unknown.indicator}: no such area or indicator`
			);
		await tx.execute(sql`set local session_replication_role = replica`);
		return insert(tx, statement);
	});
}
