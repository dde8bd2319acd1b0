import type { FileProblem } from '$lib/domain/problem';
import type { Step } from '$lib/server/store/figures/compare-staging';
import { abandonRun } from '$lib/server/store/figures/staging';
import {
	analyzeObservations,
	swapStaging,
	type Loss
} from '$lib/server/store/figures/swap-staging';
import { findImportRun, refuseImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { CANCELLED } from './cancelled';
import { describeTaken, isShrinking } from './judge-import';
import { orAbandon } from './or-abandon';

export type Confirmation =
	| { readonly kind: 'committed' }
	/** Somebody else has confirmed or cancelled it, or the process was restarted. */
	| { readonly kind: 'not-waiting' }
	| { readonly kind: 'shrinking'; readonly gone: number; readonly held: number }
	| { readonly kind: 'taken'; readonly problems: readonly FileProblem[] };

/**
 * What becomes of figures that the source has given and the run does not hold: they stay, they go, they go where they
 * are at most a tenth, or nothing is done where there is one.
 */
export type Vanishing = 'keep' | 'remove' | 'remove-few' | 'ask';

interface ConfirmOptions {
	readonly vanishing: Vanishing;
	/** Called between short statements; throwing stops it, and nothing has happened then. */
	readonly step?: Step;
	/** False where few figures come, or many imports at once: the planner need not look at the table after each. */
	readonly analyze?: boolean;
}

/** Makes a waiting run the truth, all or nothing. Where it is not committed and nothing was thrown it waits as it did. */
export async function confirmImport(
	store: Store,
	runId: string,
	{ vanishing, step = async () => undefined, analyze = true }: ConfirmOptions
): Promise<Confirmation> {
	const run = await findImportRun(store, runId);
	if (run?.status !== 'waiting') return { kind: 'not-waiting' };
	const { rowsRead, rowsSkipped, rowsStaged } = run;
	const refuse = (loss: Loss) => (mayGo(loss, vanishing) ? null : loss);
	const counts = { rowsRead, rowsSkipped, observations: rowsStaged };
	const swapped = await orAbandon(
		store,
		() => ({ runId, rowsRead }),
		() => swapStaging(store, runId, counts, { keep: vanishing === 'keep', refuse, step })
	);
	if (!swapped.ok) {
		if (swapped.passed) return { kind: 'not-waiting' };
		if (swapped.refused) return { kind: 'shrinking', ...swapped.refused };
		return { kind: 'taken', problems: swapped.problems.map(describeTaken) };
	}
	if (analyze) await analyzeObservations(store);
	return { kind: 'committed' };
}

function mayGo(loss: Loss, vanishing: Vanishing): boolean {
	if (vanishing === 'remove-few') return !isShrinking(loss);
	return vanishing !== 'ask' || loss.gone === 0;
}

/** Forgets a run that waits, or stops one that is being read; false when it is neither any longer. */
export async function cancelImport(
	store: Store,
	runId: string,
	problems: readonly FileProblem[] = [CANCELLED]
): Promise<boolean> {
	const run = await findImportRun(store, runId);
	if (run?.status === 'waiting') {
		await abandonRun(store, runId, run.rowsRead, problems);
		return true;
	}
	if (run?.status !== 'running') return false;
	// Whoever reads it sees this at the next piece, and puts away what was laid aside.
	await refuseImportRun(store, runId, 0, problems);
	return true;
}
