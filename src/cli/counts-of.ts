import type { ImportRun } from '$lib/server/store/runs/import-run';

/** What a committed run did, in one sentence. */
export function countsOf({
	rowsRead,
	rowsNew,
	rowsChanged,
	rowsGone,
	rowsSkipped
}: ImportRun): string {
	return `${rowsRead} värden lästa: ${rowsNew} nya, ${rowsChanged} ändrade, ${rowsGone} borta, ${rowsSkipped} utelämnade.`;
}
