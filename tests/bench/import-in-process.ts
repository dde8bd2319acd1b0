import { join } from 'node:path';
import { fileAt } from '$lib/server/imports/published-file';
import { syncRegistry } from '$lib/server/imports/registry-sync';
import { openStore } from '$lib/server/store/store';
import { applyMigrations } from '$lib/server/store/migrate';
import { storeFile } from '../../src/cli/store-file';
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

const MEGABYTE = 1_048_576;

/** As `npm run import` does it: `url` of a PostgreSQL, or the folder of an embedded database. */
async function main(root: string, kind: string, where: string, path: string): Promise<void> {
	const { startEmbeddedDatabase } = await loadEmbedded(root);
	const started =
		kind === 'embedded'
			? await startEmbeddedDatabase({ folder: where, onDeath: (reason) => console.error(reason) })
			: null;
	if (started?.ok === false) throw new Error(started.reason);
	const url = started?.ok ? started.database.url : where;
	const { store, pool } = openStore(url, started !== null);
	await applyMigrations(pool, join(root, 'drizzle'));
	await syncRegistry(store);
	const idle = process.memoryUsage().rss;
	let most = idle;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
	const spent = process.cpuUsage();
	const began = performance.now();
	let readUntil = began;
	const { ok, sentence } = await storeFile(
		store,
		await fileAt(path),
		{
			allowShrinking: false,
			progress: (doing) => {
				if (doing === 'reading') readUntil = performance.now();
			}
		},
		join(root, 'build', 'cli', 'reader.js')
	);
	clearInterval(watch);
	if (!ok) throw new Error(sentence);
	const measured: Measured = {
		sentence,
		seconds: (performance.now() - began) / 1000,
		readingSeconds: (readUntil - began) / 1000,
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

const [root = '', kind = '', where = '', path = ''] = process.argv.slice(2);
await main(root, kind, where, path);
