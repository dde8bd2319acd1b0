import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileOf } from '$lib/server/files/published-file';
import { readInThread } from '$lib/server/runs/reading/read-in-thread';

const folder = mkdtempSync(join(tmpdir(), 'laget-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reading thread that runs `script`, begun while this thread is busy for half a second. */
function readWhileBusy(script: string) {
	const entry = join(folder, `${script.length}.mjs`);
	writeFileSync(entry, `import { parentPort } from 'node:worker_threads';\n${script}`);
	const task = {
		file: fileOf('fil', new Uint8Array()),
		context: {
			areas: { codes: new Set<string>(), byName: new Map(), names: new Map(), ringed: new Map() },
			indicators: new Map()
		},
		packing: { kind: 'copy', rows: 1 } as const
	};
	const reading = readInThread(entry, [])(task, {
		recognised: async () => true,
		batch: async () => undefined,
		again: async () => undefined,
		progress: async () => true
	});
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
	return reading;
}

test('what a thread says last is heard, also when it has ended by then', async () => {
	const said = `parentPort.postMessage({ kind: 'outcome', outcome: { kind: 'stopped' } });`;
	expect(await readWhileBusy(said)).toEqual({ kind: 'stopped' });
});

test('a thread that ends without saying what came of the file is an error', async () => {
	await expect(readWhileBusy('parentPort.close();')).rejects.toThrow('ended with code 0');
});
