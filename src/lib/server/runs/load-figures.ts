import { readFile } from 'node:fs/promises';
import type { FileProblem } from '$lib/domain/problem';
import { findCommittedRun } from '$lib/server/store/runs/import-run';
import { analyzeObservations } from '$lib/server/store/figures/swap-staging';
import type { Store } from '$lib/server/store/store';
import type { SourceDefinition } from '$imports/source';
import { importFile } from './import-file';
import { sha256Of } from '$lib/server/mood/import-compilation';
import { syncRegistry } from './registry-sync';

/** Where a source's own file lies; null: it has none here, and is only made known. */
export type SampleFinder = (definition: SourceDefinition) => string | null;

/** Reads every source's own file through the importer, once: a file that somebody has read in since stays the truth. */
export async function loadFigures(
	store: Store,
	sources: readonly SourceDefinition[],
	findSample: SampleFinder,
	progress: (line: string) => void
): Promise<void> {
	await syncRegistry(store, sources);
	let anyCommitted = false;
	for (const definition of sources) {
		const { source, sample, layoutOnly } = definition;
		const path = layoutOnly ? null : findSample(definition);
		if (path === null) continue;
		const bytes = await readFile(path);
		if (await findCommittedRun(store, source.id, sha256Of(bytes))) continue;
		const report = await importFile(
			store,
			source.id,
			{ name: `${source.id}/${sample}`, bytes },
			null
		);
		if (report.status === 'refused') throw new Error(explain(source.id, report.problems));
		if (report.status !== 'committed') continue;
		anyCommitted = true;
		progress(`${source.title}: ${report.rowsNew + report.rowsChanged} värden`);
	}
	if (anyCommitted) await analyzeObservations(store);
}

function explain(sourceId: string, problems: readonly FileProblem[]): string {
	const first = problems
		.slice(0, 5)
		.map(({ line, column, reason }) => `rad ${line ?? '–'}, ${column ?? '–'}: ${reason}`);
	return `The shipped file of ${sourceId} was refused: ${first.join('; ')}`;
}
