import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { ExpectationRow } from '$lib/domain/expectation-row';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Verdict } from '$lib/domain/verdict';
import { verdictShapeOf } from '$lib/domain/verdict-shape';
import { asIsoWeek } from '$lib/domain/week';
import { describeIndicatorCell, describeMoodCell } from '$lib/format/verdict/cell';
import { describeVerdict } from '$lib/format/verdict/verdict';
import { writeChartJson } from '$lib/server/exports/chart-json';
import { chartTable } from '$lib/server/exports/chart-table';
import { writeCsv } from '$lib/server/exports/csv';
import { writeTableJson } from '$lib/server/exports/table-json';
import { verdictTable } from '$lib/server/exports/verdict-table';
import { layMatrix } from '$lib/server/views/matrix/lay-matrix';
import { FOLLOWED } from '../support/followed';
import { goal } from '../support/goals';
import { WHOLE_LANGUAGES } from '../support/languages';
import { makeVerdicts, MEASURE } from '../support/verdict-cases';

const CASES = 500;
const PLACE = 'Kalix';
const verdicts = makeVerdicts(CASES, 20261130);

const INDICATOR = {
	...{ id: 'zq', name: MEASURE, unit: 'percent', decimals: 1 }
} as unknown as Indicator;

type OfIndicator = Exclude<Verdict, { class: 'event' }>;

/** One intervention a verdict: on an indicator or on the mood series, as the verdict is about. */
const interventions = verdicts.map(
	(_, index): Intervention =>
		({
			...{ id: `i${index}`, slug: `i${index}`, title: `Zyxo ${index}`, kind: 'measure' },
			...{ start: { date: isoDate('2026-03-02'), precision: 'day' }, end: { kind: 'ongoing' } },
			...{ place: null, circumstance: null, example: false },
			card: {
				...{ goalArea: 'habits', goals: ['goal-a', 'goal-b'], tags: ['tag a', 'tag b'] },
				...{ otherTitles: {}, followUp: null }
			}
		}) as unknown as Intervention
);

function asksIndicator(verdict: Verdict): verdict is OfIndicator {
	return verdict.class !== 'event' && verdict.question.measure.kind === 'indicator';
}

const NOT_BEGUN: Verdict = {
	...{ question: { ...verdicts[0]!.question, about: { kind: 'one', title: 'Zyxo' } }, flags: [] },
	...{ method: 'test', class: 'cannot-be-determined', reasons: [{ kind: 'empty' }], evidence: null }
};

const matrix = layMatrix({
	interventions,
	verdicts: verdicts.map((verdict, index) => ({
		intervention: interventions[index]!,
		verdict: asksIndicator(verdict) ? NOT_BEGUN : verdict,
		...{ workings: null, months: [] }
	})),
	expectations: verdicts.flatMap((verdict, index): ExpectationRow[] => {
		if (!asksIndicator(verdict)) return [];
		const judged = { verdict, comparison: null };
		const seen = { kind: 'indicator', indicator: INDICATOR, judged, before: null, after: null };
		const early = verdictShapeOf(verdict) === 'too-early';
		return [
			{
				...{ intervention: interventions[index]!, seen, visibleOn: isoDate('2026-05-01') },
				...{ outcome: early ? 'too-early' : 'did-not', state: early ? 'late' : 'answered' }
			} as unknown as ExpectationRow
		];
	}),
	indicators: [INDICATOR],
	goals: [goal('goal-a'), goal('goal-b', { followed: false }), goal('goal-c')],
	last: asIsoWeek('2026-W44'),
	today: isoDate('2026-11-06')
});

type CsvRow = Readonly<Record<string, string>>;
type JsonRow = Readonly<Record<string, string | number | null | { code: string; words: string }>>;

/** Of each case, the row about its measure. */
function rowsIn<Row extends CsvRow | JsonRow>(rows: readonly Row[]): readonly Row[] {
	return verdicts.map((verdict, index) => {
		const measure = asksIndicator(verdict) ? 'zq' : 'maende';
		const row = rows.find((one) => one.intervention === `i${index}` && one.measure === measure);
		if (!row) throw new Error(`No row of case ${index}`);
		return row;
	});
}

