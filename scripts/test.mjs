// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseOldNode } from '../server/node-version.mjs';

refuseOldNode(process.versions.node);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { runBrowserTests } = await import('./browser-tests.mjs');
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
const inNode = countVitest(vitestReport, vitest.code);
const counts = [inNode];
/** The same browser tests on a server of each of these municipalities. */
for (const municipality of ['overtornea', 'haparanda']) {
	const report = join(reports, `playwright-${municipality}.json`);
	const code = await runBrowserTests(root, browser.path, ['--reporter=list,json'], {
		LAGET_E2E_AREA: municipality,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report
	});
	const count = countPlaywright(report, code);
	counts.push(count);
	console.log(`playwright, ${municipality}: ${count.passed} passed, ${count.failed} failed`);
}
rmSync(reports, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const { failures } of counts) {
	for (const failure of failures) console.log(`failed: ${failure}`);
}
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
