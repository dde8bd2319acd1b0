import { sql } from 'drizzle-orm';
import type { Observation } from '$lib/domain/observation';
import type { NewImportRun } from '$lib/server/store/runs/import-run';
import { importRuns, observations } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A statement takes 65 535 values at most. */
const INSERT_ROWS = 1_500;

/** A committed run with the first figures of an indicator, inside the transaction that makes the indicator: there is nothing to compare them with. Only under the swap lock. */
export async function putFirstFigures(
	tx: Store,
	run: NewImportRun,
	indicatorId: string,
	figures: readonly Observation[]
): Promise<void> {
	const { length } = figures;
	const [made] = await tx
		.insert(importRuns)
		.values({
			...run,
			...{ status: 'committed', committedAt: sql`clock_timestamp()`, indicatorIds: [indicatorId] },
			...{ rowsRead: length, rowsNew: length, rowsStaged: length }
		})
		.returning({ id: importRuns.id });
	if (!made) throw new Error('import_run returned no id');
	const rows = figures.map(({ areaCode, sex, period, value, gap, interval, ...rest }) => ({
		...{ indicatorId, areaCode, sex, value, gap, importId: made.id },
		...{ period: period.key, periodStart: period.start, periodEnd: period.end },
		...{ low: interval?.low ?? null, high: interval?.high ?? null },
		...{ preliminary: rest.preliminary, note: rest.note }
	}));
	for (let start = 0; start < length; start += INSERT_ROWS) {
		await tx.insert(observations).values(rows.slice(start, start + INSERT_ROWS));
	}
}
