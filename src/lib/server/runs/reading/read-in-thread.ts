import { Worker } from 'node:worker_threads';
import type { Sources } from '$imports/source';
import { fault, wholeFile, type Result } from '$lib/domain/problem';
import { LONGEST_READING_MS, MOST_READING_MB } from '$lib/server/files/limits';
import { describeLarge } from './describe-large';
import type { FigureTaker, FileOutcome, FileReader } from './figure-taker';
import type { CalendarFromThread, FromThread, TableFromThread, ThreadTask } from './thread-talk';

/** Rows live for a moment only: with room for them they are gone before anybody has to look whether they are. */
const LIMITS = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: MOST_READING_MB };

const TOO_SLOW = fault('file-too-hard');

/** A thread that ended, was silent for too long or had no memory left, before it said what came of the file. */
class TooMuch extends Error {}

/** A reader that has a thread of its own for each file; `entry` is the built `src/cli/reader.ts`. */
export function readInThread(
	entry: string,
	sources: Sources,
	silenceMs = LONGEST_READING_MS
): FileReader {
	const sourceIds = sources.map(({ source }) => source.id);
	return async ({ file, ...given }, taker) => {
		const { name, from } = file;
		const task: ThreadTask = { kind: 'figures', name, from, ...given, sourceIds };
		return inThread<FromThread, FileOutcome>(entry, task, silenceMs, async (message, say) => {
			if (message.kind === 'outcome') return message.outcome;
			say(await answer(message, taker));
			return null;
		}).catch((error: unknown) => {
			if (!(error instanceof TooMuch)) throw error;
			return { kind: 'refused', description: describeLarge(name, [wholeFile(TOO_SLOW)], null) };
		});
	};
}

/** The rows of a person's table. */
export function readTableInThread(
	entry: string,
	bytes: Uint8Array,
	silenceMs = LONGEST_READING_MS
): Promise<TableFromThread> {
	return answerOf(entry, { kind: 'table', bytes }, silenceMs);
}

/** A calendar that can be read at all takes a second or two: its rules may be made so that they are never counted through. */
const LONGEST_CALENDAR_MS = 15_000;

/** The events of a calendar. */
export function readCalendarInThread(
	entry: string,
	bytes: Uint8Array,
	silenceMs = LONGEST_CALENDAR_MS
): Promise<CalendarFromThread> {
	return answerOf(entry, { kind: 'calendar', bytes }, silenceMs);
}

/** The one thing that a thread says of a task. */
function answerOf<Value>(
	entry: string,
	task: ThreadTask,
	silenceMs: number
): Promise<Result<Value>> {
	return inThread<Result<Value>, Result<Value>>(
		entry,
		task,
		silenceMs,
		async (answer) => answer
	).catch((error: unknown) => {
		if (!(error instanceof TooMuch)) throw error;
		return { ok: false, problems: [wholeFile(TOO_SLOW)] };
	});
}

/** Takes what the thread says, one thing after the other, until one is the outcome. Only the thread's own silence is timed. */
async function inThread<Message, Outcome>(
	entry: string,
	task: ThreadTask,
	silenceMs: number,
	take: (message: Message, say: (yes: boolean) => void) => Promise<Outcome | null>
): Promise<Outcome> {
	const worker = new Worker(entry, { workerData: task, resourceLimits: LIMITS });
	try {
		return await new Promise<Outcome>((resolve, reject) => {
			let turn: Promise<void> = Promise.resolve();
			let waiting = 0;
			let timer = setTimeout(giveUp, silenceMs);
			function giveUp(): void {
				if (waiting === 0) reject(new TooMuch());
			}
			worker.on('message', (message: Message) => {
				clearTimeout(timer);
				waiting += 1;
				turn = turn
					.then(async () => {
						const outcome = await take(message, (yes) => worker.postMessage(yes));
						if (outcome !== null) resolve(outcome);
						waiting -= 1;
						clearTimeout(timer);
						if (outcome === null) timer = setTimeout(giveUp, silenceMs);
					})
					.catch(reject);
			});
			worker.on('error', (error: NodeJS.ErrnoException) =>
				reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch() : error)
			);
			worker.on('exit', (code) => {
				clearTimeout(timer);
				// On a busy machine the last thing that it said comes together with its end, and is heard first.
				void turn.then(() => reject(new Error(`The reading thread ended with code ${code}`)));
			});
		});
	} finally {
		await worker.terminate();
	}
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
