import * as m from '$lib/paraglide/messages';

const STATUSES: Readonly<Record<string, () => string>> = {
	running: m.imports_status_running,
	waiting: m.imports_status_waiting,
	committed: m.imports_status_committed,
	refused: m.imports_status_refused,
	undone: m.imports_status_undone
};

/** How far an import has come. */
export function runStatusWords(status: string): string {
	return STATUSES[status]?.() ?? status;
}
