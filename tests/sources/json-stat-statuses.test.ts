import { describe, expect, test } from 'vitest';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

/** A table of one place and one value a year. */
async function described(parts: {
	readonly value: readonly unknown[];
	readonly [name: string]: unknown;
}) {
	const years = parts.value.map((_, at) => String(2020 + at));
	const cube = {
		...{ version: '2.0', class: 'dataset', label: 'Besök', id: ['Region', 'Tid'] },
		...{ size: [1, years.length], role: { geo: ['Region'], time: ['Tid'] } },
		dimension: {
			Region: { label: 'region', category: { index: ['2581'], label: { '2581': 'Piteå' } } },
			Tid: { label: 'år', category: { index: years } }
		},
		...parts
	};
	const bytes = new TextEncoder().encode(JSON.stringify(cube));
	return describeFile('fil.json', bytes, [], CONTEXT);
}

async function figures(parts: Parameters<typeof described>[0]) {
	const { sample, problems } = await described(parts);
	expect(problems).toEqual([]);
	return sample.map((one) => ('value' in one ? one.value : one.gap));
}

describe('a status beside nothing says why', () => {
	test.each([
		[':', 'missing'],
		[': u', 'missing'],
		['..', 'missing'],
		['.', 'not-applicable'],
		['z', 'not-applicable'],
		['c', 'suppressed-by-source'],
		[':c', 'suppressed-by-source']
	])('%s', async (status, gap) => {
		expect(await figures({ value: [null, 4], status: [status, ''] })).toEqual([gap, 4]);
		expect(await figures({ value: [null, 4], status: { '0': status } })).toEqual([gap, 4]);
	});

	test('by the words of the file before any custom', async () => {
		const note = [': = uppgiften är sekretessbelagd'];
		expect(await figures({ value: [null, 4], status: { '0': ':' }, note })).toEqual([
			'suppressed-by-source',
			4
		]);
	});
});

describe('a status that says that there is no value is heard beside a number', () => {
	test.each([
		['..', 0, 'missing'],
		[':', 0, 'missing'],
		['.', 0, 'not-applicable'],
		['c', 0, 'suppressed-by-source'],
		['c', 3, 'suppressed-by-source']
	])('%s beside %d', async (status, value, gap) => {
		expect(await figures({ value: [value, 4], status: { '0': status } })).toEqual([gap, 4]);
	});

	test.each(['..', ':', '.', '-'])('%s beside 181 is asked about', async (status) => {
		const { problems } = await described({ value: [181, 4], status: { '0': status } });
		expect(problems).toMatchObject([
			{ code: 'json-value-and-status', values: { status }, value: '181' }
		]);
	});

	test('a dash beside zero is zero', async () => {
		expect(await figures({ value: [0, 4], status: { '0': '-' } })).toEqual([0, 4]);
	});
});

describe('a flag beside a value is not lost', () => {
	test.each(['p', 'e', 's', 'ep', 'be', 'preliminär'])('%s may yet change', async (status) => {
		const { sample } = await described({ value: [7, 4], status: { '0': status } });
		expect(sample.map(({ preliminary = false }) => preliminary)).toEqual([true, false]);
	});

	test('a forecast is left out and counted', async () => {
		const { reasons, observations } = await described({ value: [7, 4], status: { '1': 'f' } });
		expect([reasons, observations]).toEqual([{ forecast: 1 }, 1]);
	});

	test.each([
		['b', { 'flag:b': 1 }],
		['u', { 'flag:u': 1 }],
		['bu', { 'flag:bu': 1 }],
		['be', { 'flag:b': 1 }],
		['osäkert', { 'flag:osäkert': 1 }],
		['r', {}],
		['A', {}],
		['', {}]
	])('%s is counted where it says more', async (status, counted) => {
		const { reasons, observations } = await described({ value: [7, 4], status: { '0': status } });
		expect([reasons, observations]).toEqual([counted, 2]);
	});

	test('with what the publisher says that it stands for', async () => {
		const extension = { status: { label: { b: 'break in time series' } } };
		const { reasons } = await described({ value: [7, 4], status: { '0': 'b' }, extension });
		expect(reasons).toEqual({ 'flag:b (break in time series)': 1 });
	});
});

describe('numbers that are texts', () => {
	test('have decimal commas where one of them can be nothing else', async () => {
		expect(await figures({ value: ['90000,1', '140,125'] })).toEqual([90000.1, 140.125]);
	});

	test('are asked about where the comma may part thousands', async () => {
		const { problems } = await described({ value: ['4,088', '5'] });
		expect(problems).toMatchObject([{ code: 'value-ambiguous', value: '4,088' }]);
	});
});
