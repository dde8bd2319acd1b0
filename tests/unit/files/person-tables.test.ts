import { describe, expect, test } from 'vitest';
import type { FileProblem } from '$lib/domain/problem';
import { readGrid } from '$lib/server/own/read-grid';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from '../../sources/support';
import { HONEST_TABLES, PERSON_TABLES, PLANTED_IN_TABLES } from '../../support/person-tables';

const OF_PERSONS = [
	'own-table-persons',
	'own-table-rows',
	'own-table-is-mood',
	'own-cell-personal'
];

/** What the page for public files says of it; none where it would be kept. */
async function publicly(text: string): Promise<readonly FileProblem[]> {
	const { table, description } = await lookAtFile('fil', Buffer.from(text), [], CONTEXT);
	const kept = table ? keepTable(table, CONTEXT, '2518') : description;
	return 'value' in kept ? [] : kept.problems;
}

/** What the page for a municipality's own values says of it. */
async function ownly(text: string): Promise<readonly FileProblem[]> {
	const grid = await readGrid({ name: 'tabell.csv', bytes: Buffer.from(text) }, 'local-figures');
	return grid.ok ? [] : grid.problems;
}

const codesOf = (problems: readonly FileProblem[]) => problems.map(({ code }) => code);
const asRecords = (text: string) => {
	const [headings = [], ...rows] = text.split('\n').map((line) => line.split(';'));
	const toRecord = (cells: readonly string[]) =>
		Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
	return JSON.stringify(rows.map(toRecord));
};

test('there are sixty tables of persons or more, and thirty honest ones', () => {
	expect(Object.keys(PERSON_TABLES).length).toBeGreaterThanOrEqual(60);
	expect(Object.keys(HONEST_TABLES).length).toBeGreaterThanOrEqual(30);
});

describe('a table of single persons or answers is refused for that, and nothing of it is said', () => {
	test.each(Object.entries(PERSON_TABLES))('%s', async (_, text) => {
		const told = [await publicly(text), await ownly(text)];
		for (const problems of told) {
			expect(OF_PERSONS).toContain(codesOf(problems)[0]);
			expect(problems).toHaveLength(1);
		}
		const said = JSON.stringify(told);
		expect(PLANTED_IN_TABLES.filter((word) => said.includes(word))).toEqual([]);
		expect(PLANTED_IN_TABLES.some((word) => text.includes(word))).toBe(true);
	});
});

describe('the same as a list of records', () => {
	const plain = Object.entries(PERSON_TABLES).filter(([, text]) => !text.includes('\n\n'));
	test.each(plain)('%s', async (_, text) => {
		expect(OF_PERSONS).toContain(codesOf(await publicly(asRecords(text)))[0]);
	});
});

describe('an honest table that has something of a list of persons is not said to be one', () => {
	test.each(Object.entries(HONEST_TABLES))('%s', async (_, text) => {
		const said = [...codesOf(await publicly(text)), ...codesOf(await ownly(text))];
		expect(said.filter((code) => OF_PERSONS.includes(code))).toEqual([]);
	});
});
