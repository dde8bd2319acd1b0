import type { FileProblem } from '$lib/domain/problem';
import { SOURCES } from '$imports/registry';
import { listAreas } from '$lib/server/store/area';
import { findImportRun, findLatestRun, startImportRun } from '$lib/server/store/import-run';
import { findStagedDifference } from '$lib/server/store/staged-difference';
import { abandonRun, holdRun, stageObservations } from '$lib/server/store/staging';
import { analyzeObservations, swapStaging } from '$lib/server/store/swap-staging';
import type { Store } from '$lib/server/store/store';
import { spellAreas } from './area-spelling';
import { describeFile, type FileDescription } from './describe-file';
import { describeTaken } from './import-file';
import { listKnownIndicators } from './known-indicators';
import { sha256Of } from './mood';
import { readPublishedFile, type ReadingContext } from './read-source-file';

/** What a chosen file turned out to be. */
export type StagedImport =
	/** Laid aside: the run's own page tells what it would change. */
	| { readonly kind: 'waiting'; readonly runId: string }
	/** These very bytes are what the source already says. */
	| { readonly kind: 'unchanged'; readonly runId: string }
	/** No source knows it, or it has problems: nothing is kept. */
	| { readonly kind: 'refused'; readonly description: FileDescription };

/** Recognises a file and lays its figures aside until somebody says yes; all of it, or nothing. */
export async function stageImport(
	store: Store,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null,
	progress: (staged: number, of: number) => void = () => undefined
): Promise<StagedImport> {
	const context: ReadingContext = {
		areas: spellAreas(await listAreas(store)),
		indicators: await listKnownIndicators(store)
	};
	const description = await describeFile(file.name, file.bytes, SOURCES, context);
	const definition = SOURCES.find(({ source }) => source.id === description.source);
	if (!definition || description.problems.length > 0) return { kind: 'refused', description };
	const sourceId = definition.source.id;
	const sha256 = sha256Of(file.bytes);
	const latest = await findLatestRun(store, sourceId);
	if (latest?.sha256 === sha256) return { kind: 'unchanged', runId: latest.id };
	const reading = await readPublishedFile(definition, file.bytes, context);
	const run = { kind: 'observations', sourceId, fileName: file.name, sha256, accountId } as const;
	const runId = await startImportRun(store, run);
	try {
		await stageObservations(store, runId, reading.observations, progress);
		await holdRun(store, runId, reading.rowsRead, reading.skipped);
	} catch (error) {
		// The first error is the one to tell of, also when the database no longer answers.
		await abandonRun(store, runId, reading.rowsRead, []).catch(() => undefined);
		throw error;
	}
	return { kind: 'waiting', runId };
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
	allowShrinking: boolean
): Promise<Confirmation> {
	const run = await findImportRun(store, runId);
	if (run?.status !== 'waiting') return { kind: 'not-waiting' };
	const { staged, gone, held } = await findStagedDifference(store, runId);
	if (isShrinking({ gone, held }) && !allowShrinking) return { kind: 'shrinking', gone, held };
	const { rowsRead, rowsSkipped } = run;
	const swapped = await swapStaging(store, runId, { rowsRead, rowsSkipped, observations: staged });
	if (!swapped.ok) return { kind: 'taken', problems: swapped.problems.map(describeTaken) };
	await analyzeObservations(store);
	return { kind: 'committed' };
}

/** Forgets a waiting run; false when it no longer waits. */
export async function cancelImport(store: Store, runId: string): Promise<boolean> {
	const run = await findImportRun(store, runId);
	if (run?.status !== 'waiting') return false;
	const cancelled = {
		line: null,
		column: null,
		value: null,
		reason: 'Importen ångrades innan den lästes in.'
	};
	await abandonRun(store, runId, run.rowsRead, [cancelled]);
	return true;
}
