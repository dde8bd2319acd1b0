import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeFolderLock } from '../../server/folder-lock.mjs';
import { askElsewhere } from '../support/ask-elsewhere';

const folder = mkdtempSync(join(tmpdir(), 'laget-built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another process is told that would install and build there. */
async function prepareElsewhere(root: string): Promise<string> {
	const asked = `await given.prepare(${JSON.stringify(root)}, { build: true })`;
	return String(await askElsewhere(resolve('scripts/prepare.mjs'), asked));
}

test('nothing is installed or built beneath a server', async () => {
	const page = join(folder, 'build', 'page.js');
	mkdirSync(join(folder, 'build'));
	writeFileSync(page, '');
	const lock = await takeFolderLock(join(folder, 'build'));
	const answer = await prepareElsewhere(folder);
	if (lock.ok) lock.release();
	expect(answer).toBe(
		`Läget körs härifrån (process ${process.pid}, startad ${answer.match(/startad (.*?)\)/)?.[1]}), och programmet är ändrat sedan dess. Stoppa det först.`
	);
	expect([existsSync(page), existsSync(join(folder, 'node_modules'))]).toEqual([true, false]);
});
