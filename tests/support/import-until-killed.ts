import { openStore } from '$lib/server/store/open-store';
import { loadEmbedded } from './embedded-beside';
import { begin, killBefore, work, type KilledTask } from './killed-import';

/** A task and where it is done. */
export interface KilledProcess extends KilledTask {
	/** Of a PostgreSQL; null for the embedded database of `folder`. */
	readonly url: string | null;
	readonly folder: string;
}

async function main({ url, folder, file, killBefore: number }: KilledProcess): Promise<void> {
	const { startEmbeddedDatabase } = await loadEmbedded(process.cwd());
	const onDeath = (reason: string) => console.error(reason);
	const started = url === null ? await startEmbeddedDatabase({ folder, onDeath }) : null;
	if (started?.ok === false) throw new Error(started.reason);
	const open = openStore(started?.ok ? started.database.url : (url ?? ''), started !== null);
	process.stdout.write(`${await begin(open)}\n`);
	if (number !== null) killBefore(number, () => process.kill(process.pid, 'SIGKILL'));
	await work(open.store, file);
	process.stdout.write('klar\n');
	await open.pool.end();
	if (started?.ok) await started.database.stop();
}

await main(JSON.parse(process.argv[2] ?? '') as KilledProcess);
