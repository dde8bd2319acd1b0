import { fault, wholeFile } from '$lib/domain/problem';
import {
	findLatestRun,
	forgetImportRun,
	putProgress,
	startImportRun
} from '$lib/server/store/runs/import-run';
import {
	abandonRun,
	batchesFor,
	emptyStaging,
	holdRun,
	openStagingRun,
	putRunIndicators
} from '$lib/server/store/figures/staging';
import type { FigureBatch } from '$lib/server/store/figures/figure-batch';
import type { Store } from '$lib/server/store/store';
import type { FileDescription } from '$lib/server/runs/reading/describe-file';
import { chooseReader, type FileReader } from '$lib/server/runs/reading/file-reader';
import { knowWorld } from './know-world';
import type { PublishedFile } from '$lib/server/files/published-file';
import type { FileOutcome } from '$lib/server/runs/reading/read-figures';

/** What a chosen file turned out to be. */
export type StagedImport =
	/** Laid aside: the run's own page tells what it would change. */
	| { readonly kind: 'waiting'; readonly runId: string }
	/** These very bytes are what the source already says. */
	| { readonly kind: 'unchanged'; readonly runId: string }
	/** No source knows it, or it has problems: nothing is kept. */
	| { readonly kind: 'refused'; readonly description: FileDescription }
	/** Somebody changed their mind while it was read. */
	| { readonly kind: 'cancelled' };

export interface LayingAside {
	readonly reader?: FileReader;
	/** Bytes of how many. */
	readonly progress?: (done: number, of: number) => void;
	/** Told once, as soon as there is a run to look at. */
	readonly started?: (runId: string) => void;
	/** Whether a run whose file is refused stays, with the reasons: somebody is looking at it. */
	readonly keepRefused?: () => boolean;
	readonly signal?: AbortSignal;
}

/** Between two looks at whether somebody has cancelled. */
const LOOK_MS = 400;

export const CANCELLED = wholeFile(fault('run-cancelled'));

/** Recognises a file of any size and lays its figures aside, piece by piece while it is read. */
export async function layAside(
	store: Store,
	file: PublishedFile,
	accountId: string | null,
	{
		reader = chooseReader(),
		progress,
		started,
		keepRefused = () => false,
		signal
	}: LayingAside = {}
): Promise<StagedImport> {
	let runId: string | null = null;
	let unchanged: string | null = null;
	let put: (batch: FigureBatch) => Promise<void> = async () => undefined;
	let looked = 0;
	const task = { file, context: await knowWorld(store), packing: batchesFor(store) };
	try {
		const outcome = await reader(task, {
			async recognised(sourceId, sha256) {
				const latest = await findLatestRun(store, sourceId);
				if (latest?.sha256 === sha256) unchanged = latest.id;
				if (unchanged !== null) return false;
				const about = { sourceId, fileName: file.name, sha256, accountId };
				runId = await startImportRun(store, { kind: 'observations', ...about });
				put = await openStagingRun(store, runId);
				started?.(runId);
				return true;
			},
			batch: (batch) => put(batch),
			async again() {
				if (runId !== null) await emptyStaging(store, runId);
			},
			async progress(bytes) {
				progress?.(bytes, file.size);
				if (signal?.aborted) return false;
				if (runId === null || Date.now() - looked < LOOK_MS) return true;
				looked = Date.now();
				return putProgress(store, runId, bytes, file.size);
			}
		});
		if (unchanged !== null) return { kind: 'unchanged', runId: unchanged };
		return await settle(store, runId, outcome, keepRefused());
	} catch (error) {
		// The first error is the one to tell of, also when the database no longer answers.
		if (runId !== null) await abandonRun(store, runId, 0, []).catch(() => undefined);
		throw error;
	}
}

async function settle(
	store: Store,
	runId: string | null,
	outcome: FileOutcome,
	keep: boolean
): Promise<StagedImport> {
	if (outcome.kind === 'refused') {
		const { description } = outcome;
		if (runId !== null && keep)
			await abandonRun(store, runId, description.rows, description.problems);
		else if (runId !== null) await forgetRun(store, runId);
		return { kind: 'refused', description };
	}
	if (runId !== null && outcome.kind === 'read') {
		const { rowsRead, skipped, indicatorIds } = outcome;
		await putRunIndicators(store, runId, indicatorIds);
		if (await holdRun(store, runId, rowsRead, skipped)) return { kind: 'waiting', runId };
	}
	if (runId !== null) await abandonRun(store, runId, 0, [CANCELLED]);
	return { kind: 'cancelled' };
}

async function forgetRun(store: Store, runId: string): Promise<void> {
	await abandonRun(store, runId, 0, []);
	await forgetImportRun(store, runId);
}
