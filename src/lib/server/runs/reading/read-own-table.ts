import type { Result } from '$lib/domain/problem';
import { readRows, type OwnTable } from '$lib/server/files/own-table/read-rows';
import { readTableInThread } from './read-in-thread';

/** A person's table, read in a thread of its own where the built one is given, so that pages are answered meanwhile. */
export function readOwnTable(
	bytes: Uint8Array,
	builtThread = process.env.LAGET_READER
): Promise<Result<OwnTable>> {
	return builtThread === undefined ? readRows(bytes) : readTableInThread(builtThread, bytes);
}
