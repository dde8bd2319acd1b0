// @ts-check
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Where it is until it is whole. @param {string} folder */
const unfinishedIn = (folder) => join(resolve(folder), 'database.new');

/**
 * Makes the empty database of a folder that has none, in a thread: it takes seconds, and can be done while something else is waited for.
 * Whatever goes wrong the server meets, and tells, when it opens the folder.
 * @param {string} folder Ours, and locked.
 */
export async function makeEmptyDatabase(folder) {
	const data = join(resolve(folder), 'database');
	if (existsSync(data)) return;
	removeUnfinished(folder);
	const unfinished = unfinishedIn(folder);
	mkdirSync(unfinished, { mode: 0o700 });
	const worker = new Worker(new URL('./empty-database-worker.mjs', import.meta.url), {
		workerData: { data: unfinished }
	});
	const made = await new Promise((done) => {
		worker.once('error', () => done(false));
		worker.once('exit', (code) => done(code === 0));
	});
	if (made) renameSync(unfinished, data);
	else removeUnfinished(folder);
}

/** What a process that was killed left. @param {string} folder */
export function removeUnfinished(folder) {
	rmSync(unfinishedIn(folder), { recursive: true, force: true });
}
