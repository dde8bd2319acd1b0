import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { readArea } from '$lib/server/layout/words/area-spelling';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT, figuresOf } from '../../sources/support';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const lookAt = async (...lines: readonly string[]) =>
	await describeFile('fil', bytes(...lines), SOURCES, CONTEXT);

test.each([
	['Municipality of Piteå', '2581'],
	['The Municipality of Kalix', '2514'],
	['Kalix Municipality', '2514'],
	['City of Gothenburg', '1480'],
	['County of Norrbotten', '25'],
	['Norrbotten County', '25'],
	['Haparanda (Ruotsi)', '2583'],
	['Haparanda (Sweden)', '2583'],
	['Haparanda (SE)', '2583'],
	['Piteå kommun (Sverige)', '2581'],
	['Norrbotten, Sweden', '25'],
	['Uppsala kommun, Sverige', '0380']
])('%s is %s', (text, code) => {
	expect(readArea(text, CONTEXT.areas)).toEqual({ ok: true, code });
});

test.each(['Municipality of Oslo', 'Haparanda (Suomi)', 'Pello (Finland)', 'County of Kent'])(
	'%s is none of ours',
	(text) => {
		expect(readArea(text, CONTEXT.areas).ok).toBe(false);
	}
);

test('a place that says its country is ours among places of another', async () => {
	const figures = await figuresOf(
		bytes(
			'Kunta;Vuosi;Määrä',
			'Tornio;2023;5',
			'Kemi;2023;6',
			'Pello;2023;7',
			'Haparanda (Ruotsi);2023;8'
		)
	);
	expect(figures.get('2583 2023 T')).toBe(8);
});

test.each([
	['Arbetsmarknadsregion'],
	['Lokal arbetsmarknad'],
	['LA-region'],
	['FA-region'],
	['Sjukvårdsområde'],
	['Polisområde'],
	['Tingsrätt'],
	['Vårdcentral'],
	['Valkrets'],
	['Tätort']
])('a name under %s may be called after a municipality without being it', async (heading) => {
	const { dimensions } = await lookAt(`${heading};2022;2023`, 'Piteå;31;32', 'Kalix;41;42');
	expect(dimensions.filter(({ role }) => role === 'area')).toEqual([]);
});

test.each([['Region'], ['Område'], ['Namn'], ['Kommun'], ['Kommunområde']])(
	'a name under %s is the place',
	async (heading) => {
		const { dimensions } = await lookAt(`${heading};2022;2023`, 'Piteå;31;32', 'Kalix;41;42');
		expect(dimensions.filter(({ role }) => role === 'area')).toHaveLength(1);
	}
);

test('all of the municipality and of the county are those of the title', async () => {
	const figures = await figuresOf(
		bytes(
			'Sjukskrivna, Piteå kommun',
			'Område;År;Antal',
			'Hela kommunen;2023;5',
			'Hela länet;2023;6',
			'Riket;2023;7'
		)
	);
	expect([...figures]).toEqual([
		['2581 2023 T', 5],
		['25 2023 T', 6],
		['00 2023 T', 7]
	]);
});

test('all of a municipality that no title names is refused for that', async () => {
	const { problems } = await lookAt('Område;År;Antal', 'Riket;2023;7', 'Hela kommunen;2023;5');
	expect(problems).toMatchObject([{ line: 3, column: 'Område', code: 'area-whole-unnamed' }]);
});

test('a county without figures above its municipalities heads them and lacks nothing', async () => {
	const figures = await figuresOf(
		bytes(
			'Kommun;Antal 2023;Antal 2024',
			'Norrbottens län;;',
			'Piteå;61;62',
			'Kalix;71;72',
			'Summa Norrbottens län;132;134',
			'Västerbottens län;;',
			'Umeå;801;'
		)
	);
	expect([...figures.keys()].map((key) => key.split(' ')[0])).toEqual([
		'2581',
		'2581',
		'2514',
		'2514',
		'2480',
		'2480'
	]);
	expect(figures.get('2480 2024 T')).toBeNull();
});

test('places of two tables beside each other do not belong together', async () => {
	const lines = ['Barn;;;;Lärare;;', 'Kommun;2022;2023;;Kommun;2022;2023'];
	const turned = await lookAt(
		...lines,
		'Piteå;1;2;;Norrbottens län;3;4',
		'Norrbottens län;5;6;;Piteå;7;8'
	);
	expect(turned.problems.map(({ code, line }) => [code, line])).toEqual([
		['areas-differ', 3],
		['areas-differ', 4]
	]);
	const even = await lookAt(
		...lines,
		'Piteå;1;2;;Piteå;3;4',
		'Norrbottens län;5;6;;Norrbottens län;7;8'
	);
	expect([even.problems, even.reasons]).toEqual([[], {}]);
});
