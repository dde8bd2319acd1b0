import { FOLLOWED } from './followed';
import { chartOf, listChartKinds } from '$lib/domain/chart';
import type { About, Chart, ChartKind, ChartOf, SubjectOf } from '$lib/domain/chart';
import { COUNTRY, COUNTY, line, panelOf, point } from './panel';
import { aTimeline, anIntervention, moodFrom } from './timeline';
import { spread } from './spread';

const band = { centre: 64, low: 57, high: 71, weeks: 20, preliminary: false };

const shares = [60, 62, null, 64, 66, 55, 72, 63];

const panel = panelOf([
	line([point('2026-01', 26.1), point('2026-02', null), point('2026-03', 26.4)]),
	line([point('2026-01', 25.2), point('2026-02', 25.3), point('2026-03', 25.5)], COUNTY),
	line([point('2026-01', 22.7), point('2026-02', 22.6), point('2026-03', -3.2)], COUNTRY)
]);

const timeline = {
	...aTimeline('2026-W01', '2026-W10', [
		anIntervention('Prideparaden', '2026-01-24', { kind: 'point' }, 'event'),
		anIntervention('=HYPERLINK("http://x")<b>', '2026-02-02', { kind: 'ongoing' })
	]),
	panels: [panel]
};

const among = spread([20, 21, 30, 31], 25, { quartiles: [20.5, 25, 30.5] });

const fetchedOn = '2026-11-01';

/** One small subject of each kind, with a gap, a band, markup in a title and a negative value. */
const SUBJECTS: { readonly [Key in About]: SubjectOf<Key> } = {
	mood: { about: 'mood', mood: { ...moodFrom('2026-W50', shares), band } },
	timeline: { about: 'timeline', timeline },
	followed: FOLLOWED.plain,
	panel: { about: 'panel', panel, fetchedOn },
	distribution: { about: 'distribution', distribution: among, fetchedOn }
};

/** One small chart of every kind that there is. */
export function listSampleCharts(): Chart[] {
	return listChartKinds().map((kind) => sampleChart(kind));
}

export function sampleChart<Kind extends ChartKind>(kind: Kind): ChartOf<Kind> {
	const found = Object.values(SUBJECTS).flatMap((subject) => chartOf(kind, subject) ?? [])[0];
	if (!found) throw new Error(`No subject can be shown as ${kind}`);
	return found as ChartOf<Kind>;
}
