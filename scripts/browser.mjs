// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const DOWNLOAD_LIMIT = 240_000;

const HELP = `Testerna behöver en webbläsare, och ingen gick att hitta eller hämta. Gör ett av detta:
  - installera Chromium (Debian och Ubuntu: sudo apt-get install chromium)
  - kör npx playwright install --with-deps chromium
  - peka ut en som finns: CHROMIUM=/sökväg/till/chromium npm test`;

/** @typedef {{ ok: true, path: string } | { ok: false, reason: string }} Browser */

/**
 * A Chromium that starts: the one that is there, else Playwright's own, else Debian's package when root.
 * @param {string} root
 * @returns {Promise<Browser>}
 */
export async function findBrowser(root) {
	const given = process.env.CHROMIUM;
	if (given) {
		if (await starts(given, root)) return { ok: true, path: given };
		return { ok: false, reason: `CHROMIUM pekar på ${given}, som inte går att starta.` };
	}
	for (const look of [() => onPath(root), () => ofPlaywright(root)]) {
		const found = await look();
		if (found) return { ok: true, path: found };
	}
	await withProgress('Hämtar en webbläsare med Playwright', download(root));
	const downloaded = await ofPlaywright(root);
	if (downloaded) return { ok: true, path: downloaded };
	if (process.getuid?.() === 0) {
		await withProgress('Installerar Chromium med apt-get', installPackage(root));
		const installed = await onPath(root);
		if (installed) return { ok: true, path: installed };
	}
	return { ok: false, reason: HELP };
}

/** @param {string} root */
async function onPath(root) {
	for (const name of NAMES) {
		for (const folder of (process.env.PATH ?? '').split(delimiter)) {
			const path = join(folder, name);
			if (isExecutable(path) && (await starts(path, root))) return path;
		}
	}
	return null;
}

/** @param {string} root */
async function ofPlaywright(root) {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return isExecutable(path) && (await starts(path, root)) ? path : null;
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * A file can be there and lack its libraries, or be a stub that asks for another installer.
 * @param {string} path
 * @param {string} root
 */
async function starts(path, root) {
	const { code, output } = await run(path, ['--version'], { cwd: root });
	return code === 0 && /chrom/i.test(output);
}

/** @param {string} root */
function download(root) {
	const cli = join(root, 'node_modules', 'playwright', 'cli.js');
	return run(process.execPath, [cli, 'install', 'chromium'], { cwd: root, limit: DOWNLOAD_LIMIT });
}

/** @param {string} root */
async function installPackage(root) {
	const options = { cwd: root, environment: { DEBIAN_FRONTEND: 'noninteractive' } };
	await run('apt-get', ['update'], options);
	return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}
