import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProblem } from '$lib/domain/problem';
import { findCommittedRun } from '$lib/server/store/runs/import-run';
import { analyzeObservations } from '$lib/server/store/figures/swap-staging';
import type { Store } from '$lib/server/store/store';
import { SOURCES } from '$imports/registry';
import { importFile } from './import-file';
import { sha256Of } from '$lib/server/files/fingerprint';
import { syncRegistry } from './registry-sync';

/** Reads every source's own file through the importer, once: a file that somebody has read in since stays the truth. */
export async function loadFigures(
	store: Store,
	projectRoot: string,
	progress: (line: string) => void,
	options: { readonly examples: boolean } = { examples: true }
): Promise<void> {
	await syncRegistry(store, options.examples);
	const wanted = SOURCES.filter(
		({ source, layoutOnly }) => !layoutOnly && (options.examples || !source.example)
	);
	let anyCommitted = false;
	for (const { source, sample } of wanted) {
		const bytes = await readFile(join(projectRoot, 'data-imports', source.id, sample));
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
