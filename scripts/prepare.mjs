// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeHolder, takeFolderLock } from '../server/folder-lock.mjs';
import { buildApplication, isBuilt } from './build.mjs';
import { installPackages, isInstalled } from './install.mjs';
import { stopWithMe } from './run.mjs';

/**
 * Packages installed and the application built, by one process at a time in this folder.
 * @param {string} root
 * @param {{ build: boolean, purpose?: import('./install.mjs').Purpose }} options
 * @returns {Promise<string | null>} why not, in Swedish
 */
export async function prepare(root, { build, purpose = 'working' }) {
	const lock = await takeFolderLock(root);
	if (!lock.ok) {
		return `En annan process installerar eller bygger just nu här (${describeHolder(lock.holder)}). Försök igen om en stund.`;
	}
	const leave = stopWithMe();
	try {
		return await makeReady(root, build, purpose);
	} finally {
		leave();
		lock.release();
	}
}

/**
 * @param {string} root
 * @param {boolean} build
 * @param {import('./install.mjs').Purpose} purpose
 * @returns {Promise<string | null>} why not
 */
async function makeReady(root, build, purpose) {
	const installed = isInstalled(root, purpose);
	const built = !build || isBuilt(root);
	if (installed && built) return null;
	// A server reads its files when they are asked for: whatever is replaced beneath it is missing then.
	const application = join(root, 'build');
	const serving = existsSync(application) ? await takeFolderLock(application) : null;
	if (serving && !serving.ok) {
		return `Läget körs härifrån (${describeHolder(serving.holder)}), och programmet är ändrat sedan dess. Stoppa det först.`;
	}
	try {
		return (
			(installed ? null : await installPackages(root, purpose)) ??
			(built ? null : await buildApplication(root))
		);
	} finally {
		serving?.release();
	}
}
