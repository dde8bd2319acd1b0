import { describe, expect, test } from 'vitest';
import { PAGE_WIDTHS, timeScale } from '$lib/charts/frame';
import { layOutLane } from '$lib/charts/lane-layout';
import { layOutMoodTrack } from '$lib/charts/mood-track-layout';
import { layOutTimeline, timelineScale } from '$lib/charts/timeline-layout';
import { weekAt } from '$lib/charts/week-at';
import { isoDate } from '$lib/domain/day';
import { asIsoWeek, weekStart } from '$lib/domain/week';
import { anIntervention, aTimeline, moodFrom, numbered } from '../support/timeline';

const today = isoDate('2026-11-06');
const year = timeScale(isoDate('2026-01-05'), isoDate('2027-01-04'), 100, 900);

describe('the mood track', () => {
	test('a gap breaks the line', () => {
		const track = layOutMoodTrack(moodFrom('2026-W02', [60, 62, null, 61, 63]), year, 0, 100);
		expect(track.paths).toHaveLength(2);
	});

	test('weeks without a value in a row share one set of words', () => {
		const track = layOutMoodTrack(moodFrom('2026-W02', [60, null, null, 61, null]), year, 0, 100);
		expect(track.hiddenRuns.map(({ weeks }) => weeks)).toEqual([2, 1]);
	});

	test('a higher share stands higher', () => {
		const { dots } = layOutMoodTrack(moodFrom('2026-W02', [50, 70]), year, 0, 100);
		expect(dots[1]!.y).toBeLessThan(dots[0]!.y);
	});
});

describe('the lane of interventions', () => {
	const options = { narrow: false, rows: 9, language: 'sv' } as const;

	test('what began before the window starts at its edge and says so', () => {
		const before = anIntervention('Tidig', '2025-03-01', { kind: 'ongoing' });
		const [mark] = layOutLane(numbered([before]), year, 1000, 0, today, options).marks;
		expect([mark!.x, mark!.startsBefore]).toEqual([100, true]);
	});

	test('what is going on reaches today and no further', () => {
		const ongoing = anIntervention('Pågår', '2026-03-02', { kind: 'ongoing' });
		const [mark] = layOutLane(numbered([ongoing]), year, 1000, 0, today, options).marks;
		expect(Math.round(mark!.x + mark!.width)).toBe(Math.round(year.at(isoDate('2026-11-07'))));
	});

	test('an event on one day is a diamond in the middle of that day', () => {
		const event = anIntervention('Fest', '2026-06-06', { kind: 'point' }, 'event');
		const [mark] = layOutLane(numbered([event]), year, 1000, 0, today, options).marks;
		expect(mark!.shape).toBe('diamond');
	});

	test('marks and words of the same time take rows of their own', () => {
		const many = ['A', 'B', 'C'].map((name) =>
			anIntervention(name, '2026-05-04', { kind: 'point' }, 'event')
		);
		const { marks } = layOutLane(numbered(many), year, 1000, 0, today, options);
		expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
	});

	test('what finds no row is named under the rows', () => {
		const many = Array.from({ length: 14 }, (_, index) =>
			anIntervention(`Nr ${index}`, '2026-05-04', { kind: 'ongoing' })
		);
		const lane = layOutLane(numbered(many), year, 1000, 0, today, options);
		const drawn = lane.marks.map(({ intervention }) => intervention.title);
		const named = lane.notDrawn.map(({ text }) => text).join(' ');
		expect(many.filter(({ title }) => !drawn.includes(title) && !named.includes(title))).toEqual(
			[]
		);
	});

	test('numbers stand for names where it is narrow', () => {
		const events = ['Första', 'Andra'].map((name, index) =>
			anIntervention(name, `2026-0${index + 3}-04`, { kind: 'point' }, 'event')
		);
		const { marks } = layOutLane(numbered(events), year, 1000, 0, today, {
			narrow: true,
			rows: 9,
			language: 'sv'
		});
		expect(marks.map(({ label }) => label?.text)).toEqual(['1', '2']);
	});
});

describe('the week under the pointer', () => {
	const timeline = aTimeline('2026-W40', '2027-W02');

	test.each(['2026-W40', '2026-W53', '2027-W01', '2027-W02'])('%s at every width', (name) => {
		const week = asIsoWeek(name);
		const found = Object.values(PAGE_WIDTHS).map((width) => {
			const scale = timelineScale(timeline, width, 'sv');
			return weekAt(scale, scale.at(weekStart(week)) + 1);
		});
		expect(found).toEqual([name, name, name]);
	});

	test('outside the plot it is the nearest week', () => {
		const scale = timelineScale(timeline, 620, 'sv');
		expect([weekAt(scale, 0), weekAt(scale, 619)]).toEqual(['2026-W40', '2027-W02']);
	});
});

test.each(Object.entries(PAGE_WIDTHS))(
	'everything drawn lies inside the picture at the %s width',
	(_, width) => {
		const events = Array.from({ length: 10 }, (_unused, index) =>
			anIntervention(`Händelse nummer ${index}`, '2026-10-05', { kind: 'point' }, 'event')
		);
		const layout = layOutTimeline(aTimeline('2026-W10', '2026-W45', events), width, today, 'sv');
		const ys = [...layout.mood.dots, ...layout.lane.marks].map(({ y }) => y);
		expect(Math.max(...ys)).toBeLessThan(layout.height);
	}
);
