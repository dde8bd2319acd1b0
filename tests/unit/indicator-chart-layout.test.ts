import { describe, expect, test } from 'vitest';
import { indicatorChartHeight, layOutIndicatorChart } from '$lib/charts/indicator-chart-layout';
import { listRuns } from '$lib/charts/indicator-chart-marks';
import { isoDate } from '$lib/domain/day';
import type { Panel } from '$lib/domain/chart-subject';
import { COUNTRY, COUNTY, line, panelOf, point } from '../support/panel';

function layOut(panel: Panel, width = 620) {
	const layout = layOutIndicatorChart(panel, width, 'sv');
	if (!layout) throw new Error('Nothing was laid out');
	return layout;
}

describe('what is joined', () => {
	test('a gap breaks the line', () => {
		const runs = listRuns([point('2020-01', 1), point('2020-02', null), point('2020-03', 2)]);
		expect(runs.map((run) => run.length)).toEqual([1, 1]);
	});

	test('a month that the file leaves out breaks the line too', () => {
		const months = ['2020-01', '2020-02', '2020-03', '2020-06', '2020-07'];
		const runs = listRuns(months.map((month) => point(month, 1)));
		expect(runs.map((run) => run.length)).toEqual([3, 2]);
	});

	test('a series with one month a year is joined from year to year', () => {
		expect(
			listRuns(['2020-12', '2021-12', '2022-12'].map((month) => point(month, 1)))
		).toHaveLength(1);
	});

	test('years on either side of a change of method are not joined', () => {
		const years = ['2023', '2024', '2025'].map((year) => point(year, 4000));
		const runs = listRuns(years, [isoDate('2025-01-01')]);
		expect(runs.map((run) => run.length)).toEqual([2, 1]);
	});

	test('election years stand alone: nothing is drawn between them', () => {
		expect(listRuns(['2014', '2018', '2022'].map((year) => point(year, 80)))).toHaveLength(3);
	});

	test('years that follow each other are one line of steps', () => {
		const { series, plot } = layOut(panelOf([line([point('2016', 20), point('2017', 30)])]));
		expect(series[0]!.paths).toEqual([
			expect.stringMatching(new RegExp(`^M${plot.left},[\\d.]+H[\\d.]+V[\\d.]+H${plot.right}$`))
		]);
	});

	test('spans that share years are steps of their own', () => {
		const spans = line([point('2018--2021', 70), point('2021--2024', 71)]);
		expect(layOut(panelOf([spans])).series[0]!.paths).toHaveLength(2);
	});
});

describe('the words at the line ends', () => {
	const close = panelOf([
		line([point('2024-12', 22.1)]),
		line([point('2024-12', 22)], COUNTY),
		line([point('2024-12', 21.9)], COUNTRY)
	]);

	test.each([300, 620, 1040])('never overlap at %i pixels', (width) => {
		const baselines = layOut(close, width)
			.labels.flatMap(({ lines }) => lines.map(({ y }) => y))
			.sort((a, b) => a - b);
		expect(baselines.slice(1).every((y, index) => y - baselines[index]! >= 16)).toBe(true);
	});

	test.each([300, 620, 1040])(
		'leave more than half of the width to the lines at %i pixels',
		(width) => {
			const { plot } = layOut(close, width);
			expect((plot.right - plot.left) / width).toBeGreaterThan(0.5);
		}
	);

	test('say the period of a value that is older than the others', () => {
		const panel = panelOf([line([point('2017', 33)]), line([point('2025-12', 22)], COUNTRY)]);
		expect(layOut(panel).labels[0]!.lines.map(({ text }) => text)).toEqual([
			'Övertorneå 33',
			'(2017)'
		]);
	});

	test('leave out another source for a place that has its own line', () => {
		const panel = panelOf([
			line([point('2017', 33)]),
			line([point('2017', 33)], { indicatorId: 'annan' })
		]);
		expect(layOut(panel).labels).toHaveLength(1);
	});
});

test('a value from another source is a lone mark and says so under the axis', () => {
	const panel = panelOf([line([point('2016', 32), point('2017', 33)], { indicatorId: 'annan' })]);
	const { series, complementY } = layOut(panel);
	expect([series[0]!.paths, series[0]!.dots.length, complementY !== null]).toEqual([[], 2, true]);
});

test('an interval is a whisker from low to high', () => {
	const interval = { low: 60, high: 66 };
	const { series } = layOut(panelOf([line([point('2021--2024', 63, { interval })])]));
	const [whisker] = series[0]!.whiskers;
	expect(whisker!.top).toBeLessThan(whisker!.bottom);
});

test('a preliminary value is marked', () => {
	const points = [point('2024', 1), point('2025', 2, { preliminary: true })];
	expect(layOut(panelOf([line(points)])).series[0]!.dots).toEqual([
		expect.objectContaining({ preliminary: true })
	]);
});

test('a change of method stands where its period begins, and not outside the chart', () => {
	const note = { sv: '', fi: '', fit: '', en: '' };
	const breaks = [
		{ period: '1990', note },
		{ period: '2017', note }
	];
	const { plot, breaks: marks } = layOut(
		panelOf([line([point('2016', 1), point('2017', 2)])], { breaks })
	);
	expect(marks).toEqual([{ number: 2, x: expect.closeTo((plot.left + plot.right) / 2, 0) }]);
});

test('the axis starts at or above zero and its labels stay apart', () => {
	const years = Array.from({ length: 76 }, (_, index) =>
		point(String(1950 + index), 10_000 - index * 80)
	);
	const { xTicks, yTicks } = layOut(
		panelOf([line(years)], { frequency: 'year', unit: 'persons', decimals: 0 }),
		300
	);
	expect([xTicks.map(({ label }) => label), yTicks.length <= 6]).toEqual([
		['1960', '1980', '2000', '2020'],
		true
	]);
});

test.each([
	[300, ['jan 2024', 'jan 2025', 'jan 2026']],
	[620, ['jan 2024', 'juli 2024', 'jan 2025', 'juli 2025', 'jan 2026', 'juli 2026']]
])('months are named where there is room: %i pixels', (width, labels) => {
	const months = Array.from({ length: 33 }, (_, index) =>
		point(
			`${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
			5 + index / 10
		)
	);
	expect(layOut(panelOf([line(months)]), width).xTicks.map(({ label }) => label)).toEqual(labels);
});

test('years are named where two months would not fit', () => {
	const months = ['2025-12', '2026-01', '2026-02'].map((month) => point(month, 10_000));
	const panel = panelOf([
		line(months),
		line(months, { ...COUNTY, areaName: 'Västra Götalands län' })
	]);
	expect(layOut(panel, 230).xTicks.map(({ label }) => label)).toEqual(['2026']);
});

test('a panel without a value has no chart', () => {
	expect(layOutIndicatorChart(panelOf([line([point('2017', null)])]), 620, 'sv')).toBeNull();
});

test('a chart is as high as it says', () => {
	expect(layOut(panelOf([line([point('2017', 1)])])).height).toBe(indicatorChartHeight(620));
});
