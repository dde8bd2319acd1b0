import type { Result } from '$lib/domain/problem';
import { alignRows } from './align-rows';
import { readCubeCells } from './cube-cells';
import { readPxwebRows } from './pxweb-cells';
import type { PxwebFile } from './value-cell';
import type { ReadFile } from '$lib/server/layout/read-file';
import type { SourceTable } from '$imports/source';

/** The value cells that a definition sees in a file. */
export function cellsOf(file: ReadFile, table: SourceTable): Result<PxwebFile> {
	if (file.kind === 'cube') return readCubeCells(file.table, table);
	return readPxwebRows(alignRows(file.rows, table), table);
}
