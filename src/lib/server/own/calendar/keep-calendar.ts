import type { Result } from '$lib/domain/problem';
import { sha256Of } from '$lib/server/files/checksum';
import { findNameProblem, plainName } from '$lib/server/files/file-name';
import { readOwnCalendar } from '$lib/server/runs/reading/read-own-calendar';
import { createUpload } from '$lib/server/store/register/upload';
import type { Store } from '$lib/server/store/store';
import type { OwnFile } from '$lib/server/own/read-grid';

/** Reads a calendar and keeps its events until somebody has chosen among them; the value is its id. */
export async function keepCalendar(
	store: Store,
	{ name, bytes }: OwnFile,
	accountId: string
): Promise<Result<string>> {
	const named = findNameProblem(name);
	if (named) return { ok: false, problems: [named] };
	const read = await readOwnCalendar(bytes);
	if (!read.ok) return read;
	const id = await createUpload(store, {
		purpose: 'calendar',
		indicatorId: null,
		accountId,
		fileName: plainName(name),
		sha256: sha256Of(bytes),
		grid: { headings: [], rows: [] },
		calendar: read.value
	});
	return { ok: true, value: id };
}
