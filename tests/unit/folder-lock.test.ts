import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeFolderLock } from '../../server/folder-lock.mjs';
import { askElsewhere } from '../support/ask-elsewhere';

const folder = mkdtempSync(join(tmpdir(), 'laget-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another process is told when it asks for the lock. */
async function lockElsewhere(path: string): Promise<unknown> {
	const lock = `await given.takeFolderLock(${JSON.stringify(path)})`;
	const asked = `(({ ok, holder }) => ({ ok, pid: holder?.pid }))(${lock})`;
	return askElsewhere(resolve('server/folder-lock.mjs'), asked);
}

test('a second process is told who holds the folder, also by another path to it', async () => {
	const lock = await takeFolderLock(folder);
	const link = `${folder}-link`;
	symlinkSync(folder, link);
	const answer = await lockElsewhere(link);
	rmSync(link);
	if (lock.ok) lock.release();
	expect(answer).toEqual({ ok: false, pid: process.pid });
});

test('a released folder is free', async () => {
	const lock = await takeFolderLock(folder);
	if (lock.ok) lock.release();
	expect(await lockElsewhere(folder)).toEqual({ ok: true });
});
