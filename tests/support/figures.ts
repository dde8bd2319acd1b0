import type { Distribution, Figure } from '$lib/domain/figure';
import { yearPeriod } from '$lib/domain/period';
import { COUNTRY, COUNTY, INDICATOR, line, panelOf, point, SOURCE } from './panel';
import { aTimeline, anIntervention, moodFrom } from './timeline';

const band = { centre: 64, low: 57, high: 71, weeks: 20, preliminary: false };

const shares = [60, 62, null, 64, 66, 55, 72, 63];

const panel = panelOf([
	line([point('2026-01', 26.1), point('2026-02', null), point('2026-03', 26.4)]),
	line([point('2026-01', 25.2), point('2026-02', 25.3), point('2026-03', 25.5)], COUNTY),
	line([point('2026-01', 22.7), point('2026-02', 22.6), point('2026-03', -3.2)], COUNTRY)
]);

const NEIGHBOURS = [
	['2513', 'Överkalix'],
	['2583', 'Haparanda'],
	['2518', 'Övertorneå'],
	['2521', 'Pajala'],
	['2514', 'Kalix']
] as const;

const timeline = {
	...aTimeline('2026-W01', '2026-W10', [
		anIntervention('Prideparaden', '2026-01-24', { kind: 'point' }, 'event'),
		anIntervention('=HYPERLINK("http://x")<b>', '2026-02-02', { kind: 'ongoing' })
	]),
	panels: [panel]
};

const values = NEIGHBOURS.map(([areaCode, areaName], index) => ({
	areaCode,
	areaName,
	value: 20 + index,
	own: areaCode === '2518'
}));

const distribution: Distribution = {
	indicator: INDICATOR,
	period: yearPeriod(2025),
	sex: 'T',
	source: SOURCE,
	values,
	own: { areaCode: '2518', areaName: 'Övertorneå', value: 22, own: true },
	municipalities: 290,
	quartiles: [21, 22, 24],
	lower: 2,
	same: 0,
	uncertain: false
};

/** One small figure of each kind, with a gap, a band, markup in a title and a negative value. */
export const FIGURES: readonly Figure[] = [
	{ kind: 'mood', mood: { ...moodFrom('2026-W50', shares), band } },
	{ kind: 'timeline', timeline },
	{ kind: 'indicator', panel, fetchedOn: '2026-11-01' },
	{ kind: 'strip', distribution, fetchedOn: '2026-11-01' },
	{ kind: 'map', distribution, fetchedOn: '2026-11-01' }
];

export function figureOf<Kind extends Figure['kind']>(kind: Kind): Extract<Figure, { kind: Kind }> {
	const found = FIGURES.find((figure) => figure.kind === kind);
	if (!found) throw new Error(`No figure of the kind ${kind}`);
	return found as Extract<Figure, { kind: Kind }>;
}
