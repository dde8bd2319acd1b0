// @ts-check
import { existsSync, readdirSync } from 'node:fs';

/**
 * Whether a path is one of the built files, which are sent without computing anything.
 * @param {string} folder
 * @returns {(path: string) => boolean}
 */
export function listBuiltFiles(folder) {
	const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => `/${name}`));
	const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `/${name}/`);
	return (path) => files.has(path) || folders.some((start) => path.startsWith(start));
}
