import type { Sources } from '$imports/source';
import type { SourceReader } from './figure-taker';
import { readFigures } from './read-figures';
import { readInThread } from './read-in-thread';

/** In this thread: nothing else is answered while a piece of the file is read. */
export function readHere(sources: Sources): SourceReader {
	return {
		sources,
		read: (task, taker) => readFigures(task, sources, taker)
	};
}

/** In a thread of its own where the built one is given, so that pages are answered meanwhile. */
export function chooseReader(
	sources: Sources,
	builtThread = process.env.LAGET_READER
): SourceReader {
	return builtThread === undefined
		? readHere(sources)
		: { sources, read: readInThread(builtThread, sources) };
}
