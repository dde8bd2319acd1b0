import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { namesPersons } from '$lib/server/files/persons/certain-person';
import { mayName } from './sender';

/** Whether a file says by name who compiled it, anywhere beside its table. */
export function namesSender({ header, rows, around, carried = [] }: OwnTable): boolean {
	const cells = [header, ...rows, ...around].flatMap((row) => row.cells);
	return [...cells, ...carried].some((text) => mayName(text) > 0 && namesPersons(text));
}
