import * as m from '$lib/paraglide/messages';
import { formatNumber } from './number';

const STATUSES: Readonly<Record<string, () => string>> = {
	running: m.imports_status_running,
	waiting: m.imports_status_waiting,
	storing: m.imports_status_storing,
	committed: m.imports_status_committed,
	refused: m.imports_status_refused,
	undone: m.imports_status_undone
};

/** How far an import has come. */
export function runStatusWords(status: string): string {
	return STATUSES[status]?.() ?? status;
}

/** How much of an import that is under way is done. */
export function progressWords(
	{ status, done, total }: { status: string; done: number; total: number },
	language: Parameters<typeof formatNumber>[2]
): string {
	const percent = formatNumber(Math.floor((100 * done) / total), 0, language);
	return status === 'storing'
		? m.imports_progress_storing({ percent })
		: m.imports_progress_reading({ percent });
}
