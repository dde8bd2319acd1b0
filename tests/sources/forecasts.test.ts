import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { saysForecast } from '$lib/server/files/forecast-words';
import { describeFile, lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from './support';

const lines = (...all: readonly string[]) => new TextEncoder().encode([...all, ''].join('\n'));

async function read(bytes: Uint8Array) {
	const { problems, sample, reasons } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const values = sample.map((one) => `${one.period} ${'value' in one ? one.value : one.gap}`);
	return { values, refused: problems.map(({ code }) => code), reasons };
}

test.each([
	...['2030 (prognos)', '2030 prognos', 'Prognos 2030', 'ar_2030_prognos', 'PROGNOS'],
	...['Framskrivning', 'Befolkningsframskrivning', 'framräkning', 'Framskriven folkmängd'],
	...['forecast', 'Population projection', 'Projected', 'ennuste', 'Väestöennuste', '2030 (f)'],
	...['Budget', 'budget 2024', '2024 budget', 'Budget (tkr)', 'Årsbudget', 'Reviderad budget'],
	...['Kostnad, budget', 'Kostnad budget', 'Budgeterad kostnad', 'kostnad_2024_budget', 'BUDGET'],
	...['Plan', 'Plan 2025', 'Mål', 'Mål 2030', 'Målvärde', 'Måltal', 'Mål och budget 2024'],
	...[
		'talousarvio',
		'Talousarvio 2024',
		'tavoite',
		'Suunnitelma',
		'target',
		'Target 2030',
		'planned'
	]
])('%s is of a forecast', (text) => {
	expect(saysForecast(text)).toBe(true);
});

test.each([
	'2030',
	'Utfall',
	'exkl. prognos',
	'utan prognos',
	'Prognosinstitutet',
	'Folkmängd (f)',
	...['Målgrupp', 'Avgjorda mål', 'Elever som når målen', 'Måltider', 'Fotbollsmål', 'Mål 1'],
	...[
		'Budget- och skuldrådgivning',
		'Avvikelse mot budget',
		'Budgetavvikelse',
		'exkl. budget',
		'Kostnad utan budget'
	],
	...['Plan 2', 'Individuell plan', 'Planerade operationer', 'Detaljplaner', 'Plantering'],
	...['target group', 'kohderyhmä', 'tavoitteensa saavuttaneet', 'Bokslut', 'Utfall/budget']
])('%s is of none', (text) => {
	expect(saysForecast(text)).toBe(false);
});

describe('a forecast is left out and counted where it is', () => {
	const OBSERVED = ['2023 81'];
	const JSON_STAT = (more: object, texts: Readonly<Record<string, string>> = {}) =>
		JSON.stringify({
			...{ version: '2.0', class: 'dataset', label: 'Antal' },
			...{ id: ['Region', 'Tid'], size: [1, 2], role: { time: ['Tid'], geo: ['Region'] } },
			dimension: {
				Region: { category: { index: ['2518'], label: { '2518': 'Övertorneå' } } },
				Tid: { category: { index: ['2023', '2030'], label: texts } }
			},
			...{ value: [81, 85], ...more }
		});
	test.each([
		[
			'a column of the years',
			lines('Kommun;2023;2030 (prognos)', 'Övertorneå;81;85'),
			{ 'forecast-column:2030 (prognos)': 1 }
		],
		[
			'a column beside the observed ones',
			lines('Kommun;År;Utfall;Prognos', 'Övertorneå;2023;81;85'),
			{ 'forecast-column:Prognos': 1 }
		],
		[
			'a column of a budget',
			lines('Kommun;År;Utfall;Budget', 'Övertorneå;2023;81;85'),
			{ 'forecast-column:Budget': 1 }
		],
		[
			'rows by categories of a budget, a plan and an aim',
			lines(
				'Kommun;År;Typ;Antal',
				...['Bokslut;81', 'Budget;85', 'Plan;86', 'Mål;87'].map((of) => `Övertorneå;2023;${of}`)
			),
			{ forecast: 3 }
		],
		[
			'a row by its year',
			lines('Kommun;År;Antal', 'Övertorneå;2023;81', 'Övertorneå;2030 prognos;85'),
			{ forecast: 1 }
		],
		[
			'a row by its category',
			lines('Kommun;År;Typ;Antal', 'Övertorneå;2023;Utfall;81', 'Övertorneå;2030;Framskrivning;85'),
			{ forecast: 1 }
		],
		[
			'a row by its flag',
			lines('Kommun,År,Antal,OBS_FLAG', 'Övertorneå,2023,81,', 'Övertorneå,2030,85,f'),
			{ forecast: 1, 'note-column:OBS_FLAG': 1 }
		],
		[
			'a row of a known table',
			lines('region;valår;ME0104B8', '2518 Övertorneå;2023;81', '2518 Övertorneå;2030 prognos;85'),
			{ forecast: 1 }
		],
		[
			'a category of JSON-stat',
			new TextEncoder().encode(JSON_STAT({}, { '2023': '2023', '2030': '2030 (prognos)' })),
			{ forecast: 1 }
		],
		[
			'a status of JSON-stat',
			new TextEncoder().encode(JSON_STAT({ status: { '1': 'f' } })),
			{ forecast: 1 }
		]
	])('%s', async (_, bytes, reasons) => {
		expect(await read(bytes)).toEqual({ values: OBSERVED, refused: [], reasons });
	});
});

describe('a table of forecasts alone is refused', () => {
	test.each([
		['that its title says', lines('Befolkningsprognos', '', 'Kommun;2030', 'Övertorneå;85')],
		[
			'under the headings of a known one',
			lines('Framskrivning', '', 'region;valår;ME0104B8', '2518 Övertorneå;2030;85')
		],
		['that its title says of a budget', lines('Budget 2023', '', 'Kommun;2023', 'Övertorneå;85')],
		['in every column', lines('Kommun;2030 ennuste', 'Övertorneå;85')]
	])('%s', async (_, bytes) => {
		expect(await read(bytes)).toMatchObject({ values: [], refused: ['values-are-forecasts'] });
	});
});

test('a kept table says how many forecasts it was kept without', async () => {
	const bytes = lines('Kommun;2023;2030 (prognos)', 'Övertorneå;81;85', 'Kalix;82;86');
	const { table } = await lookAtFile('fil', bytes, SOURCES, CONTEXT);
	const kept = table && keepTable(table, CONTEXT, '2518');
	expect(kept?.ok && [kept.value.forecasts, kept.value.leftOut, kept.value.figures.length]).toEqual(
		[...[2, 0, 1]]
	);
});
