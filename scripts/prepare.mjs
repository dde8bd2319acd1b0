// @ts-check
import { describeHolder, takeFolderLock } from '../server/folder-lock.mjs';
import { buildApplication } from './build.mjs';
import { installPackages } from './install.mjs';
import { stopWithMe } from './run.mjs';

/**
 * Packages installed and the application built, by one process at a time in this folder.
 * @param {string} root
 * @param {{ build: boolean }} options
 * @returns {Promise<string | null>} why not, in Swedish
 */
export async function prepare(root, { build }) {
	const lock = await takeFolderLock(root);
	if (!lock.ok) {
		return `En annan process installerar eller bygger just nu här (${describeHolder(lock.holder)}). Försök igen om en stund.`;
	}
	const leave = stopWithMe();
	try {
		return (await installPackages(root)) ?? (build ? await buildApplication(root) : null);
	} finally {
		leave();
		lock.release();
	}
}
