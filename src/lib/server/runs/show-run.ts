import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import type { ImportRun } from '$lib/server/store/runs/import-run';

/** A run as staff may see it: name and fingerprint only of a file that a publisher gives everybody. */
export function showRun<Run extends ImportRun>(
	run: Run
): Omit<Run, 'fileName' | 'sha256'> & {
	readonly fileName: string | null;
	readonly sha256: string | null;
} {
	const open = run.kind === 'observations' && run.sourceId !== LOCAL_SOURCE_ID;
	return {
		...run,
		fileName: open ? run.fileName : null,
		sha256: open ? run.sha256 : null
	};
}
