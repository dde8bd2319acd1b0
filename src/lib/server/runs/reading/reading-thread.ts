import type { MessagePort } from 'node:worker_threads';
import type { Sources } from '$imports/source';
import { readCalendar } from '$lib/server/files/calendar/read-calendar';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { fileAt, fileOf } from '$lib/server/files/published-file';
import type { FigureTaker } from './figure-taker';
import { readFigures } from './read-figures';
import type {
	CalendarFromThread,
	FiguresTask,
	FromThread,
	TableFromThread,
	ThreadTask
} from './thread-talk';

/** Batches on their way to the database while the next is read: enough for both to be at work, few in memory. */
const MOST_ON_THE_WAY = 3;

/** Reads the file of a task, figures by one of the sources, and says everything to `port`. */
export async function serveReading(
	port: MessagePort,
	task: ThreadTask,
	sources: Sources
): Promise<void> {
	if (task.kind === 'figures') return serveFigures(port, task, sources);
	if (task.kind === 'table')
		port.postMessage((await readRows(task.bytes)) satisfies TableFromThread);
	else port.postMessage(readCalendar(task.bytes) satisfies CalendarFromThread);
}

async function serveFigures(
	port: MessagePort,
	{ name, from, ...given }: FiguresTask,
	sources: Sources
): Promise<void> {
	const file = typeof from === 'string' ? await fileAt(from) : fileOf(name, from);
	const { taker, settled } = speakThrough(port);
	const outcome = await readFigures({ file, ...given }, sources, taker);
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
