import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredAnswer } from '$lib/server/files/part';

/** Keeps a fetch's answers on disk until all have come: one page is in memory at a time, and none is asked for twice. */
export interface Spool {
	readonly folder: string;
	find(query: string): StoredAnswer | null;
	keep(query: string, bytes: Uint8Array, units?: readonly string[]): Promise<StoredAnswer>;
	remove(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
	const folder = await mkdtemp(join(tmpdir(), 'laget-hamtning-'));
	const kept = new Map<string, StoredAnswer>();
	let files = 0;
	return {
		folder,
		find: (query) => kept.get(query) ?? null,
		async keep(query, bytes, units = []) {
			const path = join(folder, `${(files += 1)}.json`);
			await writeFile(path, bytes, { mode: 0o600 });
			const answer = { size: bytes.length, units, read: () => readFile(path) };
			kept.set(query, answer);
			return answer;
		},
		remove: () => rm(folder, { recursive: true, force: true })
	};
}
