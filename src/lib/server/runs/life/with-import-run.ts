import type { Skipped } from '$lib/domain/skip';
import type { Observation } from '$lib/domain/observation';
import type { FileProblem } from '$lib/domain/problem';
import { packFigures, type FigureBatch } from '$lib/server/store/figures/figure-batch';
import {
	abandonRun,
	batchesFor,
	emptyStaging,
	holdRun,
	openStagingRun,
	putRunIndicators
} from '$lib/server/store/figures/staging';
import { forgetImportRun, putProgress, startImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { CANCELLED } from './cancelled';
import { orAbandon } from './or-abandon';

/** Who brings figures, and what it is called. */
interface ImportAbout {
	readonly fileName: string;
	/** Null: nobody, but the process itself. */
	readonly accountId: string | null;
}

/** An import while its figures are read. */
export interface RunUnderWay {
	/** As soon as the source is known; the id of the run, which others can see and cancel from now on. */
	begin(sourceId: string, sha256: string): Promise<string>;
	/** Lays figures aside, unseen by everybody. */
	stage(batch: FigureBatch): Promise<void>;
	/** The same of figures that are in memory. */
	stageFigures(figures: readonly Observation[]): Promise<void>;
	/** What the figures are about: known before they are judged, and before they wait. */
	concerns(indicatorIds: Iterable<string>): Promise<void>;
	/** Everything laid aside is void: it is read from its beginning again. */
	empty(): Promise<void>;
	/** False when somebody has cancelled it. */
	progress(done: number, of: number): Promise<boolean>;
}

/** How the work says that its run is to end; what it throws ends it as abandoned, and so does the next start after a kill. */
export type RunEnd =
	/** All is laid aside and waits for a yes. */
	| {
			readonly kind: 'waiting';
			readonly rowsRead: number;
			readonly skipped: Skipped;
			/** What the file says in words that nothing was made of; absent where it is no file. */
			readonly beside?: readonly string[];
	  }
	| {
			readonly kind: 'refused';
			readonly rowsRead: number;
			readonly problems: readonly FileProblem[];
			/** Whether the run stays with its reasons, where somebody looks at it. */
			readonly keep: boolean;
	  }
	/** It says what is there already: no run is left. */
	| { readonly kind: 'unchanged' }
	| { readonly kind: 'cancelled' };

/** The run, null where none had begun, and how it ended: as the work said, or cancelled while it was at it. */
interface EndedRun<End extends RunEnd> {
	readonly runId: string | null;
	readonly end: End | { readonly kind: 'cancelled' };
}

/** One import from its beginning until it waits for a yes or is over; never left under way. */
export async function withImportRun<End extends RunEnd>(
	store: Store,
	about: ImportAbout,
	work: (run: RunUnderWay) => Promise<End>
): Promise<EndedRun<End>> {
	let begun: { readonly runId: string; readonly rowsRead: number } | null = null;
	let put: (batch: FigureBatch) => Promise<void> = async () => {
		throw new Error(`${about.fileName}: figures before the import has begun`);
	};
	const { kind, rows } = batchesFor(store);
	const run: RunUnderWay = {
		async begin(sourceId, sha256) {
			const runId = await startImportRun(store, {
				...{ kind: 'observations', sourceId, sha256 },
				...about
			});
			begun = { runId, rowsRead: 0 };
			put = await openStagingRun(store, runId);
			return runId;
		},
		stage: (batch) => put(batch),
		async stageFigures(figures) {
			for (let start = 0; start < figures.length; start += rows) {
				await put(packFigures(figures.slice(start, start + rows), kind));
			}
		},
		async concerns(indicatorIds) {
			if (begun) await putRunIndicators(store, begun.runId, indicatorIds);
		},
		async empty() {
			if (begun) await emptyStaging(store, begun.runId);
		},
		progress: async (done, of) => !begun || putProgress(store, begun.runId, done, of)
	};
	const begunRun = () => begun;
	return orAbandon(store, begunRun, async () => {
		const end = await work(run);
		const runId = begunRun()?.runId ?? null;
		return { runId, end: await endRun(store, runId, end) };
	});
}

async function endRun<End extends RunEnd>(
	store: Store,
	runId: string | null,
	end: End
): Promise<End | { readonly kind: 'cancelled' }> {
	if (runId === null) {
		if (end.kind === 'waiting') throw new Error('An import waits that has not begun');
		return end;
	}
	if (end.kind === 'waiting' && (await holdRun(store, runId, end))) return end;
	if (end.kind === 'refused' && end.keep) {
		await abandonRun(store, runId, end.rowsRead, end.problems);
		return end;
	}
	if (end.kind === 'refused' || end.kind === 'unchanged') {
		await abandonRun(store, runId, 0, []);
		await forgetImportRun(store, runId);
		return end;
	}
	await abandonRun(store, runId, 0, [CANCELLED]);
	return { kind: 'cancelled' };
}
