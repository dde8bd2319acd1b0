// @ts-check
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { dirname, join } from 'node:path';

/** @typedef {{ pid: number, since: string }} Holder */
/** @typedef {{ ok: true, release: () => void } | { ok: false, holder: Holder | null }} Lock */

/** @type {Map<string, () => void>} */
const held = new Map();

/**
 * One process at a time in a folder, until `release` or the end of the process. The folder must exist.
 * On Linux the kernel frees the lock even after kill -9; elsewhere a dead process's file is taken over.
 * @param {string} folder
 * @returns {Promise<Lock>}
 */
export async function takeFolderLock(folder) {
	const path = realpathSync(folder);
	const mine = held.get(path);
	if (mine) return { ok: true, release: mine };
	const lock = process.platform === 'linux' ? await takeSocket(path) : takeFile(path);
	if (!lock.ok) return lock;
	const release = () => {
		held.delete(path);
		lock.release();
	};
	held.set(path, release);
	return { ok: true, release };
}

/**
 * Makes `folder`, for this user alone, where it is missing; one that exists keeps its mode.
 * @param {string} folder
 * @returns {string | null} why it cannot be used, null when it can
 */
export function makePrivateFolder(folder) {
	try {
		makeFolders(folder);
		if (statSync(folder).isDirectory()) return null;
		return `LAGET_DATA ska vara en mapp, och ${folder} är en fil.`;
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		return `Mappen ${folder} går inte att använda (${code}). Välj en annan med LAGET_DATA.`;
	}
}

/**
 * Not `recursive: true`, which never comes back from a place like /proc.
 * @param {string} folder
 */
function makeFolders(folder) {
	if (existsSync(folder)) return;
	makeFolders(dirname(folder));
	mkdirSync(folder, { mode: 0o700 });
}

/**
 * @param {Holder | null} holder
 * @returns {string} who holds it, in Swedish
 */
export function describeHolder(holder) {
	return holder ? `process ${holder.pid}, startad ${holder.since}` : 'en annan process';
}

/** @returns {Holder} */
function self() {
	return {
		pid: process.pid,
		since: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC'
	};
}

/**
 * @param {string} path
 * @returns {Promise<Lock>}
 */
function takeSocket(path) {
	const name = `\0laget-${createHash('sha256').update(path).digest('hex')}`;
	const answer = JSON.stringify(self());
	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(answer);
	});
	return new Promise((resolve, reject) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code !== 'EADDRINUSE') return reject(error);
			askHolder(name).then((holder) => resolve({ ok: false, holder }), reject);
		});
		server.listen(name, () => {
			server.unref();
			resolve({ ok: true, release: () => server.close() });
		});
	});
}

/**
 * @param {string} name
 * @returns {Promise<Holder | null>}
 */
function askHolder(name) {
	return new Promise((resolve) => {
		let text = '';
		const socket = createConnection(name);
		socket.setTimeout(1500, () => socket.destroy());
		socket.on('data', (bytes) => (text += bytes));
		socket.on('error', () => resolve(null));
		socket.on('close', () => resolve(parseHolder(text)));
	});
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function takeFile(path) {
	const file = join(path, 'process.json');
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			writeFileSync(file, JSON.stringify(self()), { flag: 'wx', mode: 0o600 });
			const release = () => rmSync(file, { force: true });
			process.once('exit', release);
			return { ok: true, release };
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		}
		const holder = parseHolder(readFileSync(file, 'utf8'));
		if (holder && isAlive(holder.pid)) return { ok: false, holder };
		rmSync(file, { force: true });
	}
	return { ok: false, holder: null };
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function parseHolder(text) {
	try {
		const { pid, since } = JSON.parse(text);
		return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : null;
	} catch {
		return null;
	}
}
