import { fault, wholeFile, type Result } from '$lib/domain/problem';
import { createUpload, type UploadPurpose } from '$lib/server/store/register/upload';
import type { Store } from '$lib/server/store/store';
import { sha256Of } from '$lib/server/files/checksum';
import { readChosenFile } from '$lib/server/files/chosen-file';
import { plainName } from '$lib/server/files/file-name';
import { readGrid } from './read-grid';

/** Reads the table that somebody chose and keeps it until it is confirmed; the value is its id. */
export async function keepUpload(
	store: Store,
	field: unknown,
	facts: {
		readonly purpose: UploadPurpose;
		readonly indicatorId: string | null;
		readonly accountId: string;
	}
): Promise<Result<string>> {
	const file = await readChosenFile(field);
	if (!file) return { ok: false, problems: [wholeFile(fault('own-no-file'))] };
	const grid = await readGrid(file, facts.purpose);
	if (!grid.ok) return grid;
	const upload = {
		...facts,
		fileName: plainName(file.name),
		sha256: sha256Of(file.bytes),
		grid: grid.value
	};
	return { ok: true, value: await createUpload(store, upload) };
}
