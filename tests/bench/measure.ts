import { join } from 'node:path';
import { putRegistry } from '../support/registry';
import { applyMigrations } from '$lib/server/store/migrate';
import { openStore, type OpenStore } from '$lib/server/store/open-store';
import { loadEmbedded } from '../support/embedded-beside';

/** What a process of its own says about an import that it did. */
export interface Measured {
	readonly sentence: string;
	readonly seconds: number;
	readonly readingSeconds: number;
	/** Of all its threads: what the wall clock says on a machine that does something else besides is less certain. */
	readonly processorSeconds: number;
	/** Most memory above that of the same process before it began. */
	readonly megabytes: number;
}

export type MeasuredDatabase = OpenStore & { readonly embedded: boolean };

const MEGABYTE = 1_048_576;

/**
 * Does `work` on a PostgreSQL at the address `where`, or on the embedded database in the folder `where`, and writes on
 * the standard output what it took. `work` tells with `storing` that all has been read.
 */
export async function measure(
	root: string,
	kind: string,
	where: string,
	work: (
		database: MeasuredDatabase,
		storing: () => void
	) => Promise<{ readonly ok: boolean; readonly sentence: string }>
): Promise<void> {
	const { startEmbeddedDatabase } = await loadEmbedded(root);
	const started =
		kind === 'embedded'
			? await startEmbeddedDatabase({ folder: where, onDeath: (reason) => console.error(reason) })
			: null;
	if (started?.ok === false) throw new Error(started.reason);
	const embedded = started !== null;
	const { store, pool } = openStore(started?.ok ? started.database.url : where, embedded);
	await applyMigrations(pool, join(root, 'drizzle'));
	await putRegistry(store);
	const idle = process.memoryUsage().rss;
	let most = idle;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
	const spent = process.cpuUsage();
	const began = performance.now();
	let readUntil: number | null = null;
	const { ok, sentence } = await work(
		{ store, pool, embedded },
		() => (readUntil ??= performance.now())
	);
	clearInterval(watch);
	if (!ok) throw new Error(sentence);
	const ended = performance.now();
	const measured: Measured = {
		sentence,
		seconds: (ended - began) / 1000,
		readingSeconds: ((readUntil ?? ended) - began) / 1000,
		processorSeconds: processorSince(spent),
		megabytes: (most - idle) / MEGABYTE
	};
	await pool.end();
	if (started?.ok) await started.database.stop();
	process.stdout.write(JSON.stringify(measured));
}

function processorSince(begun: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(begun);
	return (user + system) / 1_000_000;
}
