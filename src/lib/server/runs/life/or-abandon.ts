import { abandonRun } from '$lib/server/store/figures/staging';
import type { Store } from '$lib/server/store/store';

/** Does `work` on a run; when it throws, nothing of the run is left but that it was refused. Null: none has begun. */
export async function orAbandon<Value>(
	store: Store,
	runOf: () => { readonly runId: string; readonly rowsRead: number } | null,
	work: () => Promise<Value>
): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		const run = runOf();
		// The first error is the one to tell of, also when the database no longer answers.
		if (run) await abandonRun(store, run.runId, run.rowsRead, []).catch(() => undefined);
		throw error;
	}
}
