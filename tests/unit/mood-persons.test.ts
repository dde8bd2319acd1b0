import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { findJsonPersons } from '$lib/server/mood/persons/json-persons';
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

const CASES = resolve(import.meta.dirname, '../../../shared/cases');

describe.runIf(existsSync(CASES))('a compilation rebuilt from a report of a fault', () => {
	test.each([
		['01-persons-with-total.csv', 'persons: mood-group-few-answers'],
		['03-persons-beside-a-group.csv', 'persons: mood-group-few-answers'],
		['90-title-line-above.csv', 'read'],
		['91-sep-line-mood.csv', 'read'],
		['93-gront-gult-rott.csv', 'read'],
		['95-integers-as-8-0.csv', 'read'],
		['96-organisation-number.csv', 'read'],
		['97-long-colour-count.csv', 'mood-layout-long']
	])('%s', async (name, becomes) => {
		expect(await read(readFileSync(join(CASES, name)))).toBe(becomes);
	});
});

describe('what a new group may be', () => {
	const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
	const W = '2026-W40';
	test.each([
		['one answer and no invited', `${W};Kören;enhet;1;0;0;`, 'persons: mood-group-few-answers'],
		['four answers and no invited', `${W};Kören;enhet;2;1;1;`, 'persons: mood-group-few-answers'],
		['five answers and no invited', `${W};Kören;enhet;3;1;1;`, 'read'],
		['a person for a kind', `${W};Kören;Anna Karlsson;8;1;1;14`, 'persons: mood-cell-name'],
		['words for a kind', `${W};Kören;hon var borta;8;1;1;14`, 'persons: mood-cell-words'],
		['nought invited', `${W};Kören;enhet;1;0;0;0`, 'persons: mood-group-few-answers'],
		['one invited', `${W};Kören;enhet;0;0;0;1`, 'persons: mood-group-of-one'],
		['four invited', `${W};Kören;enhet;1;1;0;4`, 'mood-group-of-few'],
		[
			'four invited and a name of a person',
			`${W};Eva Ek;enhet;1;1;0;4`,
			'persons: mood-group-person'
		],
		['five invited', `${W};Kören;enhet;1;1;0;5`, 'read'],
		[
			'four invited in one week',
			`${W};Kören;enhet;9;1;0;12\n2026-W41;Kören;enhet;1;1;0;4`,
			'mood-group-of-few'
		],
		[
			'a name of a person and few answers',
			`${W};Eva Ek;enhet;2;1;0;20`,
			'persons: mood-group-person'
		],
		['a name of a person and no answers', `${W};Eva Ek;enhet;;;;`, 'persons: mood-group-person'],
		[
			'a name as of a person and one answer',
			`${W};Tuva Ask;enhet;0;1;0;20`,
			'persons: mood-group-person'
		],
		[
			'a name as of a person and many answers',
			`${W};Tuva Ask;enhet;8;1;0;20`,
			'mood-group-unclear'
		],
		['a name that says what it is', `${W};Salong Tuva Ask;enhet;8;1;0;20`, 'read']
	])('%s', async (_, row, becomes) => {
		expect(await read(new TextEncoder().encode(`${HEAD}\n${row}`))).toBe(becomes);
	});

	test.each([
		['few answers', '1;0;0;', 'read'],
		['four invited', '1;1;0;4', 'read'],
		['one invited', '1;0;0;1', 'persons: mood-group-of-one']
	])('a known group has %s', async (_, counts, becomes) => {
		const text = `${HEAD}\n${W};kören;;${counts}`;
		expect(await read(new TextEncoder().encode(text), ['Kören'])).toBe(becomes);
	});
});

test('a key deep in a list too long for one call says that the file is about persons', () => {
	const numbers = Array.from({ length: 200_000 }, () => 1);
	const bytes = new TextEncoder().encode(JSON.stringify([numbers, { in: { personnummer: 1 } }]));
	expect(findJsonPersons(bytes)?.code).toBe('mood-column-personal');
});
