import type { About, SubjectOf } from '$lib/domain/chart';
import type { MoodPoint, MoodSeries, Series, Timeline } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import { FOLLOWED } from '../support/followed';
import { COUNTRY, COUNTY, line, panelOf, point } from '../support/panel';
import { spread } from '../support/spread';
import { aTimeline, anIntervention, moodFrom, numbered } from '../support/timeline';

type Samples<Key extends About> = { readonly plain: SubjectOf<Key> } & Readonly<
	Record<string, SubjectOf<Key>>
>;

const FETCHED_ON = '2026-11-01';
const BAND = { centre: 64, low: 57, high: 71, weeks: 20, preliminary: false };
const LONG =
	'Självskattad hälsa, andel som bedömer sin hälsa som bra eller mycket bra bland dem som är 16–84 år';

/** A share that goes up and down, the same every time. */
function shareAt(index: number): number {
	return 63 + Math.round(7 * Math.sin(index * 1.3) + 3 * Math.cos(index * 0.7));
}

function moodOf(weeks: number, change: (point: MoodPoint, index: number) => MoodPoint): MoodSeries {
	const shares = Array.from({ length: weeks }, (_, index) => shareAt(index));
	const mood = moodFrom('2026-W18', shares);
	return { ...mood, points: mood.points.map(change), band: BAND };
}

const plainMood = moodOf(26, (point) => point);

const moodWithGaps = moodOf(26, (point, index) => {
	if (index >= 4 && index <= 6) return { week: point.week, gap: 'too-few-answers' };
	if (index >= 9 && index <= 12) return { week: point.week, gap: 'not-asked' };
	if (index === 15) return { week: point.week, gap: 'withdrawn' };
	return index >= 24 ? { week: point.week, gap: 'not-released' } : point;
});

const moodUnseen = {
	...moodOf(26, ({ week }) => ({ week, gap: 'too-few-answers' })),
	band: null
};

const moodOfYears = { ...moodOf(210, (point) => point), points: longMood() };

function longMood(): readonly MoodPoint[] {
	return moodFrom(
		'2022-W44',
		Array.from({ length: 210 }, (_, index) => shareAt(index))
	).points;
}

const mood: Samples<'mood'> = {
	plain: { about: 'mood', mood: plainMood },
	gaps: { about: 'mood', mood: moodWithGaps },
	'nothing-shown': { about: 'mood', mood: moodUnseen },
	empty: { about: 'mood', mood: { ...plainMood, points: [], band: null } },
	years: { about: 'mood', mood: moodOfYears }
};

function monthly(year: number, values: readonly (number | null)[], more: Partial<Series> = {}) {
	const points = values.map((value, index) =>
		point(`${year}-${String(index + 1).padStart(2, '0')}`, value)
	);
	return line(points, more);
}

function yearly(first: number, values: readonly (number | null)[], more: Partial<Series> = {}) {
	return line(
		values.map((value, index) => point(String(first + index), value)),
		more
	);
}

const months = [
	monthly(2026, [26.1, 26, 25.8, 26.2, 26.4, 26.3, 26.1, 26, 25.9, 26.2]),
	monthly(2026, [24.2, 24.1, 24.1, 24, 23.9, 24, 23.8, 23.9, 23.7, 23.8], COUNTY),
	monthly(2026, [22.9, 22.8, 22.8, 22.7, 22.6, 22.6, 22.5, 22.5, 22.4, 22.3], COUNTRY)
];

const years = [yearly(2016, [4500, 4461, 4430, 4398, 4360, 4329, 4284, 4216, 4170, 4122, 4099])];

const NO_NOTE = { sv: 'Ny metod.', fi: 'Uusi menetelmä.', fit: 'Uusi metodi.', en: 'New method.' };

function named(name: string): Partial<Indicator> {
	return { name: { sv: name, fi: name, fit: name, en: name } };
}

const others = ['Haparanda', 'Överkalix', 'Pajala', 'Kalix', 'Jokkmokk'].map((areaName, index) =>
	monthly(2026, [25 + index / 4, null, 24.8 + index / 4], {
		...{ areaCode: `258${index}`, areaName, role: 'other' }
	})
);

const bySpans = ['own', 'country'].map((role, row) =>
	line(
		['2013--2016', '2017--2020', '2021--2024'].map((span, index) => {
			const value = 68 - index + row * 4;
			const half = row === 0 ? 6 : 0.5;
			return point(span, value, { interval: { low: value - half, high: value + half } });
		}),
		role === 'own' ? {} : COUNTRY
	)
);

