import type { FileProblem } from '$lib/domain/problem';
import type { Step } from '$lib/server/store/figures/compare-staging';
import { findImportRun, refuseImportRun } from '$lib/server/store/runs/import-run';
import { abandonRun } from '$lib/server/store/figures/staging';
import {
	analyzeObservations,
	swapStaging,
	type Loss
} from '$lib/server/store/figures/swap-staging';
import type { Store } from '$lib/server/store/store';
import { describeTaken } from './import-file';
import { CANCELLED, layAside, type LayingAside, type StagedImport } from './lay-aside';
import { fileOf } from '$lib/server/files/published-file';

/** Recognises a file that is in memory and lays its figures aside until somebody says yes; all of it, or nothing. */
export function stageImport(
	store: Store,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null,
	options: LayingAside = {}
): Promise<StagedImport> {
	return layAside(store, fileOf(file.name, file.bytes), accountId, options);
}

/** More of the history than this gone needs a second yes. */
const SHRINKING = 0.1;

/** Whether so much of what the source has said would be gone that somebody should look twice. */
export function isShrinking({
	gone,
	held
}: {
	readonly gone: number;
	readonly held: number;
}): boolean {
	return held > 0 && gone / held > SHRINKING;
}

export type Confirmation =
	| { readonly kind: 'committed' }
	/** Somebody else has confirmed or cancelled it, or the process was restarted. */
	| { readonly kind: 'not-waiting' }
	| { readonly kind: 'shrinking'; readonly gone: number; readonly held: number }
	| { readonly kind: 'taken'; readonly problems: readonly FileProblem[] };

/** Makes a waiting run the truth, all or nothing. */
export async function confirmImport(
	store: Store,
	runId: string,
	allowShrinking: boolean,
	step: Step = async () => undefined
): Promise<Confirmation> {
	const run = await findImportRun(store, runId);
	if (run?.status !== 'waiting') return { kind: 'not-waiting' };
	const { rowsRead, rowsSkipped, rowsStaged } = run;
	const refuse = (loss: Loss) => (isShrinking(loss) && !allowShrinking ? loss : null);
	const swapped = await swapStaging(
		store,
		runId,
		{ rowsRead, rowsSkipped, observations: rowsStaged },
		{ refuse, step }
	).catch(async (error: unknown) => {
		// The first error is the one to tell of, also when the database no longer answers.
		await abandonRun(store, runId, rowsRead, []).catch(() => undefined);
		throw error;
	});
	if (!swapped.ok) {
		if (swapped.refused) return { kind: 'shrinking', ...swapped.refused };
		return { kind: 'taken', problems: swapped.problems.map(describeTaken) };
	}
	await analyzeObservations(store);
	return { kind: 'committed' };
}

/** Forgets a run that waits, or stops one that is being read; false when it is neither any longer. */
export async function cancelImport(store: Store, runId: string): Promise<boolean> {
	const run = await findImportRun(store, runId);
	if (run?.status === 'waiting') {
		await abandonRun(store, runId, run.rowsRead, [CANCELLED]);
		return true;
	}
	if (run?.status !== 'running') return false;
	// Whoever reads it sees this at the next piece, and puts away what was laid aside.
	await refuseImportRun(store, runId, 0, [CANCELLED]);
	return true;
}
