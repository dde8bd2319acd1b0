// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { runNpm } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean, peer?: boolean }} Entry */
/** `running`: to build and to serve; `working`: to try and to change Läget too, which are as many again. @typedef {'running' | 'working'} Purpose */

/**
 * Installs exactly what package-lock.json says is needed. What running needs stays as it is where it is there: a server may be reading it.
 * @param {string} root
 * @param {Purpose} purpose
 * @returns {Promise<string | null>} why it failed, null when all is there
 */
export async function installPackages(root, purpose) {
	const npm = await runNpm(['--version'], { cwd: root });
	if (npm.code !== 0) return 'npm saknas. Det följer med Node: https://nodejs.org';
	const adding = isInstalled(root, 'running') ? ['install', '--no-save'] : ['ci'];
	const kinds = purpose === 'working' ? '--include=dev' : '--omit=dev';
	const words = [...adding, kinds, '--no-audit', '--no-fund', '--loglevel=error'];
	const ended = await withProgress('Installerar paketen', runNpm(words, { cwd: root }));
	return ended.code === 0 ? null : `npm ${adding[0]} misslyckades:\n${ended.output.trim()}`;
}

/**
 * Whether all that package-lock.json says is needed is there.
 * @param {string} root
 * @param {Purpose} purpose
 */
export function isInstalled(root, purpose) {
	// npm writes this file last, so a broken-off installation has none.
	const installed = packages(join(root, 'node_modules', '.package-lock.json'));
	const wanted = packages(join(root, 'package-lock.json'));
	if (!installed || !wanted) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || entry.optional || entry.peer) return true;
		if (purpose === 'running' && (entry.dev || entry.devOptional)) return true;
		const found = installed[path];
		return found?.version === entry.version && existsSync(join(root, path, 'package.json'));
	});
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | null}
 */
function packages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
	} catch {
		return null;
	}
}
