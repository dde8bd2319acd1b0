import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

const table = (...all: readonly string[]) => new TextEncoder().encode([...all, ''].join('\n'));

/** `2024 4050 p` for every value, or why there is none. */
async function read(bytes: Uint8Array) {
	const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	if (problems.length > 0) return problems.map(({ code }) => code);
	return sample.map((one) =>
		[one.period, 'value' in one ? one.value : one.gap, ...(one.preliminary ? ['p'] : [])].join(' ')
	);
}

const across = (heads: string, ...around: readonly string[]) =>
	table(heads, 'Övertorneå;4180;4100;4050', ...around.map((line) => `${line};;;`));
const titled = (title: string, heads = 'Region;2022;2023;2024') =>
	table(title, '', heads, 'Övertorneå;4180;4100;4050');
const down = (...around: readonly string[]) =>
	table('Region;År;Antal', 'Boden;2023;7', 'Boden;2024e;8', ...around);

describe('what a mark stands for is read in the words of the file', () => {
	const PLAIN = ['2022 4180', '2023 4100', '2024 4050'];
	const LAST_YET = ['2022 4180', '2023 4100', '2024 4050 p'];
	const LAST_OUT = ['2022 4180', '2023 4100'];
	test.each([
		['p as a forecast', across('Region;2022;2023;2024p', 'p = prognos'), LAST_OUT],
		['p as a forecast, in a note', across('Region;2022;2023;2024p', 'Not: p = prognos'), LAST_OUT],
		['a star as a forecast', across('Region;2022;2023;2024*', '* prognos'), LAST_OUT],
		['e as a forecast', across('Region;2022;2023;2024e', 'e) framskrivning'), LAST_OUT],
		['a footnote as a forecast', across('Region;2022;2023;2024 1)', '1) Prognos'), LAST_OUT],
		['a raised number as one', across('Region;2022;2023;2024²', '2) Prognos'), LAST_OUT],
		['e as an estimate', across('Region;2022;2023;2024e', 'e = estimat'), LAST_YET],
		['p as preliminary', across('Region;2022;2023;2024p', 'p) preliminära uppgifter'), LAST_YET],
		['a star as revised', across('Region;2022;2023*;2024', '* Reviderad'), PLAIN],
		['a star as a break', across('Region;2022;2023*;2024', '* Tidsseriebrott'), PLAIN],
		['a star as a footnote', across('Region;2022;2023*;2024', '* Ny metod från detta år'), PLAIN],
		['nothing of a star', across('Region;2022;2023;2024*'), LAST_YET],
		['a forecast behind a period of a row', down('e = prognos;;'), ['2023 7']],
		[
			'a forecast behind a number',
			table('Region;2022;2023', 'Boden;12;13*', 'Piteå;14;15', '* prognos;;'),
			['2022 12', '2022 14', '2023 15']
		],
		[
			'a revision behind a number',
			table('Region;2022;2023', 'Boden;12;13*', 'Piteå;14;15', '* reviderad;;'),
			['2022 12', '2023 13', '2022 14', '2023 15']
		],
		[
			'few behind a number',
			table('Region;2022;2023', 'Boden;12;13*', 'Piteå;14;15', '* Färre än 5;;'),
			['value-mark-unclear']
		]
	])('%s', async (_, bytes, figures) => {
		expect(await read(bytes)).toEqual(figures);
	});
});

describe('which values words around a table call forecasts', () => {
	test.each([
		['Värdena för 2023 och 2024 är prognoser', ['2022 4180']],
		['2024 avser prognos från maj', ['2022 4180', '2023 4100']],
		['Not: Prognos från och med 2023', ['2022 4180']],
		['Prognos efter 2023', ['2022 4180', '2023 4100']],
		['Prognos 2023–2024', ['2022 4180']],
		['Befolkningsprognos 2021 från regionen', ['values-may-be-forecasts']],
		['Siffrorna är delvis prognos', ['values-may-be-forecasts']],
		['Ingen prognos ingår', ['2022 4180', '2023 4100', '2024 4050']]
	])('%s', async (note, figures) => {
		expect(await read(across('Region;2022;2023;2024', note))).toEqual(figures);
	});

	test.each([
		['Folkmängd 2022–2023 och prognos till 2030', ['2022 4180', '2023 4100']],
		['Folkmängd 2022–2024 och prognos till 2030', ['2022 4180', '2023 4100', '2024 4050']],
		['Folkmängd, utfall och prognos', ['values-may-be-forecasts']],
		['Befolkningsprognos 2022', ['values-are-forecasts']]
	])('in the title %s', async (title, figures) => {
		expect(await read(titled(title))).toEqual(figures);
	});
});
