// @ts-check
import { runBrowserTests } from './browser-tests.mjs';
import { findBrowser } from './browser.mjs';
import { exitWith, root } from './console.mjs';
import { prepare } from './prepare.mjs';

const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);
const browser = await findBrowser(root);
if (!browser.ok) exitWith(browser.reason);
process.exitCode = await runBrowserTests(root, browser.path, ['accessibility'], {
	LAGET_E2E_WHOLE: '1'
});
