import { describe, expect, test } from 'vitest';
import type { PublicTable } from '$lib/domain/public-table';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { CONTEXT } from '../../sources/support';

const HOME = '2581';

async function keep(lines: readonly string[]): Promise<PublicTable> {
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const { table, description } = await lookAtFile('t.csv', bytes, [], CONTEXT, HOME);
	const kept = table && keepTable(table, CONTEXT, HOME);
	if (!kept?.ok) throw new Error(JSON.stringify(kept?.problems ?? description.problems));
	expect(description.problems).toEqual([]);
	return kept.value;
}

async function refusalOf(lines: readonly string[]) {
	const bytes = new TextEncoder().encode(lines.join('\n'));
	return (await lookAtFile('t.csv', bytes, [], CONTEXT, HOME)).description.problems;
}

const valuesOf = ({ figures }: PublicTable) => figures.map(({ value, gap }) => value ?? gap);
const periodsOf = ({ figures }: PublicTable) => figures.map(({ period }) => period);

describe('a dash alone is one sign', () => {
	test.each(['-', '–', '—', '−'])('%s in a table that does not say what it means', async (dash) => {
		const kept = await keep(['Kommun;År;Antal', `Piteå;2022;${dash}`, 'Piteå;2023;5']);
		expect(valuesOf(kept)).toEqual(['missing', 5]);
		expect(kept.notes).toEqual([{ kind: 'dash-missing', of: '-', count: 1 }]);
	});
	test.each(['-', '–', '—', '−'])('%s is none counted where the file says so', async (dash) => {
		const kept = await keep([
			...['Kommun;År;Antal', `Piteå;2022;${dash}`, 'Piteå;2023;5', '', '- = noll']
		]);
		expect(valuesOf(kept)).toEqual([0, 5]);
		expect(kept.notes).toEqual([]);
	});
	test.each(['-', '–', '—', '−'])('%s is what the source says', (dash) => {
		expect(parsePxwebNumber(dash, 'zero')?.value).toBe(0);
		expect(parsePxwebNumber(dash, 'not-applicable')?.gap).toBe('not-applicable');
	});
});

test.each(['Status', 'Anmärkning', 'Not', 'Flagga', 'Kvalitet'])(
	'known words under %s are used, and only others are counted as left out',
	async (heading) => {
		const kept = await keep([
			...[`Kommun;År;Antal;${heading}`, 'Piteå;2020;5;slutlig', 'Piteå;2021;6;preliminär'],
			...['Piteå;2022;;sekretessbelagd', 'Piteå;2023;7;reviderad']
		]);
		expect(valuesOf(kept)).toEqual([5, 6, 'suppressed-by-source', 7]);
		expect(kept.figures.map(({ preliminary }) => preliminary)).toEqual([false, true, false, false]);
		expect(kept.unread).toEqual({});
	}
);

test('a remark that nobody knows is counted beside one that is used', async () => {
	const kept = await keep([
		...['Kommun;År;Antal;Anmärkning', 'Piteå;2021;5;', 'Piteå;2022;6;Preliminär'],
		'Piteå;2023;7;Ändrad metod'
	]);
	expect(kept.unread).toEqual({ 'note-column:Anmärkning': 1 });
});

test('a bare 0 among codes of municipalities is the country', async () => {
	const kept = await keep(['kommunkod,ar,varde', '2581,2021,12', '25,2021,22', '0,2021,32']);
	expect(kept.sides[0]?.options).toEqual(['2581', '25', '00']);
});

test('years under no heading beside months are years', async () => {
	const kept = await keep(['Piteå kommun', ';Januari;Februari', '2021;1;2', '2023;3;4']);
	expect(periodsOf(kept)).toEqual(['2021-01', '2021-02', '2023-01', '2023-02']);
});

describe('names that several places have', () => {
	const rows = ['Region;2022;2023', 'Piteå;5;6', 'Kalmar;70;71', 'Gotland;60;61'];
	test('are left out where none of the places is asked for, and told', async () => {
		const kept = await keep(rows);
		expect(valuesOf(kept)).toEqual([5, 6]);
		expect(kept.notes).toEqual([{ kind: 'place-unclear', of: 'Kalmar, Gotland', count: 2 }]);
	});
	test('refuse the table where the municipality is one of them', async () => {
		const bytes = new TextEncoder().encode(rows.join('\n'));
		const { table, description } = await lookAtFile('t.csv', bytes, [], CONTEXT, '0880');
		const kept = table && keepTable(table, CONTEXT, '0880');
		expect(kept?.ok).toBe(false);
		expect(description.problems).toMatchObject([{ code: 'area-ambiguous', value: 'Kalmar' }]);
	});
});

test.each([
	['Kv1-23', 'Kv2-23'],
	['Kv 1 -23', 'Kv 2 -23'],
	['1 kv 2023', '2 kv 2023'],
	['1 kv 23', '2 kv 23'],
	['Q1-23', 'Q2-23']
])('%s and %s head quarters', async (one, other) => {
	expect(periodsOf(await keep([`Kommun;${one};${other}`, 'Piteå;1;2']))).toEqual([
		'2023-Q1',
		'2023-Q2'
	]);
});

test('headings that look like periods and are none are quoted', async () => {
	const problems = await refusalOf(['Kommun;Kv5-23;Kv6-23', 'Piteå;1;2']);
	expect(problems).toMatchObject([
		{ code: 'heading-no-period', line: 1, values: { heading: 'Kv5-23' } }
	]);
});

test('one unit behind every number is taken from them and said', async () => {
	const kept = await keep(['Kommun;År;Lön', 'Piteå;2022;31 500 kr', 'Piteå;2023;32 500 kr']);
	expect(valuesOf(kept)).toEqual([31500, 32500]);
	expect(kept.sides.at(-1)?.options).toEqual(['Lön (kr)']);
	expect(kept.notes).toEqual([{ kind: 'unit-behind', of: 'kr', count: 2 }]);
});

test('two units are not, and the reason says what to take away', async () => {
	const rows = ['Kommun;År;Lön', 'Piteå;2022;31 500 kr', 'Piteå;2023;32 tkr'];
	const [first] = await refusalOf(rows);
	expect(first).toMatchObject({
		code: 'value-mark-behind',
		values: { number: '31 500', behind: 'kr' }
	});
	expect(first && describeProblem(first, 'sv')).toContain('”kr”');
});

test('a p behind a number is read although others of its column have marks that nobody knows', async () => {
	const problems = await refusalOf(['Kommun;2022;2023', 'Piteå;1;14,2 p', 'Kalix;2;24,2e']);
	expect(problems).toMatchObject([{ value: '24,2e', values: { behind: 'e' } }]);
});

test('a reason about a title stands at its line and quotes it', async () => {
	const problems = await refusalOf([
		...['Elever', 'Valt läsår: 2023/24', 'Kommun;Andel', 'Piteå;88,5']
	]);
	expect(problems).toMatchObject([
		{ code: 'period-school-year', line: 2, value: 'Valt läsår: 2023/24' }
	]);
});

test('marks of headings and names, and what stands for no sex, are told', async () => {
	const kept = await keep([
		...['Kommun;Kön;2022 1);2023²;2024r', 'Piteå1);F;5;6;7', 'Piteå1);P;5;6;7', 'Riket*;F;1;2;3']
	]);
	expect(kept.notes).toEqual([
		{ kind: 'marks-unread', of: '2022 1), 2023², 2024r, Piteå1), Riket*', count: 5 }
	]);
	expect([kept.leftOut, kept.unreadSexes]).toEqual([3, ['P']]);
});
