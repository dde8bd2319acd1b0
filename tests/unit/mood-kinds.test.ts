import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { layOutMoodChart } from '$lib/charts/mood-chart-layout';
import { addHalfYears, halfYearOf, monthsAround, parseHalfYear } from '$lib/domain/half-year';
import type { MoodSeries } from '$lib/domain/chart-subject';
import { describeKinds } from '$lib/format/mood-kind';
import { moodTable } from '$lib/server/exports/mood-table';
import MoodTable from '../../src/routes/(public)/tidslinje/MoodTable.svelte';
import WeekValues from '../../src/routes/(public)/ursprung/maende/[month]/WeekValues.svelte';
import { isoDate } from '$lib/domain/day';
import { aTimeline, moodFrom } from '../support/timeline';

const PART = { green: 30, yellow: 20, red: 10 };

/** Four weeks, both kinds in all but the third. */
function withKinds(): MoodSeries {
	const mood = moodFrom('2026-W40', [60, 61, 62, 63]);
	const shares = { green: 50, yellow: 33, red: 17 };
	const kinds = {
		business: { shares, counts: PART },
		municipal: { shares: { ...shares, green: 70 }, counts: { green: 57, yellow: 20, red: 3 } }
	};
	const points = mood.points.map((point, index) =>
		point.gap === null && index !== 2 ? { ...point, kinds } : point
	);
	return { ...mood, points };
}

test('both kinds are drawn beside the total, and broken where they may not be shown', () => {
	const track = layOutMoodChart(withKinds(), 720, 'sv')?.track;
	expect(track?.kinds).toMatchObject([
		{
			kind: 'business',
			paths: [expect.stringMatching(/^M[^L]+L[^L]+$/)],
			lone: [{ week: '2026-W43' }]
		},
		{ kind: 'municipal', paths: [expect.any(String)], lone: [{ week: '2026-W43' }] }
	]);
	expect(track?.paths).toHaveLength(1);
});

test('nothing is drawn or said of kinds where there are none', () => {
	const mood = moodFrom('2026-W40', [60, 61]);
	expect(layOutMoodChart(mood, 720, 'sv')?.track.kinds).toEqual([]);
	expect(describeKinds(mood, 'sv')).toEqual([]);
});

test('the words name both lines and what they add up to', () => {
	expect(describeKinds(withKinds(), 'sv').join().replaceAll('\u00a0', ' ')).toBe(
		'Streckad linje: företag och föreningar, 50 av 100 gröna v. 43 2026. Prickad linje: kommunens enheter, 70 av 100. Hela kommunen är summan av de två.'
	);
});

test('a file has the counts of both kinds, empty where they are not shown, and no such columns without them', () => {
	const { columns, rows } = moodTable(withKinds(), 'Övertorneå', 'sv');
	const at = columns.findIndex(({ key }) => key === 'business_green');
	expect(columns.slice(at, at + 6).map(({ key }) => key)).toEqual([
		...['business_green', 'business_yellow', 'business_red'],
		...['municipal_green', 'municipal_yellow', 'municipal_red']
	]);
	expect(rows.map((row) => row.slice(at, at + 4))).toMatchObject([
		[30, 20, 10, 57],
		[30, 20, 10, 57],
		[null, null, null, null],
		[30, 20, 10, 57]
	]);
	const plain = moodTable(moodFrom('2026-W40', [60]), 'Övertorneå', 'sv');
	expect(plain.columns.map(({ key }) => key).join()).not.toMatch(/business|municipal/);
});

test.each([
	['2026-01', '2026-H1', '2026-H2', '2025-H2'],
	['2026-06', '2026-H1', '2026-H2', '2025-H2'],
	['2026-07', '2026-H2', '2027-H1', '2026-H1'],
	['2026-12', '2026-H2', '2027-H1', '2026-H1']
])('%s lies in %s', (month, half, next, before) => {
	const own = halfYearOf(month);
	expect([own, addHalfYears(own, 1), addHalfYears(own, -1)]).toEqual([half, next, before]);
	expect(month >= monthsAround(own).first && month <= monthsAround(own).last).toBe(true);
});

test.each(['2026-H3', '2026', 'H1', '2026-H1 '])('%j is no half-year', (text) => {
	expect(parseHalfYear(text)).toBeNull();
});

/** The tables of weeks: on the timeline, and where a month comes from. */
const TABLES = {
	timeline: (mood: MoodSeries) => {
		const timeline = { ...aTimeline('2026-W40', '2026-W43', []), mood };
		return render(MoodTable, { props: { timeline, today: isoDate('2026-11-06') } }).body;
	},
	provenance: ({ points }: MoodSeries) =>
		render(WeekValues, { props: { weeks: points, sum: null } }).body
};

/** The numbers of each row, without the week. */
function numbersOf(table: string): string[][] {
	const rows = table.split('<tr>').slice(2);
	return rows.map((row) =>
		[...row.matchAll(/<td class="number[^>]*>([^<]*)</g)].map((cell) => cell[1] ?? '')
	);
}

test.each(['timeline', 'provenance'] as const)(
	'the table of the %s has a column for each kind, and a dash where it may not be shown',
	(name) => {
		const table = TABLES[name](withKinds());
		expect([
			table.includes('Gröna, av 100: kommunens enheter'),
			...numbersOf(table).map((row) => row.slice(3, 5))
		]).toEqual([true, ['50', '70'], ['50', '70'], ['–', '–'], ['50', '70']]);
	}
);

test.each(['timeline', 'provenance'] as const)(
	'the table of the %s has no such columns without kinds, and a gap fills its row',
	(name) => {
		const table = TABLES[name](moodFrom('2026-W40', [60, null]));
		expect([table.includes('kommunens enheter'), table.includes('colspan="4"')]).toEqual([
			false,
			true
		]);
	}
);
