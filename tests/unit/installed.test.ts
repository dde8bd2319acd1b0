import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isInstalled } from '../../scripts/install.mjs';

const root = mkdtempSync(join(tmpdir(), 'laget-installed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes what is wanted, and what is there. */
function lay(wanted: object, there: readonly string[]): void {
	const packages = Object.fromEntries(there.map((name) => [name, { version: '1.0.0' }]));
	for (const name of there) {
		mkdirSync(join(root, name), { recursive: true });
		writeFileSync(join(root, name, 'package.json'), '{}');
	}
	mkdirSync(join(root, 'node_modules'), { recursive: true });
	writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
	writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

const SERVES = 'node_modules/serves';
const TRIES = 'node_modules/tries';
const WANTED = { [SERVES]: { version: '1.0.0' }, [TRIES]: { version: '1.0.0', dev: true } };

test.each([
	[[], [false, false]],
	[[SERVES], [true, false]],
	[
		[SERVES, TRIES],
		[true, true]
	]
])('of %j it is known what can be run and what can be worked with', (there, expected) => {
	lay(WANTED, there);
	expect([isInstalled(root, 'running'), isInstalled(root, 'working')]).toEqual(expected);
});
