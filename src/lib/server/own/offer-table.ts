import type { FileProblem, Result } from '$lib/domain/problem';
import type { PublicTable } from '$lib/domain/public-table';
import { sha256Of } from '$lib/server/files/checksum';
import { plainName } from '$lib/server/files/file-name';
import { createPublicTable } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';
import type { OwnFile } from './read-grid';

/** What can be done with a file that no source takes: a kept table to choose from, or why there is none. */
export interface TableOffer {
	readonly tableId: string | null;
	readonly problems: readonly FileProblem[];
}

/** What is wrong with the file as a whole; what is wrong in a cell is told with the file's other problems. */
export async function offerTable(
	store: Store,
	table: Result<PublicTable> | undefined,
	{ name, bytes }: OwnFile,
	accountId: string
): Promise<TableOffer> {
	if (!table) return { tableId: null, problems: [] };
	if (!table.ok) {
		return { tableId: null, problems: table.problems.filter(({ line }) => line === null) };
	}
	const kept = { accountId, fileName: plainName(name), sha256: sha256Of(bytes) };
	return {
		tableId: await createPublicTable(store, { ...kept, table: table.value }),
		problems: []
	};
}
