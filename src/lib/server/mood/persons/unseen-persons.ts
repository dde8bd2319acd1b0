import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { findCarried } from '$lib/server/files/workbook/carried-parts';

/** Why a file is about persons before any of it is read. Rows behind a pivot table and notes to cells are in the file although no sheet shows them. */
export function findUnseenPersons(bytes: Uint8Array): FileProblem | null {
	const carried = findCarried(bytes);
	if (carried === null) return null;
	return wholeFile(fault(carried === 'notes' ? 'mood-file-notes' : 'mood-file-pivot'));
}
