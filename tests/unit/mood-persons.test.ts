import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { ODD_COMPILATIONS } from '../support/odd-compilations';

async function read(bytes: Uint8Array, groups: readonly string[] = []) {
	const table = await readRows(bytes);
	if (!table.ok) return table.problems.map(({ code }) => code).join();
	const known = groups.map((name, id) => ({ id, name, kind: 'unit' as const }));
	const context = { groups: known, today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	switch (reading.kind) {
		case 'compilation':
			return 'read';
		case 'persons':
			return `persons: ${reading.problem.code}`;
		case 'problems':
			return [...new Set(reading.problems.map(({ code }) => code))].join();
	}
}

describe('a compilation that looks odd is not said to be about persons', () => {
	test.each(Object.entries(ODD_COMPILATIONS))('%s', async (_, { bytes, becomes }) => {
		expect(await read(bytes)).toContain(becomes);
	});
});
