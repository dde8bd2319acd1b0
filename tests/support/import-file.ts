import type { FileProblem } from '$lib/domain/problem';
import { stageImport } from '$lib/server/runs/lay-aside';
import { cancelImport, confirmImport } from '$lib/server/runs/life/confirm-import';
import { readHere } from '$lib/server/runs/reading/file-reader';
import { findImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { SOURCES } from '$imports/registry';

/** What came of a file: all of it, nothing new, or nothing at all with the reasons. */
export interface ImportReport {
	/** Null when the same bytes were read before. */
	readonly runId: string | null;
	readonly status: 'committed' | 'unchanged' | 'refused';
	readonly rowsNew: number;
	readonly rowsChanged: number;
	readonly rowsGone: number;
	readonly rowsSkipped: number;
	readonly problems: readonly FileProblem[];
}

const NOTHING = {
	runId: null,
	rowsNew: 0,
	rowsChanged: 0,
	rowsGone: 0,
	rowsSkipped: 0,
	problems: []
};

/** Stages a file of a source, looks at nothing and says yes. */
export async function importFile(
	store: Store,
	sourceId: string,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null
): Promise<ImportReport> {
	const own = SOURCES.filter(({ source }) => source.id === sourceId);
	const reader = { sources: SOURCES, read: readHere(own).read };
	let begun: string | null = null;
	const staged = await stageImport(store, reader, file, accountId, {
		started: (runId) => (begun = runId),
		keepRefused: () => true
	});
	if (staged.kind === 'unchanged') return { ...NOTHING, status: 'unchanged' };
	if (staged.kind === 'cancelled') throw new Error(`${file.name}: somebody cancelled it`);
	if (staged.kind === 'refused') {
		const { problems } = staged.description;
		return { ...NOTHING, runId: begun, status: 'refused', problems };
	}
	const { runId } = staged;
	const confirmed = await confirmImport(store, runId, { vanishing: 'remove' });
	if (confirmed.kind !== 'committed') {
		const problems = confirmed.kind === 'taken' ? confirmed.problems : [];
		await cancelImport(store, runId, problems);
		return { ...NOTHING, runId, status: 'refused', problems };
	}
	const run = await findImportRun(store, runId);
	if (!run) throw new Error(`import_run ${runId} is gone`);
	const { rowsNew, rowsChanged, rowsGone, rowsSkipped } = run;
	const counts = { rowsNew, rowsChanged, rowsGone, rowsSkipped };
	return { runId, status: 'committed', ...counts, problems: [] };
}
