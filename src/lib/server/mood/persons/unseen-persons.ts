import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { findCarried } from '$lib/server/files/workbook/carried-parts';

/** `persons`: somebody's own rows or words; `problems`: what cannot be looked through. */
interface Unseen {
	readonly kind: 'persons' | 'problems';
	readonly problem: FileProblem;
}

/** Why a workbook is refused before any of it is read: by what is in it although no sheet shows it. Null: there is nothing of the kind. */
export function findUnseenPersons(bytes: Uint8Array): Unseen | null {
	const carried = findCarried(bytes);
	switch (carried) {
		case null:
			return null;
		case 'pivot-rows':
			return { kind: 'persons', problem: wholeFile(fault('mood-file-pivot')) };
		case 'notes':
			return { kind: 'persons', problem: wholeFile(fault('mood-file-notes')) };
		case 'macro':
			return { kind: 'problems', problem: wholeFile(fault('mood-file-macro')) };
		case 'file':
			return { kind: 'problems', problem: wholeFile(fault('mood-file-attached')) };
	}
}
