import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';
import { spellAreas } from '$lib/server/layout/words/area-spelling';
import { describeCellsBy } from '$lib/server/layout/unknown/describe-table';
import { readSourceFile } from '$lib/server/layout/known/read-source-file';
import type { SourceReading } from '$lib/server/layout/known/source-reading';
import { guessTable, readFileTable } from '$lib/server/layout/read-table';
import { findSample } from '$lib/server/municipality/own-file';
import { folderOf } from '../support/municipality';
import type { SourceDefinition } from '$imports/source';

export const CONTEXT = {
	areas: spellAreas(AREAS),
	indicators: new Map(
		SOURCES.flatMap(({ indicators }) => indicators).map((indicator) => [indicator.id, indicator])
	)
};

export function sampleOf({ source, sample }: SourceDefinition): Uint8Array {
	const path = findSample(
		join(import.meta.dirname, '../..'),
		folderOf('overtornea'),
		source.id,
		sample
	);
	if (path === null) throw new Error(`${source.id} has no file`);
	return readFileSync(path);
}

export function readBytes(definition: SourceDefinition, bytes: Uint8Array): SourceReading {
	return readSourceFile(definition, bytes, CONTEXT);
}

/** `area period sex` → the first value that a file without a definition has there. */
export async function figuresOf(bytes: Uint8Array): Promise<ReadonlyMap<string, number | null>> {
	const file = await readFileTable(bytes, CONTEXT.areas);
	if (!file.ok) throw new Error(JSON.stringify(file.problems));
	const table =
		file.value.kind === 'cube'
			? ({ ok: true, value: file.value.table } as const)
			: guessTable(file.value, CONTEXT.areas);
	if (!table.ok) throw new Error(JSON.stringify(table.problems));
	const figures = new Map<string, number | null>();
	const describe = describeCellsBy(table.value, CONTEXT.areas);
	for (const cell of table.value.cells) {
		if ('code' in cell) continue;
		const described = describe(cell);
		if (described.kind !== 'figure') continue;
		const { figure } = described;
		const key = `${figure.area} ${figure.period} ${figure.sex}`;
		if (!figures.has(key)) figures.set(key, figure.measured.value);
	}
	return figures;
}

export function readText(definition: SourceDefinition, text: string): SourceReading {
	return readBytes(definition, new TextEncoder().encode(text));
}
