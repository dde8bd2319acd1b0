import { SOURCES } from '$imports/registry';
import type { ReadingContext } from '$lib/server/layout/known/check-cell';
import type { PublishedFile } from '$lib/server/files/published-file';
import { readFigures, type FigureTaker, type FileOutcome, type Packing } from './read-figures';
import { readInThread } from './read-in-thread';

/** What is to be read, and how its figures are wanted. */
export interface ReadingTask {
	readonly file: PublishedFile;
	readonly context: ReadingContext;
	readonly packing: Packing;
}

/** Reads a published file by the source that knows it, wherever that is done. */
export type FileReader = (task: ReadingTask, taker: FigureTaker) => Promise<FileOutcome>;

/** In this thread: nothing else is answered while a piece of the file is read. */
const readHere: FileReader = ({ file, context, packing }, taker) =>
	readFigures(file, SOURCES, context, packing, taker);

/** In a thread of its own where the built one is given, so that pages are answered meanwhile. */
export function chooseReader(builtThread = process.env.LAGET_READER): FileReader {
	return builtThread === undefined ? readHere : readInThread(builtThread);
}
