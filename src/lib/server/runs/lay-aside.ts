import type { Result } from '$lib/domain/problem';
import type { PublicTable } from '$lib/domain/public-table';
import { batchesFor } from '$lib/server/store/figures/staging';
import { findLatestRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { fileOf, type PublishedFile } from '$lib/server/files/published-file';
import { knowWorld } from './know-world';
import { withImportRun, type RunUnderWay } from './life/with-import-run';
import type { FileDescription } from './reading/file-description';
import type { FigureTaker, FileOutcome, SourceReader } from './reading/figure-taker';

/** What a chosen file turned out to be. */
export type StagedImport =
	/** Laid aside: the run's own page tells what it would change. */
	| { readonly kind: 'waiting'; readonly runId: string }
	/** These very bytes are what the source already says. */
	| { readonly kind: 'unchanged'; readonly runId: string }
	/** No source knows it, or it has problems: nothing is kept. */
	| {
			readonly kind: 'refused';
			readonly description: FileDescription;
			readonly table?: Result<PublicTable> | undefined;
	  }
	/** Somebody cancelled it while it was read. */
	| { readonly kind: 'cancelled' };

export interface LayingAside {
	/** Bytes of how many. */
	readonly progress?: (done: number, of: number) => void;
	/** Told once, as soon as there is a run to look at. */
	readonly started?: (runId: string) => void;
	/** Whether a run whose file is refused stays, with the reasons: somebody is looking at it. */
	readonly keepRefused?: () => boolean;
	readonly signal?: AbortSignal;
	/** The municipality for which a table is handed back that no source takes. */
	readonly keepFor?: string | undefined;
}

/** Between two looks at whether somebody has cancelled. */
const LOOK_MS = 400;

/** Recognises a file of any size and lays its figures aside, piece by piece while it is read, until somebody says yes; all of it, or nothing. */
export async function layAside(
	store: Store,
	{ sources, read }: SourceReader,
	file: PublishedFile,
	accountId: string | null,
	options: LayingAside = {}
): Promise<StagedImport> {
	const context = await knowWorld(store, sources);
	const task = { file, context, packing: batchesFor(store), keepFor: options.keepFor };
	const about = { fileName: file.name, accountId };
	const { runId, end } = await withImportRun(store, about, async (run) => {
		const { taker, unchanged } = takeInto(store, run, file.size, options);
		const outcome = await read(task, taker);
		const latestId = unchanged();
		if (latestId !== null) return { kind: 'unchanged', latestId } as const;
		if (outcome.kind === 'read') await run.concerns(outcome.indicatorIds);
		return endBy(outcome, options.keepRefused?.() ?? false);
	});
	if (end.kind === 'waiting' && runId !== null) return { kind: 'waiting', runId };
	if (end.kind === 'unchanged') return { kind: 'unchanged', runId: end.latestId };
	if (end.kind === 'refused') {
		return { kind: 'refused', description: end.description, table: end.table };
	}
	return { kind: 'cancelled' };
}

/** The same of a file that is in memory. */
export function stageImport(
	store: Store,
	reader: SourceReader,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null,
	options: LayingAside = {}
): Promise<StagedImport> {
	return layAside(store, reader, fileOf(file.name, file.bytes), accountId, options);
}

/** What a reader finds goes into the run; `unchanged` is the run that brought these very bytes before. */
function takeInto(
	store: Store,
	run: RunUnderWay,
	size: number,
	{ started, progress, signal }: LayingAside
): { readonly taker: FigureTaker; readonly unchanged: () => string | null } {
	let unchanged: string | null = null;
	let looked = 0;
	const taker: FigureTaker = {
		async recognised(sourceId, sha256) {
			const latest = await findLatestRun(store, sourceId);
			if (latest?.sha256 === sha256) unchanged = latest.id;
			if (unchanged !== null) return false;
			const runId = await run.begin(sourceId, sha256);
			started?.(runId);
			return true;
		},
		batch: run.stage,
		again: run.empty,
		async progress(bytes) {
			progress?.(bytes, size);
			if (signal?.aborted) return false;
			if (performance.now() - looked < LOOK_MS) return true;
			looked = performance.now();
			return run.progress(bytes, size);
		}
	};
	return { taker, unchanged: () => unchanged };
}

function endBy(outcome: FileOutcome, keep: boolean) {
	if (outcome.kind === 'refused') {
		const { description, table } = outcome;
		const { rows: rowsRead, problems } = description;
		return { kind: 'refused', rowsRead, problems, keep, description, table } as const;
	}
	if (outcome.kind === 'stopped') return { kind: 'cancelled' } as const;
	const { rowsRead, skipped, beside } = outcome;
	return { kind: 'waiting', rowsRead, skipped, beside } as const;
}
