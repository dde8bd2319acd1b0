import { describe, expect, test } from 'vitest';
import { describeSkip } from '$lib/format/problems/skip-words';
import { readLines } from '../../support/read-lines';

const EUROSTAT = 'freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const flagged = (...flags: readonly (readonly [value: string, flag: string])[]) =>
	readLines(EUROSTAT, ...flags.map(([value, flag], at) => `A,PC,SE,${2020 + at},${value},${flag}`));

describe('flags beside figures in a CSV', () => {
	test('are told with how many figures they are of, and part no series', async () => {
		const { figures, left } = await flagged(['5.1', 'b'], ['5.2', 'u'], ['5.3', 'bu'], ['5.4', '']);
		expect(figures[2]).toBe('A · PC · OBS_VALUE 00 2022 T 5.3');
		expect(left).toMatchObject({ 'flag:b': 1, 'flag:u': 1, 'flag:bu': 1 });
	});

	test('say that figures may yet change, alone and with others', async () => {
		const lines = [
			['1', 'p'],
			['2', 'e'],
			['3', 'bp'],
			['4', 'r']
		] as const;
		const bytes = lines.map(([value, flag], at) => `A,PC,SE,${2020 + at},${value},${flag}`);
		const { yet, left } = await readLines(EUROSTAT, ...bytes);
		expect([yet, left['flag:b']]).toEqual([['2020', '2021', '2022'], 1]);
	});

	test('say why a figure is not there', async () => {
		const { figures } = await flagged(['', 'c'], ['0', 'z'], ['', '']);
		expect(figures.map((figure) => figure.split(' ').at(-1))).toEqual([
			...['suppressed-by-source', 'not-applicable', 'missing']
		]);
	});

	test('are told once where another column has the words for them', async () => {
		const head = `${EUROSTAT},Observation status (Flag)`;
		const row = 'A,PC,SE,2020,5.1,b,break in time series';
		const { figures, left } = await readLines(head, row, 'A,PC,SE,2021,5.2,,');
		expect([figures.length, left['flag:b (break in time series)']]).toEqual([2, 1]);
	});

	test('stand beside numbers of notes that are left out and counted', async () => {
		const { left } = await readLines('Kommun;År;Antal;Not', 'Piteå;2022;5;1', 'Piteå;2023;6;');
		expect(left).toEqual({ 'note-column:Not': 1 });
	});

	test.each([
		['Statistikstatus', 'Officiell', 'Preliminär'],
		['Flags', 'Break', 'Provisional value']
	])('may be words under %s', async (heading, one, other) => {
		const head = `Kommun;År;Antal;${heading}`;
		const { figures, yet } = await readLines(head, `Piteå;2022;5;${one}`, `Piteå;2023;6;${other}`);
		expect([figures[0], yet]).toEqual(['Antal 2581 2022 T 5', ['2023']]);
	});

	test('may be words in a column of notes', async () => {
		const { yet } = await readLines(
			'Kommun;År;Antal;Fotnot',
			'Piteå;2022;5;',
			'Piteå;2023;6;prel.'
		);
		expect(yet).toEqual(['2023']);
	});
});

test.each([
	['flag:b', 'märkningen b (brott i serien) vid värden'],
	['flag:bu', 'märkningen bu (brott i serien, låg tillförlitlighet) vid värden'],
	['flag:b (break in time series)', 'märkningen b (break in time series) vid värden'],
	['flag:q', 'märkningen q vid värden']
] as const)('%s is said as “%s”', (reason, words) => {
	expect(describeSkip(reason, 'sv')).toBe(words);
});
