import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import type { FetchClock } from '$lib/server/publishers/ask/fetch-clock';
import { toTrouble } from '$lib/server/publishers/ask/fetch-problem';
import { gather } from '$lib/server/publishers/gather';
import type { Http } from '$lib/server/publishers/ask/http';
import type { SpoolShelf } from '$lib/server/publishers/ask/spool-shelf';
import type { Spool } from '$lib/server/publishers/ask/spool';
import { importParts, type PartsOutcome } from '$lib/server/runs/import-parts';
import type { SourceDefinition, Sources } from '$imports/source';
import { listAreas } from '$lib/server/store/register/area';
import { withFetchLock } from '$lib/server/store/runs/fetch-lock';
import {
	finishSourceFetch,
	startSourceFetch,
	sweepSourceFetches,
	type FinishedFetch
} from '$lib/server/store/runs/source-fetch';
import type { OpenStore } from '$lib/server/store/open-store';
import type { Store } from '$lib/server/store/store';
import type { Fetched } from './fetching';

/** What a fetch is done with. */
export interface FetchMeans {
	/** Whose indicators may be in an answer. */
	readonly sources: Sources;
	readonly http: Http;
	readonly clock: FetchClock;
	readonly shelf: SpoolShelf;
}

export interface FetchOptions {
	/** It has been agreed beforehand that more than a tenth of the history may be removed. */
	readonly allowShrinking?: boolean;
	/** Stops it; nothing of it is left then. */
	readonly signal?: AbortSignal;
	readonly progress?: (doing: 'fetching' | 'reading' | 'storing', done: number, of: number) => void;
}

/** A fetch that is over, as it is kept. */
export type EndedFetch = Fetched & Pick<FinishedFetch, 'runId' | 'pages' | 'bytes'>;

type Ending = Omit<FinishedFetch, 'finishedAt'>;

const NOTHING = { runId: null, publishedAt: null, pages: 0, bytes: 0 };

/** Asks a source's service and takes in what it says, all or nothing; null when the source is being fetched already. */
export function fetchSource(
	database: OpenStore & { readonly embedded: boolean },
	definition: SourceDefinition,
	means: FetchMeans,
	options: FetchOptions = {}
): Promise<EndedFetch | null> {
	const { store } = database;
	const { id } = definition.source;
	const { clock } = means;
	return withFetchLock(database, id, async () => {
		await sweepSourceFetches(store, clock.now(), id);
		const fetchId = await startSourceFetch(store, id, clock.now());
		const finish = async (ending: Ending) => {
			await finishSourceFetch(store, fetchId, { ...ending, finishedAt: clock.now() });
			const { outcome, problem, runId, pages, bytes } = ending;
			return { outcome, problem, runId, pages, bytes };
		};
		try {
			return await finish(await attempt(store, definition, means, options));
		} catch (error) {
			if (options.signal?.aborted) {
				const problem = troubleOf(null, [wholeFile(fault('fetch-stopped'))], clock);
				return finish({ ...NOTHING, outcome: 'failed', problem });
			}
			const problem = troubleOf(null, [wholeFile(fault('fetch-failed'))], clock);
			// The first error is kept, even when noting it fails because the database does not answer.
			await finish({ ...NOTHING, outcome: 'failed', problem }).catch(() => undefined);
			throw error;
		}
	});
}

async function attempt(
	store: Store,
	definition: SourceDefinition,
	means: FetchMeans,
	options: FetchOptions
): Promise<Ending> {
	const { clock, shelf } = means;
	const { id } = definition.source;
	const spool = await shelf.take(id, clock.now());
	let useful = true;
	try {
		const ending = await gatherAndImport(store, definition, means, spool, options);
		useful = ending.outcome === 'failed';
		return ending;
	} finally {
		if (useful) await shelf.leave(id, spool, clock.now());
		else await spool.remove();
	}
}

async function gatherAndImport(
	store: Store,
	definition: SourceDefinition,
	{ sources, http, clock }: FetchMeans,
	spool: Spool,
	{ allowShrinking = false, signal, progress = () => undefined }: FetchOptions
): Promise<Ending> {
	const { source, fetch: plan } = definition;
	if (!plan) throw new Error(`${source.id} has no service to ask`);
	const tell: typeof progress = (...how) => {
		signal?.throwIfAborted();
		progress(...how);
	};
	const areaCodes = new Set((await listAreas(store)).map(({ code }) => code));
	const gathered = await gather(plan, {
		...{ http, clock, spool, areaCodes },
		progress: (done, of) => tell('fetching', done, of)
	});
	if (!gathered.ok) {
		return { ...NOTHING, outcome: 'failed', problem: toTrouble(gathered.problems) };
	}
	const { name, parts, publishedAt } = gathered.value;
	const answers = parts.flatMap((part) => part.answers);
	const about = {
		publishedAt,
		pages: answers.length,
		bytes: answers.reduce((sum, { size }) => sum + size, 0)
	};
	const outcome = await importParts(store, sources, definition, gathered.value, {
		...{ begins: plan.begins, allowShrinking, progress: tell }
	});
	const faults = faultsOf(outcome);
	return {
		...about,
		outcome: outcome.kind,
		runId: outcome.runId,
		problem: faults && troubleOf(name, faults, clock)
	};
}

/** What a fetch that changed nothing ended with; null where nothing is wrong. */
function faultsOf(outcome: PartsOutcome): readonly FileProblem[] | null {
	if (outcome.kind === 'waiting') return [wholeFile(outcome.reason)];
	if (outcome.kind !== 'refused') return null;
	return outcome.problems.length > 0 ? outcome.problems : [wholeFile(fault('answer-refused'))];
}

/** Of several problems the first tells what is wrong. */
function troubleOf(
	about: string | null,
	problems: readonly FileProblem[],
	clock: FetchClock
): FetchTrouble {
	const at = clock.now().toISOString();
	return { about, problems: problems.slice(0, 1), of: problems.length, at };
}
