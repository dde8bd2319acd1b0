import { fault, type Fault } from '$lib/domain/problem';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { describeFailedFetch } from '$lib/format/problems/describe-trouble';
import type { FileDescription } from '$lib/server/runs/reading/file-description';
import { describeSilence } from '$lib/server/runs/reading/describe-parts';
import { askWithoutStoring } from '$lib/server/runs/fetching/ask-without-storing';
import { syncRegistry } from '$lib/server/runs/registry-sync';
import { findDefinitionToFetch } from '$lib/server/runs/fetching/definition-to-fetch';
import {
	fetchSource,
	type FetchMeans,
	type FetchOptions
} from '$lib/server/runs/fetching/fetch-source';
import { openMeans } from '$lib/server/runs/fetching/open-fetching';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { applyMigrations } from '$lib/server/store/migrate';
import { listInstalledSources } from '$lib/server/municipality/list-installed-sources';
import type { OpenStore } from '$lib/server/store/open-store';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';
import { countsOf } from './counts-of';
import { onDatabase } from './on-database';
import type { ConsoleDatabase, ConsoleOutcome } from './on-database';

/** The source that a word names, also one without a service; null for any other word. */
export function findSource(word: string): (typeof SOURCES)[number] | null {
	return SOURCES.find(({ source }) => source.id === word) ?? null;
}

/** Ids of the sources that can be fetched, in display order. */
export function listFetchable(): readonly string[] {
	return SOURCES.filter(({ fetch }) => fetch !== null).map(({ source }) => source.id);
}

/** `npm run import -- <source> --check`: what its service says and what would come of it. Nothing is stored. */
export async function checkSource(
	sourceId: string,
	progress: NonNullable<FetchOptions['progress']>,
	means: Pick<FetchMeans, 'sources' | 'http' | 'clock'> = openMeans(SOURCES)
): Promise<FileDescription> {
	const definition = findSource(sourceId);
	if (!definition) return describeSilence(sourceId, [noService(sourceId)]);
	const described = await askWithoutStoring(definition, AREAS, means, (done, of) =>
		progress('fetching', done, of)
	);
	return described ?? describeSilence(sourceId, [noService(sourceId)]);
}

/** `npm run import -- <source>`: the same as the schedule does, at once. */
export async function fetchSourceAt(
	database: ConsoleDatabase & { readonly root: string },
	sourceId: string,
	options: FetchOptions
): Promise<ConsoleOutcome> {
	return onDatabase(database, async (open) => {
		await applyMigrations(open.pool, database.migrations);
		const sources = await listInstalledSources(open.store, database.root);
		await syncRegistry(open.store, sources, AREAS);
		const means = openMeans(sources, options.signal);
		return fetchAndTell({ ...open, embedded: database.embedded }, sourceId, options, means);
	});
}

/** Everything that can be wrong comes back as a sentence. */
export async function fetchAndTell(
	database: OpenStore & { readonly embedded: boolean },
	sourceId: string,
	options: FetchOptions,
	means: FetchMeans
): Promise<ConsoleOutcome> {
	const definition = await findDefinitionToFetch(database.store, means.sources, sourceId);
	if (!definition) return { ok: false, sentence: describeProblem(noService(sourceId), 'sv') };
	const fetched = await fetchSource(database, definition, means, options);
	means.shelf.clear();
	if (!fetched) return { ok: false, sentence: `${sourceId} hämtas redan av en annan process.` };
	const { outcome, problem, runId } = fetched;
	const said = problem && describeFailedFetch(problem, 'sv');
	if (outcome === 'waiting') {
		const how = 'Säg ja på sidan Arbete → Importer, eller kör om med --allow-shrinking.';
		return { ok: false, sentence: `${said} ${how}` };
	}
	if (outcome === 'unchanged') {
		return { ok: true, sentence: 'Tjänsten säger detsamma som förut. Inget ändrades.' };
	}
	const run = runId === null ? null : await findImportRun(database.store, runId);
	if (outcome !== 'committed' || !run) return { ok: false, sentence: said ?? outcome };
	return { ok: true, sentence: countsOf(run) };
}

function noService(sourceId: string): Fault {
	return fault('service-none', { source: sourceId, services: listFetchable().join(', ') });
}