/** As a page shows it in the matrix. */
function cellOf(verdict: Verdict, index: number, language: (typeof WHOLE_LANGUAGES)[number]) {
	const row = matrix.begun.find(({ intervention }) => intervention.id === `i${index}`);
	const cell = row?.indicators['zq'];
	if (asksIndicator(verdict) && cell) return describeIndicatorCell(cell, INDICATOR, language);
	return describeMoodCell({ verdict, awaited: row?.mood.awaited ?? null }, language);
}

function numbersOf({ evidence }: Verdict) {
	const { estimate = null, low = null, high = null, detectable = null } = evidence ?? {};
	return [estimate, low, high, detectable];
}

describe.each(WHOLE_LANGUAGES)('500 verdicts on the mood and on indicators: %s', (language) => {
	const table = verdictTable(matrix, language);
	const read = (form: 'plain' | 'excel') =>
		Papa.parse<CsvRow>(writeCsv(table, form).trimEnd(), { header: true }).data;
	const json = JSON.parse(writeTableJson(table, {})) as { rows: JsonRow[] };
	const [csv, records] = [rowsIn(read('plain')), rowsIn(json.rows)];

	test('have the sentence of the page in CSV and JSON', () => {
		const sentences = verdicts.map((verdict) => describeVerdict(verdict, language).short);
		expect(csv.map((row) => row['verdict']?.replace(/^'/, ''))).toEqual(sentences);
		expect(records.map((row) => row['verdict'])).toEqual(sentences);
	});

	test('have the class, and the shape and words of the matrix', () => {
		const told = verdicts.map((verdict, index) => {
			const { shape, word, detail } = cellOf(verdict, index, language);
			return [verdict.class, shape, detail ? `${word}: ${detail}` : word];
		});
		const coded = (row: JsonRow, key: string) => row[key] as { code: string; words: string };
		expect(csv.map((row) => [row['class'], row['shape']])).toEqual(
			told.map(([found, shape]) => [found, shape])
		);
		expect(
			records.map((row) => [
				coded(row, 'class').code,
				coded(row, 'shape').code,
				coded(row, 'shape').words
			])
		).toEqual(told);
	});

	test('have the estimate, its range and the smallest difference seen', () => {
		const keys = ['estimate', 'low', 'high', 'detectable'];
		const numbers = verdicts.map(numbersOf);
		expect(records.map((row) => keys.map((key) => row[key]))).toEqual(numbers);
		expect(
			csv.map((row) => keys.map((key) => (row[key] === '' ? null : Number(row[key]))))
		).toEqual(numbers);
	});

	test('have the same in the file of one intervention’s picture', () => {
		const ofMood = verdicts.filter((verdict) => !asksIndicator(verdict));
		for (const verdict of ofMood) {
			const { followed } = FOLLOWED.plain;
			const chart = {
				kind: 'followed',
				about: 'followed',
				followed: { ...followed, verdict }
			} as const;
			const settings = { place: PLACE, language };
			const rows = chartTable(chart, PLACE, language);
			const told = JSON.parse(writeChartJson(chart, rows, settings)) as {
				alt: string;
				verdict: JsonRow;
				rows: JsonRow[];
			};
			const { short, long } = describeVerdict(verdict, language);
			expect(told.verdict['verdict']).toBe(short);
			expect(told.rows[0]?.['verdict']).toBe(short);
			for (const sentence of long) expect(told.alt).toContain(sentence);
			const keys = ['estimate', 'low', 'high', 'detectable'];
			expect(keys.map((key) => told.verdict[key])).toEqual(numbersOf(verdict));
			expect(told.verdict['shape']).toMatchObject({ code: verdictShapeOf(verdict) });
		}
		expect(ofMood.length).toBeGreaterThan(CASES / 4);
	});
});

test('a row tells goal area, goals, tags and how the expectation stands', () => {
	const { rows } = JSON.parse(writeTableJson(verdictTable(matrix, 'sv'), {})) as {
		rows: JsonRow[];
	};
	const row = rows.find((one) => one['measure'] === 'zq' && one['class'] !== null);
	expect(row).toMatchObject({
		...{ goal_area: { code: 'habits', words: 'Levnadsvanor' }, tags: 'tag a; tag b' },
		goals: { code: 'goal-a; goal-b', words: 'Mål goal-a; Mål goal-b (följs inte längre)' },
		...{ visible_on: '2026-05-01', measure_name: MEASURE.sv }
	});
	const states = new Set(
		rows.flatMap(({ expectation }) => (expectation as { code: string } | null)?.code ?? 'none')
	);
	expect(states).toEqual(new Set(['answered', 'late', 'none']));
});
