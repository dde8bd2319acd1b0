// @ts-check
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeUnfinished } from './empty-database.mjs';
import { describeHolder, makePrivateFolder, takeFolderLock } from './folder-lock.mjs';

/** A Unix socket's path ends at 107 bytes. */
const SOCKET_PATH_BYTES = 107;
const SOCKET_NAME = '.s.PGSQL.5432';
const ASKING = 2_000;
/** A statement that never ends must not keep the process; what was acknowledged is safe without closing. */
const CLOSING = 5_000;

/**
 * @typedef {{ url: string, ask: () => Promise<boolean>, stop: () => Promise<boolean> }} EmbeddedDatabase
 * `ask` tells whether the database is free to answer; `stop` whether it closed by itself.
 * @typedef {{ ok: true, database: EmbeddedDatabase } | { ok: false, reason: string }} Started
 * @typedef {{ folder: string, onDeath: (reason: string) => void }} Options
 */

/**
 * Opens the database of `folder` in a worker thread and listens on a Unix socket that only this user reaches.
 * @param {Options} options
 * @returns {Promise<Started>}
 */
export async function startEmbeddedDatabase({ folder, onDeath }) {
	const path = resolve(folder);
	const unusable = makePrivateFolder(path);
	if (unusable) return { ok: false, reason: unusable };
	const lock = await takeFolderLock(path);
	if (!lock.ok) {
		return { ok: false, reason: `Mappen ${path} används redan (${describeHolder(lock.holder)}).` };
	}
	removeUnfinished(path);
	const sockets = socketFolder(path);
	const data = join(path, 'database');
	mkdirSync(data, { recursive: true, mode: 0o700 });
	rmSync(join(sockets.folder, SOCKET_NAME), { force: true });
	const worker = new Worker(new URL('./embedded-database-worker.mjs', import.meta.url), {
		workerData: { data, socket: join(sockets.folder, SOCKET_NAME) }
	});
	const release = () => {
		sockets.remove();
		lock.release();
	};
	const failure = await listening(worker);
	if (failure) {
		await worker.terminate();
		release();
		return { ok: false, reason: `Databasen i ${path} gick inte att öppna: ${failure}` };
	}
	let stopping = false;
	worker.on('error', (error) => stopping || onDeath(error.message));
	worker.on('exit', (code) => stopping || onDeath(`tråden slutade med kod ${code}`));
	return {
		ok: true,
		database: {
			url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(sockets.folder)}`,
			async stop() {
				stopping = true;
				const ended = new Promise((done) => worker.once('exit', () => done(true)));
				worker.postMessage('stop');
				const closed = await within(CLOSING, ended);
				if (!closed) await worker.terminate();
				release();
				return closed;
			},
			// Not by a statement: a second client would come between the pages' statements.
			ask() {
				const answered = new Promise((done) => worker.once('message', () => done(true)));
				worker.postMessage('ping');
				return within(ASKING, answered);
			}
		}
	};
}

/**
 * @param {number} limit
 * @param {Promise<unknown>} event
 * @returns {Promise<boolean>} whether it happened in time
 */
async function within(limit, event) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	const late = new Promise((done) => (timer = setTimeout(() => done(false), limit)));
	return Promise.race([event.then(() => true), late]).finally(() => clearTimeout(timer));
}

/**
 * A folder that only this user enters, whatever the mode of the one around it.
 * @param {string} path
 */
function socketFolder(path) {
	const inside = join(path, 'socket');
	const fits = Buffer.byteLength(join(inside, SOCKET_NAME)) <= SOCKET_PATH_BYTES;
	const folder = fits ? inside : mkdtempSync(join(tmpdir(), 'laget-'));
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * @param {Worker} worker
 * @returns {Promise<string | null>} why it did not start, null when it listens
 */
function listening(worker) {
	return new Promise((done) => {
		const settle = (/** @type {string | null} */ failure) => {
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			done(failure);
		};
		const onMessage = (/** @type {{ failure: string | null }} */ message) =>
			settle(message.failure);
		const onError = (/** @type {Error} */ error) => settle(error.message);
		const onExit = (/** @type {number} */ code) => settle(`tråden slutade med kod ${code}`);
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
	});
}
