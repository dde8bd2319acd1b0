import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeFolderLock } from '../../server/folder-lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'laget-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another process is told when it asks for the lock. */
async function askElsewhere(path: string): Promise<unknown> {
	const file = resolve('server/folder-lock.mjs');
	const script = `const { takeFolderLock } = await import(${JSON.stringify(file)});
		const { ok, holder } = await takeFolderLock(${JSON.stringify(path)});
		console.log(JSON.stringify({ ok, pid: holder?.pid }));
		process.exit();`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
	let output = '';
	child.stdout.on('data', (bytes) => (output += bytes));
	await once(child, 'close');
	return JSON.parse(output);
}

test('a second process is told who holds the folder, also by another path to it', async () => {
	const lock = await takeFolderLock(folder);
	const link = `${folder}-link`;
	symlinkSync(folder, link);
	const answer = await askElsewhere(link);
	rmSync(link);
	if (lock.ok) lock.release();
	expect(answer).toEqual({ ok: false, pid: process.pid });
});

test('a released folder is free', async () => {
	const lock = await takeFolderLock(folder);
	if (lock.ok) lock.release();
	expect(await askElsewhere(folder)).toEqual({ ok: true });
});
