// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);
const browser = await findBrowser(root);
if (!browser.ok) exitWith(browser.reason);
const { code } = await run(
	process.execPath,
	[join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', 'accessibility'],
	{ cwd: root, show: true, environment: { CHROMIUM: browser.path, LAGET_E2E_WHOLE: '1' } }
);
process.exitCode = code;

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}
