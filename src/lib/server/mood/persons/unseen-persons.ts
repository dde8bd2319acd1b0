import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { countPersonNames, isPersonName } from '$lib/server/files/persons/person-name';
import { findCarried } from '$lib/server/files/workbook/carried-parts';

/** Why a file is about persons before any of it is read: by its name, or by what it carries along. */
export function findUnseenPersons({
	name,
	bytes
}: {
	readonly name: string;
	readonly bytes: Uint8Array;
}): FileProblem | null {
	return findNamedPerson(name) ?? findUnseen(bytes);
}

/** The file's name is kept with the import: it is content too. */
function findNamedPerson(name: string): FileProblem | null {
	const words = name
		.replace(/\.[^.]{1,5}$/, '')
		.replace(/[_+]/g, ' ')
		.trim();
	const isNamed = isPersonName(words) || countPersonNames(words) > 0;
	return isNamed ? wholeFile(fault('mood-file-name')) : null;
}

/** Rows behind a pivot table and notes to cells are in the file although no sheet shows them. */
function findUnseen(bytes: Uint8Array): FileProblem | null {
	const carried = findCarried(bytes);
	if (carried === null) return null;
	return wholeFile(fault(carried === 'notes' ? 'mood-file-notes' : 'mood-file-pivot'));
}
