import type { Figure } from '$lib/domain/figure';
import { COUNTRY, COUNTY, line, panelOf, point } from './panel';
import { aTimeline, anIntervention, moodFrom } from './timeline';

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

/** One small figure of each kind, with a gap, a band, markup in a title and a negative value. */
const FIGURES: readonly Figure[] = [
	{ kind: 'mood', mood: { ...moodFrom('2026-W50', shares), band } },
	{ kind: 'timeline', timeline },
	{ kind: 'indicator', panel, fetchedOn: '2026-11-01' }
];

export function figureOf<Kind extends Figure['kind']>(kind: Kind): Extract<Figure, { kind: Kind }> {
	const found = FIGURES.find((figure) => figure.kind === kind);
	if (!found) throw new Error(`No figure of the kind ${kind}`);
	return found as Extract<Figure, { kind: Kind }>;
}
