// @ts-check
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Runs Playwright with these words, showing what it prints; gives its exit code.
 * @param {string} root
 * @param {string} browser the path of the program
 * @param {string[]} words
 * @param {Record<string, string>} environment
 * @returns {Promise<number>}
 */
export async function runBrowserTests(root, browser, words, environment) {
	const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	const { code } = await run(process.execPath, [playwright, 'test', ...words], {
		cwd: root,
		show: true,
		environment: { ...environment, CHROMIUM: browser }
	});
	return code;
}
