import { describeProblem } from '$lib/format/problems/describe-problem';
import { join } from 'node:path';
import { chooseReader } from '$lib/server/runs/reading/file-reader';
import type { SourceReader } from '$lib/server/runs/reading/figure-taker';
import { layAside } from '$lib/server/runs/lay-aside';
import { fileAt, whyUnopened, type PublishedFile } from '$lib/server/files/published-file';
import { syncRegistry } from '$lib/server/runs/registry-sync';
import {
	cancelImport,
	confirmImport,
	type Confirmation
} from '$lib/server/runs/life/confirm-import';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { applyMigrations } from '$lib/server/store/migrate';
import { listInstalledSources } from '$lib/server/municipality/list-installed-sources';
import type { Store } from '$lib/server/store/store';
import { writeDescription } from './check-file';
import { AREAS } from '$imports/areas/source';
import { countsOf } from './counts-of';
import { onDatabase } from './on-database';
import type { ConsoleDatabase, ConsoleOutcome } from './on-database';

interface StoreFileOptions {
	/** The person at the console has agreed beforehand that more than a tenth of the history may be removed. */
	readonly allowShrinking: boolean;
	readonly progress: (doing: 'reading' | 'storing', done: number, of: number) => void;
	/** Stops it; nothing of the file is left then. */
	readonly signal?: AbortSignal;
}

const TAKEN_OVER = {
	ok: false,
	sentence: 'Importen avbröts av en annan process. Inget är sparat.'
};
const STOPPED = { ok: false, sentence: 'Importen avbröts. Inget är sparat.' };

/** `npm run import -- <file>`: the same as the page does, for a file of any size, with the yes given beforehand. */
export async function storeFileAt(
	database: ConsoleDatabase & { readonly root: string },
	path: string,
	options: StoreFileOptions
): Promise<ConsoleOutcome> {
	const file = await fileAt(path).catch((error: NodeJS.ErrnoException) => error);
	if (file instanceof Error) {
		const reason = whyUnopened(file);
		return { ok: false, sentence: describeProblem(reason, 'sv') };
	}
	return onDatabase(database, async ({ store, pool }) => {
		await applyMigrations(pool, database.migrations);
		const sources = await listInstalledSources(store, database.root);
		await syncRegistry(store, sources, AREAS);
		const thread = join(database.root, 'build', 'cli', 'reader.js');
		return storeFile(store, chooseReader(sources, thread), file, options);
	});
}

/** Stages the file and confirms it at once; everything that can be wrong comes back as a sentence. */
export async function storeFile(
	store: Store,
	reader: SourceReader,
	file: PublishedFile,
	{ allowShrinking, progress, signal }: StoreFileOptions
): Promise<ConsoleOutcome> {
	const staged = await layAside(store, reader, file, null, {
		progress: (done, of) => progress('reading', done, of),
		...(signal ? { signal } : {})
	});
	if (staged.kind === 'cancelled') return STOPPED;
	if (staged.kind === 'unchanged') {
		return { ok: true, sentence: 'Samma fil är redan inläst. Inget ändrades.' };
	}
	if (staged.kind === 'refused') {
		const why = staged.description.source === null && staged.description.problems.length === 0;
		const head = why
			? 'Ingen källa i Läget har en sådan tabell. Inget är sparat.'
			: 'Inget av filen är sparat. Det här är fel i den.';
		return { ok: false, sentence: `${head}\n${writeDescription(staged.description)}` };
	}
	const step = async (done: number, of: number) => {
		signal?.throwIfAborted();
		progress('storing', done, of);
	};
	const confirmed = await confirmImport(store, staged.runId, {
		vanishing: allowShrinking ? 'remove' : 'remove-few',
		step
	}).catch((error: unknown) => {
		if (signal?.aborted) return null;
		throw error;
	});
	if (!confirmed) return STOPPED;
	// A run that is left waiting could not be confirmed from the console later.
	if (confirmed.kind !== 'committed') await cancelImport(store, staged.runId);
	return tell(store, staged.runId, confirmed);
}

async function tell(store: Store, runId: string, confirmed: Confirmation): Promise<ConsoleOutcome> {
	switch (confirmed.kind) {
		case 'shrinking': {
			const { gone, held } = confirmed;
			const sentence = `Av ${held} värden försvinner ${gone}. Kör om med --allow-shrinking om det är meningen. Inget är sparat.`;
			return { ok: false, sentence };
		}
		case 'taken':
			return {
				ok: false,
				sentence: confirmed.problems.map((one) => describeProblem(one, 'sv')).join('\n')
			};
		case 'not-waiting':
			return TAKEN_OVER;
		case 'committed': {
			const run = await findImportRun(store, runId);
			return run ? { ok: true, sentence: countsOf(run) } : TAKEN_OVER;
		}
	}
}