const panels = {
	plain: panelOf(months),
	gaps: panelOf([
		monthly(2026, [26.1, null, 25.8, 26.2, null, null, 26.1, 26, 25.9, null]),
		...months.slice(1)
	]),
	breaks: panelOf([line([point('2017', 33)], { indicatorId: 'ansokan' }), ...months], {
		breaks: [{ period: '2026-04', note: NO_NOTE }]
	}),
	intervals: panelOf(bySpans, { ...named(LONG), unit: 'percent', decimals: 0, frequency: 'span' }),
	sexes: panelOf([
		{ ...months[0]!, sex: 'K' },
		monthly(2026, [21.1, 21, 20.9, 21.2, 21, 21.3, 21.1, 21, 20.8, 20.7], { sex: 'M' })
	]),
	neighbours: panelOf([months[0]!, ...others]),
	preliminary: panelOf([
		line([
			...monthly(2026, [26.1, 26.2, 25.8]).points,
			point('2026-04', 25.2, { preliminary: true })
		])
	]),
	persons: panelOf(years, {
		...named('Befolkning'),
		unit: 'persons',
		decimals: 0,
		frequency: 'year',
		windowMonths: 0
	}),
	empty: panelOf([monthly(2026, [null, null])]),
	/** From before the window, and up to it. */
	population: {
		...panelOf([yearly(2024, [4122, 4099])], {
			...named('Folkmängd'),
			...{ id: 'befolkning', unit: 'persons', decimals: 0, frequency: 'year', windowMonths: 0 }
		}),
		decade: { since: point('2015', 0).period, change: -590, percent: -12.6 }
	}
};

const example = { ...panels.plain, example: true };

const panel: Samples<'panel'> = {
	plain: { about: 'panel', panel: panels.plain, fetchedOn: FETCHED_ON },
	example: { about: 'panel', panel: example, fetchedOn: null },
	gaps: { about: 'panel', panel: panels.gaps, fetchedOn: FETCHED_ON },
	breaks: { about: 'panel', panel: panels.breaks, fetchedOn: FETCHED_ON },
	'intervals-long-name': { about: 'panel', panel: panels.intervals, fetchedOn: FETCHED_ON },
	sexes: { about: 'panel', panel: panels.sexes, fetchedOn: FETCHED_ON },
	neighbours: { about: 'panel', panel: panels.neighbours, fetchedOn: FETCHED_ON },
	preliminary: { about: 'panel', panel: panels.preliminary, fetchedOn: FETCHED_ON },
	persons: { about: 'panel', panel: panels.persons, fetchedOn: FETCHED_ON },
	empty: { about: 'panel', panel: panels.empty, fetchedOn: null }
};

const few = [
	anIntervention('Sportotek', '2025-09-01', { kind: 'ongoing' }),
	anIntervention('Prideparaden', '2026-06-13', { kind: 'point' }, 'event'),
	anIntervention(
		'Sommarlov',
		'2026-06-15',
		{
			kind: 'ended',
			date: anIntervention('', '2026-08-16', { kind: 'point' }).start.date,
			precision: 'day'
		},
		'circumstance'
	),
	anIntervention('Trygghetsvandring', '2026-10-12', { kind: 'point' }, 'event')
];

const many = Array.from({ length: 10 }, (_, index) =>
	anIntervention(`Servicekontoret i by ${index + 1} öppnar`, '2026-07-06', { kind: 'ongoing' })
);

const longTitles = [
	anIntervention(`${LONG} i hela Tornedalen`, '2026-05-11', { kind: 'ongoing' }),
	anIntervention(
		'Donaudampfschifffahrtsgesellschaftskapitän',
		'2026-10-20',
		{ kind: 'point' },
		'event'
	)
];

function timelineOf(more: Partial<Timeline>): SubjectOf<'timeline'> {
	const window = aTimeline('2026-W18', '2026-W43', few);
	const shown = [panels.plain, panels.intervals, panels.population];
	return { about: 'timeline', timeline: { ...window, mood: plainMood, panels: shown, ...more } };
}

const timeline: Samples<'timeline'> = {
	plain: timelineOf({}),
	gaps: timelineOf({ mood: moodWithGaps, panels: [panels.gaps] }),
	'many-interventions': timelineOf({ interventions: numbered(many), panels: [] }),
	'long-titles': timelineOf({ interventions: numbered(longTitles), panels: [panels.intervals] }),
	empty: timelineOf({ mood: moodUnseen, interventions: [], panels: [panels.empty] }),
	years: timelineOf({
		...aTimeline('2022-W44', '2026-W45', few),
		mood: moodOfYears,
		panels: [panels.plain]
	})
};

const hundred = Array.from({ length: 100 }, (_, index) => 18 + Math.round(index * 1.7) / 10);

const among = (
	values: readonly number[],
	own: number,
	quartiles: readonly [number, number, number] | null
) =>
	({
		about: 'distribution',
		distribution: spread(values, own, { quartiles }),
		fetchedOn: FETCHED_ON
	}) as const;

const distribution: Samples<'distribution'> = {
	plain: among(hundred, 25, [22, 26.5, 31]),
	few: among([20, 21, 30, 31], 25, null),
	lowest: among(hundred.slice(10, 25), 17.2, null),
	highest: among(hundred.slice(10, 25), 37.5, null),
	logarithmic: among([900, 2400, 12_000, 40_000, 980_000], 4099, null),
	equal: among([20, 20, 20], 20, null)
};

/** What charts are drawn of: made up, fixed, and odd in the ways that real figures are. */
export const SAMPLES: { readonly [Key in About]: Samples<Key> } = {
	mood,
	timeline,
	followed: FOLLOWED,
	panel,
	distribution
};
