import type { MessagePort } from 'node:worker_threads';
import type { Result } from '$lib/domain/problem';
import { readRows, type OwnTable } from '$lib/server/files/read-rows';
import { SOURCES } from '$imports/registry';
import type { FigureBatch } from '$lib/server/store/figures/figure-batch';
import type { ReadingContext } from '$lib/server/layout/known/check-cell';
import { fileAt, fileOf } from '$lib/server/files/published-file';
import { readFigures, type FigureTaker, type FileOutcome, type Packing } from './read-figures';

/** What the thread is given: a path or the bytes, and what it must know of the world outside. */
export interface FiguresTask {
	readonly kind: 'figures';
	readonly name: string;
	readonly from: string | Uint8Array;
	readonly context: ReadingContext;
	readonly packing: Packing;
}

/** A person's own table, whose rows are wanted as they stand. */
export interface TableTask {
	readonly kind: 'table';
	readonly bytes: Uint8Array;
}

export type ThreadTask = FiguresTask | TableTask;

/** What the thread says. Everything but the outcome is answered with yes or no, in order. */
export type FromThread =
	| { readonly kind: 'recognised'; readonly sourceId: string; readonly sha256: string }
	| { readonly kind: 'batch'; readonly batch: FigureBatch }
	| { readonly kind: 'again' }
	| { readonly kind: 'progress'; readonly bytes: number }
	| { readonly kind: 'outcome'; readonly outcome: FileOutcome };

export type TableFromThread = Result<OwnTable>;

/** Batches on their way to the database while the next is read: enough for both to be at work, few in memory. */
const MOST_ON_THE_WAY = 3;

/** Reads the file of `task` and says everything to `port`. */
export async function serveReading(port: MessagePort, task: ThreadTask): Promise<void> {
	if (task.kind === 'figures') return serveFigures(port, task);
	port.postMessage((await readRows(task.bytes)) satisfies TableFromThread);
}

async function serveFigures(
	port: MessagePort,
	{ name, from, context, packing }: FiguresTask
): Promise<void> {
	const file = typeof from === 'string' ? await fileAt(from) : fileOf(name, from);
	const { taker, settled } = speakThrough(port);
	const outcome = await readFigures(file, SOURCES, context, packing, taker);
	await settled();
	port.postMessage({ kind: 'outcome', outcome } satisfies FromThread);
}

function speakThrough(port: MessagePort): {
	readonly taker: FigureTaker;
	readonly settled: () => Promise<void>;
} {
	const waiting: ((yes: boolean) => void)[] = [];
	const onTheWay: Promise<boolean>[] = [];
	port.on('message', (yes: boolean) => waiting.shift()?.(yes));
	const say = (message: FromThread) => {
		port.postMessage(message);
		return new Promise<boolean>((resolve) => waiting.push(resolve));
	};
	const taker: FigureTaker = {
		recognised: (sourceId, sha256) => say({ kind: 'recognised', sourceId, sha256 }),
		progress: (bytes) => say({ kind: 'progress', bytes }),
		async again() {
			await say({ kind: 'again' });
		},
		async batch(batch) {
			onTheWay.push(say({ kind: 'batch', batch }));
			if (onTheWay.length > MOST_ON_THE_WAY) await onTheWay.shift();
		}
	};
	return { taker, settled: async () => void (await Promise.all(onTheWay)) };
}
