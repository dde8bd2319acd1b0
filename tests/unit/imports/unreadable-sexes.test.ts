import { expect, test } from 'vitest';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from '../../sources/support';

test.each([
	[['Annat/vill ej uppge', 'Icke-binär', 'Vill inte svara'], 3],
	[['Annat/vill ej uppge', 'Alla svarande'], 1],
	[['Okänt', 'Uppgift saknas'], 2]
])('rows of the sexes %j are left out, and none of them twice', async (sexes, leftOut) => {
	const rows = ['Kvinna', 'Man', ...sexes].map((sex, at) => `Övertorneå;${sex};2023;${at + 1}`);
	const text = ['Kommun;Kön;År;Andel stressade (%)', ...rows].join('\n');
	const { table, description } = await lookAtFile('fil', Buffer.from(text), [], CONTEXT);
	expect(description.problems).toEqual([]);
	const kept = table && keepTable(table, CONTEXT, '2518');
	expect(kept?.ok && kept.value.leftOut).toBe(leftOut);
});

test('a row of one such sex that stands twice is there twice', async () => {
	const rows = ['Kvinna;1', 'Okänt;2', 'Okänt;3'].map((row) => `Övertorneå;${row}`);
	const text = ['Kommun;Kön;Antal 2023', ...rows].join('\n');
	const { description } = await lookAtFile('fil', Buffer.from(text), [], CONTEXT);
	expect(description.problems).toMatchObject([{ line: 4, code: 'figure-repeated' }]);
});
