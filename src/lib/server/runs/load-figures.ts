import type { FileProblem } from '$lib/domain/problem';
import { readFile } from 'node:fs/promises';
import type { Area } from '$lib/domain/area';
import { sha256Of } from '$lib/server/files/checksum';
import { analyzeObservations } from '$lib/server/store/figures/swap-staging';
import { findCommittedRun, findImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import type { SourceDefinition, Sources } from '$imports/source';
import { cancelImport, confirmImport } from './life/confirm-import';
import { stageImport } from './lay-aside';
import { readHere } from './reading/file-reader';
import { syncRegistry } from './registry-sync';

interface ShippedFigures {
	readonly sources: Sources;
	readonly areas: readonly Area[];
	/** Where a source's own file lies; null: it has none here, and is only made known. */
	readonly findSample: (definition: SourceDefinition) => string | null;
}

/** Reads every source's own file in as a person would, once: a file that somebody has read in since stays the truth. */
export async function loadFigures(
	store: Store,
	{ sources, areas, findSample }: ShippedFigures,
	progress: (line: string) => void
): Promise<void> {
	await syncRegistry(store, sources, areas);
	let any = false;
	for (const definition of sources) {
		const path = definition.layoutOnly ? null : findSample(definition);
		if (path === null) continue;
		const values = await loadSample(store, sources, definition, path);
		if (values === null) continue;
		any = true;
		progress(`${definition.source.title}: ${values} värden`);
	}
	if (any) await analyzeObservations(store);
}

/** How many values it brought; null where it has been read in before. */
async function loadSample(
	store: Store,
	sources: Sources,
	definition: SourceDefinition,
	path: string
): Promise<number | null> {
	const { source, sample } = definition;
	const name = `${source.id}/${sample}`;
	const bytes = await readFile(path);
	if (await findCommittedRun(store, source.id, sha256Of(bytes))) return null;
	// The source is given and not recognised: a made-up file may have the headings of a real source.
	const reader = { sources, read: readHere([definition]).read };
	const staged = await stageImport(store, reader, { name, bytes }, null);
	if (staged.kind === 'unchanged') return null;
	if (staged.kind === 'refused')
		throw new Error(`${name}: ${explain(staged.description.problems)}`);
	if (staged.kind === 'cancelled') throw new Error(`${name}: somebody cancelled it`);
	const confirmed = await confirmImport(store, staged.runId, {
		vanishing: 'remove',
		analyze: false
	});
	if (confirmed.kind !== 'committed') {
		const problems = confirmed.kind === 'taken' ? confirmed.problems : [];
		await cancelImport(store, staged.runId, problems);
		throw new Error(`${name}: ${confirmed.kind} ${explain(problems)}`);
	}
	const run = await findImportRun(store, staged.runId);
	return (run?.rowsNew ?? 0) + (run?.rowsChanged ?? 0);
}

function explain(problems: readonly FileProblem[]): string {
	return problems
		.slice(0, 5)
		.map(({ line, column, code }) => `${code} on line ${line ?? '–'} in ${column ?? '–'}`)
		.join('; ');
}
