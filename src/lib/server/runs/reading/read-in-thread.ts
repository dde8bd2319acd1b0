import { Worker } from 'node:worker_threads';
import type { Sources } from '$imports/source';
import type { FileReader } from './figure-taker';
import type { FigureTaker, FileOutcome } from './figure-taker';
import type { FromThread, ThreadTask } from './thread-talk';

/** Rows live for a moment only: with room for them they are gone before anybody has to look whether they are. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

/** A reader that has a thread of its own for each file; `entry` is the built `src/cli/reader.ts`. */
export function readInThread(entry: string, sources: Sources): FileReader {
	const sourceIds = sources.map(({ source }) => source.id);
	return async ({ file, context, packing }, taker) => {
		const { name, from } = file;
		const task: ThreadTask = { name, from, context, packing, sourceIds };
		const worker = new Worker(entry, { workerData: task, resourceLimits: YOUNG });
		try {
			return await converse(worker, taker);
		} finally {
			await worker.terminate();
		}
	};
}

/** Answers what the thread asks, one thing after the other, until it says what came of the file. */
function converse(worker: Worker, taker: FigureTaker): Promise<FileOutcome> {
	return new Promise((resolve, reject) => {
		let turn: Promise<void> = Promise.resolve();
		worker.on('message', (message: FromThread) => {
			turn = turn
				.then(async () => {
					if (message.kind === 'outcome') resolve(message.outcome);
					else worker.postMessage(await answer(message, taker));
				})
				.catch(reject);
		});
		worker.on('error', reject);
		// On a busy machine the last thing that it said comes together with its end, and is heard first.
		worker.on('exit', (code) => {
			void turn.then(() => reject(new Error(`The reading thread ended with code ${code}`)));
		});
	});
}

async function answer(
	message: Exclude<FromThread, { readonly kind: 'outcome' }>,
	taker: FigureTaker
): Promise<boolean> {
	if (message.kind === 'recognised') return taker.recognised(message.sourceId, message.sha256);
	if (message.kind === 'progress') return taker.progress(message.bytes);
	if (message.kind === 'again') await taker.again();
	else await taker.batch(message.batch);
	return true;
}
