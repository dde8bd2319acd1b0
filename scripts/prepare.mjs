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
 * @param {{ build: boolean, purpose?: import('./install.mjs').Purpose, meanwhile?: () => Promise<void> }} options
 * `meanwhile` is done beside the building, with the packages there; where nothing is built it is left.
 * @returns {Promise<string | null>} why not, in Swedish
 */
export async function prepare(root, { build, purpose = 'working', meanwhile }) {
	const lock = await takeFolderLock(root);
	if (!lock.ok) {
		return `En annan process installerar eller bygger just nu här (${describeHolder(lock.holder)}). Försök igen om en stund.`;
	}
	const leave = stopWithMe();
	try {
		return await makeReady(root, build, purpose, meanwhile);
	} finally {
		leave();
		lock.release();
	}
}

/**
 * @param {string} root
 * @param {boolean} build
 * @param {import('./install.mjs').Purpose} purpose
 * @param {() => Promise<void>} [meanwhile]
 * @returns {Promise<string | null>} why not
 */
async function makeReady(root, build, purpose, meanwhile) {
	const installed = isInstalled(root, purpose);
	const built = !build || isBuilt(root);
	if (installed && built) return null;
	// A server reads its files when they are asked for: whatever is replaced beneath it is missing then.
	const application = join(root, 'build');
	const replaces = !built || !isInstalled(root, 'running');
	const serving = replaces && existsSync(application) ? await takeFolderLock(application) : null;
	if (serving && !serving.ok) {
		return `Läget körs härifrån (${describeHolder(serving.holder)}), och programmet är ändrat sedan dess. Stoppa det först.`;
	}
	try {
		const failure = installed ? null : await installPackages(root, purpose);
		if (failure || built) return failure;
		const [failedBuild] = await Promise.all([buildApplication(root), meanwhile?.()]);
		return failedBuild;
	} finally {
		serving?.release();
	}
}
