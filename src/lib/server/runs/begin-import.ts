import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '$lib/server/store/store';
import { stageImport, type StagedImport } from './lay-aside';
import type { SourceReader } from './reading/figure-taker';

export type BegunImport =
	| StagedImport /** It goes on by itself; the run's own page tells how far it is. */
	| { readonly kind: 'running'; readonly runId: string };

/** How long somebody who has sent a file waits for an answer about all of it. */
const PATIENCE_MS = 1_500;

interface BeginOptions {
	readonly patienceMs?: number;
	/** The municipality for which a table is handed back that no source takes. */
	readonly keepFor?: string;
}

/** Stages a file; one that takes long goes on behind the run's own page. `failed` hears of what happens then. */
export async function beginImport(
	store: Store,
	reader: SourceReader,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null,
	failed: (error: unknown) => void,
	{ patienceMs = PATIENCE_MS, keepFor }: BeginOptions = {}
): Promise<BegunImport> {
	let left = false;
	let tell: (runId: string) => void = () => undefined;
	const started = new Promise<string>((resolve) => (tell = resolve));
	const staging = stageImport(store, reader, file, accountId, {
		started: tell,
		keepRefused: () => left,
		keepFor
	});
	const impatient = started.then(async (runId) => {
		await pause(patienceMs);
		left = true;
		return { kind: 'running', runId } as const;
	});
	const first = await Promise.race([staging, impatient]);
	if (first.kind === 'running') staging.catch(failed);
	return first;
}
