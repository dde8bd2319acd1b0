import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';
import { spellAreas } from '$lib/server/imports/area-spelling';
import { readSourceFile, type SourceReading } from '$lib/server/imports/read-source-file';
import type { SourceDefinition } from '$lib/server/imports/source';

const CONTEXT = {
	areas: spellAreas(AREAS),
	indicators: new Map(
		SOURCES.flatMap(({ indicators }) => indicators).map((indicator) => [indicator.id, indicator])
	)
};

export function sampleOf({ source, sample }: SourceDefinition): Uint8Array {
	return readFileSync(join(import.meta.dirname, '../../data-imports', source.id, sample));
}

export function readBytes(definition: SourceDefinition, bytes: Uint8Array): SourceReading {
	return readSourceFile(definition, bytes, CONTEXT);
}

export function readText(definition: SourceDefinition, text: string): SourceReading {
	return readBytes(definition, new TextEncoder().encode(text));
}
