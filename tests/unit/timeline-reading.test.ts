import { describe, expect, test } from 'vitest';
import { PAGE_WIDTHS } from '$lib/charts/frame';
import { layOutTimeline } from '$lib/charts/timeline-layout';
import { readTimeline, TAG_HEIGHT } from '$lib/charts/timeline-reading';
import { roundEnds } from '$lib/charts/value-axis';
import type { Panel, Timeline } from '$lib/domain/chart-subject';
import { isoDate } from '$lib/domain/day';
import { valueIn } from '$lib/domain/series-reading';
import { panelFrom } from '$lib/domain/timeline-window';
import { asIsoWeek } from '$lib/domain/week';
import { describePanelCourse } from '$lib/format/course';
import { line, panelOf, point } from '../support/panel';
import { aTimeline } from '../support/timeline';

const months = panelOf([
	line([6.4, 6.8, 7.1, 6.2, 5.6, 5.7].map((value, index) => point(`2026-0${index + 1}`, value)))
]);
const years = line([point('2024', 4122), point('2025', 4099)]);
const population = panelOf([years], { unit: 'persons', decimals: 0, windowMonths: 0 });

describe('the ends of an axis are round and hold every value', () => {
	test.each([
		[5.4, 6.9, [5, 7]],
		[21.8, 26.9, [20, 30]],
		[62, 76, [60, 80]],
		[0.31, 0.36, [0.3, 0.4]],
		[-3.2, 22.7, [-50, 50]],
		[0, 40, [0, 40]]
	] as const)('%d to %d', (low, high, ends) => {
		const [first, last] = roundEnds(low, high);
		expect([first <= low, last >= high, [first, last]]).toEqual([true, true, ends]);
	});
});

describe('what a slow line brings from before the window', () => {
	const from = isoDate('2026-03-02');

	test('is its latest value, where none is newer', () => {
		const [shown] = panelFrom(panelOf([years]), from).series;
		expect(shown?.points.map(({ period }) => period.key)).toEqual(['2025']);
	});

	test('is nothing where the window has one of its own', () => {
		const [shown] = panelFrom(panelOf([years]), isoDate('2025-11-03')).series;
		expect(shown?.points.map(({ period }) => period.key)).toEqual(['2025']);
	});

	test('is the value that its line comes in from, where values are of single days', () => {
		const [shown] = panelFrom(population, isoDate('2025-11-03')).series;
		expect(shown?.points.map(({ period }) => period.key)).toEqual(['2024', '2025']);
	});

	test('is nothing of months', () => {
		const [shown] = panelFrom(months, isoDate('2026-12-01')).series;
		expect(shown?.points).toEqual([]);
	});
});

test.each([
	['2026-W07', 6.8],
	['2026-W40', null]
])('a month is read in its own weeks and in no other: %s', (week, value) => {
	const [series] = months.series;
	expect(series && (valueIn(series, asIsoWeek(week))?.value ?? null)).toBe(value);
});

test('a year is read until a newer one comes', () => {
	expect(valueIn(years, asIsoWeek('2026-W40'))?.value).toBe(4099);
});

function timelineWith(panels: readonly Panel[]): Timeline {
	return { ...aTimeline('2025-W46', '2026-W30'), panels };
}

test.each(Object.entries(PAGE_WIDTHS))(
	'no tag covers a point or leaves the plot at the %s width, and the ring is on the line',
	(_, width) => {
		const timeline = timelineWith([months, panelFrom(population, isoDate('2025-11-10'))]);
		const layout = layOutTimeline(timeline, width, isoDate('2026-08-01'), 'sv');
		const dots = [
			...layout.mood.dots,
			...layout.tracks.flatMap(({ lines }) => lines.flatMap(({ points }) => points))
		];
		const wrong = timeline.mood.points.flatMap(({ week }) => {
			const { x, rings, tags } = readTimeline(layout, timeline.mood, week, 'sv');
			const covered = tags.filter((tag) =>
				dots.some(
					(dot) =>
						dot.x > tag.x &&
						dot.x < tag.x + tag.width &&
						dot.y > tag.y &&
						dot.y < tag.y + TAG_HEIGHT
				)
			);
			const outside = tags.filter(
				(tag) => tag.x < layout.scale.left || tag.x + tag.width > layout.scale.right
			);
			const isOnMood = rings.some((ring) => ring.x === x);
			return [...covered, ...outside, ...(isOnMood ? [] : [week])];
		});
		expect(wrong).toEqual([]);
	}
);

describe('the course of a line', () => {
	const told = (panel: Panel) =>
		describePanelCourse(panel, 'sv').join(' ').replaceAll('\u00a0', ' ');

	test('has its start, turn and end, then the highest and the lowest', () => {
		expect(told(months)).toBe(
			'Ohälsotal börjar på 6,4 dagar (januari 2026), stiger till sitt högsta, 7,1 dagar (mars 2026), och slutar på 5,7 dagar (juni 2026). Lägst är 5,6 dagar (maj 2026).'
		);
	});

	test('has no turn where it only goes one way', () => {
		expect(told(population)).toBe(
			'Ohälsotal går från 4 122 personer (2024) till 4 099 personer (2025).'
		);
	});

	test('is not followed past a change of method, unless it is slight', () => {
		const note = { sv: '', fi: '', fit: '', en: '' };
		const courses = [undefined, true as const].map((slight) =>
			describePanelCourse(
				{
					...population,
					indicator: {
						...population.indicator,
						breaks: [{ period: '2025', note, ...(slight && { slight }) }]
					}
				},
				'sv'
			)
		);
		expect(courses.map(({ length }) => length)).toEqual([0, 1]);
	});
});
