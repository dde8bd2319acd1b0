// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseOldNode } from '../server/node-version.mjs';

refuseOldNode(process.versions.node);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { findBrowser } = await import('./browser.mjs');
const { stopWithParent } = await import('./parent.mjs');
const { prepare } = await import('./prepare.mjs');
const { run, stopWithMe } = await import('./run.mjs');
const { countPlaywright, countVitest } = await import('./test-report.mjs');

stopWithParent();
const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);
stopWithMe();
const browser = await findBrowser(root);
if (!browser.ok) exitWith(browser.reason);
console.log(`Webbläsare: ${browser.path}`);

const reports = mkdtempSync(join(tmpdir(), 'laget-reports-'));
const vitestReport = join(reports, 'vitest.json');
const vitest = await run(
	process.execPath,
	[
		join(root, 'node_modules', 'vitest', 'vitest.mjs'),
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${vitestReport}`
	],
	{ cwd: root, show: true }
);
/** The same browser tests on a server of each of these municipalities. */
const browsed = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
for (const municipality of ['overtornea', 'haparanda']) {
	const report = join(reports, `playwright-${municipality}.json`);
	const playwright = await run(
		process.execPath,
		[join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
		{
			cwd: root,
			show: true,
			environment: {
				CHROMIUM: browser.path,
				LAGET_E2E_AREA: municipality,
				PLAYWRIGHT_JSON_OUTPUT_NAME: report
			}
		}
	);
	const counted = countPlaywright(report, playwright.code);
	browsed.passed += counted.passed;
	browsed.failed += counted.failed;
	failures.push(...counted.failures);
	console.log(`playwright, ${municipality}: ${counted.passed} passed, ${counted.failed} failed`);
}
const inNode = countVitest(vitestReport, vitest.code);
rmSync(reports, { recursive: true, force: true });

const passed = inNode.passed + browsed.passed;
const failed = inNode.failed + browsed.failed;
for (const failure of [...inNode.failures, ...failures]) console.log(`failed: ${failure}`);
console.log(`\nvitest: ${inNode.passed} passed, ${inNode.failed} failed`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	console.log('0 passed, 1 failed');
	process.exit(1);
}
