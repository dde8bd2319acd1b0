import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncRegistry } from '$lib/server/imports/registry-sync';
import { confirmImport, stageImport } from '$lib/server/imports/stage-import';
import { findImportRun } from '$lib/server/store/import-run';
import { applyMigrations } from '$lib/server/store/migrate';
import { whyUnreachable } from '$lib/server/store/reach';
import { findSetting } from '$lib/server/store/setting';
import { openStore, type Store } from '$lib/server/store/store';
import { writeDescription } from './check-file';
import type { Outcome } from './remove-demo';

interface StoreFileOptions {
	/** Said beforehand: more than a tenth of the history may go. */
	readonly allowShrinking: boolean;
	readonly progress: (staged: number, of: number) => void;
}

/** `npm run import -- <file>`: the same as the page does, with the yes given beforehand. */
export async function storeFileAt(
	database: { readonly url: string; readonly embedded: boolean; readonly root: string },
	path: string,
	options: StoreFileOptions
): Promise<Outcome> {
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
	if (bytes instanceof Error) {
		return { ok: false, sentence: `Filen går inte att läsa (${bytes.code ?? bytes.message}).` };
	}
	const { store, pool } = openStore(database.url, database.embedded);
	try {
		const reason = await whyUnreachable(pool);
		if (reason) return { ok: false, sentence: reason };
		await applyMigrations(pool, join(database.root, 'drizzle'));
		await syncRegistry(store, (await findSetting(store, 'demo')) === '1');
		return await storeFile(store, { name: basename(path), bytes }, options);
	} finally {
		await pool.end();
	}
}

/** Stage, look and say yes; everything that can be wrong comes back as a sentence. */
export async function storeFile(
	store: Store,
	file: { readonly name: string; readonly bytes: Uint8Array },
	{ allowShrinking, progress }: StoreFileOptions
): Promise<Outcome> {
	const staged = await stageImport(store, file, null, progress);
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
	const confirmed = await confirmImport(store, staged.runId, allowShrinking);
	if (confirmed.kind === 'shrinking') {
		const { gone, held } = confirmed;
		const sentence = `Av ${held} värden försvinner ${gone}. Kör om med --allow-shrinking om det är meningen. Inget är sparat.`;
		return { ok: false, sentence };
	}
	if (confirmed.kind === 'taken') {
		return { ok: false, sentence: confirmed.problems.map(({ reason }) => reason).join('\n') };
	}
	const run = await findImportRun(store, staged.runId);
	if (confirmed.kind === 'not-waiting' || !run) {
		return { ok: false, sentence: 'Importen avbröts av en annan process. Inget är sparat.' };
	}
	const { rowsRead, rowsNew, rowsChanged, rowsGone, rowsSkipped } = run;
	const sentence = `${rowsRead} värden lästa: ${rowsNew} nya, ${rowsChanged} ändrade, ${rowsGone} borta, ${rowsSkipped} utelämnade.`;
	return { ok: true, sentence };
}
