import { checkCells } from './check-cells';
import type { SourceReading } from './source-reading';
import type { ReadingContext } from './reading-context';
import { detectKind } from '$lib/server/files/detect-format';
import { readPxwebCsv } from './pxweb-csv';
import { cellsOf } from './source-cells';
import { readFileTable } from '$lib/server/layout/read-table';
import type { SourceDefinition } from '$imports/source';

/** Reads and checks a publisher's CSV file; never throws because of what is in it. */
export function readSourceFile(
	definition: SourceDefinition,
	bytes: Uint8Array,
	context: ReadingContext
): SourceReading {
	return checkCells(definition, readPxwebCsv(bytes, definition.table), context);
}

/** The same of a file in any format: what the figures are does not depend on how they came. */
export async function readPublishedFile(
	definition: SourceDefinition,
	bytes: Uint8Array,
	context: ReadingContext
): Promise<SourceReading> {
	const detected = detectKind(bytes);
	if (!detected.ok || detected.kind === 'text') return readSourceFile(definition, bytes, context);
	const file = await readFileTable(bytes, context.areas);
	return checkCells(definition, file.ok ? cellsOf(file.value, definition.table) : file, context);
}
