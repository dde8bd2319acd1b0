import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile, lookAtFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

/** A row of Piteå under the headings: each period with its value, a star where it may yet change; or why not. */
async function under(...headings: readonly string[]) {
	const row = ['Piteå', ...headings.map((_, at) => at + 1)].join(';');
	const bytes = new TextEncoder().encode(['Kommun', ...headings].join(';') + `\n${row}\n`);
	const { description, table } = await lookAtFile('fil', bytes, SOURCES, CONTEXT);
	const { problems, sample, reasons } = description;
	const contents = new Set(
		[...(table?.cells ?? [])].map((cell) =>
			'code' in cell ? null : cell.categories.innehåll?.text
		)
	);
	return {
		figures: sample.map(
			({ period, preliminary, ...rest }) =>
				`${period} ${'value' in rest ? rest.value : rest.gap}${preliminary ? '*' : ''}`
		),
		contents: [...contents],
		problems,
		reasons
	};
}

describe('among periods a heading that is nearly one refuses the table by name', () => {
	test.each([
		[['2021', '202', '2023'], '202', 3],
		[['2021', '2O22', '2023'], '2O22', 3],
		[['2021', '2022', '20x3'], '20x3', 4],
		[['2021', '2022', '2023qq'], '2023qq', 4],
		[['2021', '22', '2023'], '22', 3],
		[['2021', '12022'], '12022', 3],
		[['Antal 2021', 'Antal 2O22'], 'Antal 2O22', 3],
		[['2021 K1', '2021 K2', 'Q7-21'], 'Q7-21', 4],
		[['2021 K1', '2021:5'], '2021:5', 3],
		[['2021', '2022', '2023 (xyz)'], '2023 (xyz)', 4],
		[['2021', '2022', '2023 xyz'], '2023 xyz', 4]
	])('%j', async (headings, heading, column) => {
		const { problems } = await under(...headings);
		expect(problems).toEqual([
			{ line: 1, column, value: null, code: 'heading-no-period', values: { heading } }
		]);
	});
});

describe('a mark behind a period says how settled it is, and nothing of what is counted', () => {
	const SETTLED = [
		...['2023r', '2023 r', '2023 (r)', '2023 rev', '2023 (rev.)', '2023 (reviderad)'],
		...['2023 korr.', '2023 (tarkistettu)', '2023 (definitiv)', '2023, rev.']
	];
	const YET = [
		...['2023 e', '2023e', '2023 est.', '2023 (uppskattad)', '2023 (skattning)', '2023 (estimate)'],
		...['2023 (ennakko)', '2023 (arvio)', '2023 (prel.)']
	];
	test.each(SETTLED)('%s is final', async (heading) => {
		const { figures, contents } = await under('2022', heading);
		expect(figures).toEqual(['2022 1', '2023 2']);
		expect(contents).toHaveLength(1);
	});
	test.each(YET)('%s may yet change', async (heading) => {
		const { figures, contents } = await under('2022', heading);
		expect(figures).toEqual(['2022 1', '2023 2*']);
		expect(contents).toHaveLength(1);
	});
	test('in rows too', async () => {
		const text = 'Kommun;År;Antal\nPiteå;2022 (rev.);1\nPiteå;2023 e;2\n';
		const bytes = new TextEncoder().encode(text);
		const { sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
		expect(sample.map((one) => [one.period, one.preliminary ?? false])).toEqual([
			['2022', false],
			['2023', true]
		]);
	});
});

test('quarters are read as they are written beside others', async () => {
	const { figures } = await under('kv1 2023', '2023-Q2', '2023:K3', '2023:4', 'Q1-24', 'kv 2 -24');
	expect(figures.map((one) => one.split(' ')[0])).toEqual([
		...['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2']
	]);
});

describe('is left out and named', () => {
	test.each(['2030f', '2030 f', '2030 (f)'])('a forecast such as %s', async (heading) => {
		const { figures, reasons } = await under('2022', heading);
		expect(figures).toEqual(['2022 1']);
		expect(JSON.stringify(reasons)).toContain(`forecast-column:${heading}`);
	});
	test.each(['Förändring', 'Rang', 'Yta km2', '65+', 'CO2', 'Diff', 'SNI 07'])(
		'%s beside years',
		async (heading) => {
			const { figures, reasons } = await under('2021', heading, '2023');
			expect(figures).toEqual(['2021 1', '2023 3']);
			expect(JSON.stringify(reasons)).toContain(`-column:${heading}`);
		}
	);
	test('and a content beside the periods of another is none of it', async () => {
		expect((await under('2022', '2023', '2023 (%)')).figures).toEqual([
			'2022 1',
			'2023 2',
			'2023 3'
		]);
	});
});

test('a footnote below the table is a note', async () => {
	const text = 'Kommun;2021;2022 1)\nPiteå;1;2\n1) Ny mätmetod\n';
	const { problems, sample } = await describeFile(
		'fil',
		new TextEncoder().encode(text),
		SOURCES,
		CONTEXT
	);
	expect(problems).toEqual([]);
	expect(sample).toHaveLength(2);
});
