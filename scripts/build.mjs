// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { runNpm } from './run.mjs';

/** What the build is made from. */
const SOURCES = [
	'src',
	'static',
	'messages',
	'data-imports',
	'package.json',
	'package-lock.json',
	'scripts/subset-font.mjs',
	'svelte.config.js',
	'tsconfig.json',
	'vite.cli.config.ts',
	'vite.config.ts'
];
/** What the build itself writes among the sources. */
const WRITTEN = ['src/lib/paraglide', 'src/lib/fonts'];

/** @param {string} root */
const stampOf = (root) => join(root, 'build', '.sources');

/**
 * Whether build/ was made from the very same sources.
 * @param {string} root
 */
export function isBuilt(root) {
	const stamp = stampOf(root);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/**
 * @param {string} root
 * @returns {Promise<string | null>} why it failed, null when build/ is up to date
 */
export async function buildApplication(root) {
	const sources = hashSources(root);
	const ended = await withProgress('Bygger', runNpm(['run', 'build', '--silent'], { cwd: root }));
	if (ended.code !== 0) return `Bygget misslyckades:\n${ended.output.trim()}`;
	writeFileSync(stampOf(root), sources);
	return null;
}

/** @param {string} root */
function hashSources(root) {
	const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
	for (const file of SOURCES.flatMap((path) => listFiles(root, path))) {
		hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} files, sorted
 */
function listFiles(root, path) {
	const full = join(root, path);
	if (WRITTEN.includes(path) || !existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => listFiles(root, `${path}/${name}`));
}
