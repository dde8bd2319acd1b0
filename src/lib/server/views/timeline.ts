import type { IsoDate } from '$lib/domain/day';
import type { Panel, Timeline } from '$lib/domain/chart-subject';
import { findComparable } from '$lib/domain/series-change';
import { valuesOf } from '$lib/domain/series-values';
import { spanOf } from '$lib/domain/days-covered';
import type { Intervention, ShownIntervention } from '$lib/domain/intervention';
import { inLanguage, type Language } from '$lib/domain/language';
import type { Municipality } from '$lib/domain/municipality';
import type { Reader } from '$lib/domain/reader';
import type { TimelineQuery } from '$lib/domain/timeline-query';
import { panelFrom } from '$lib/domain/timeline-window';
import { weekEnd, weekOf, weekStart } from '$lib/domain/week';
import { findIndicators, listFirstIndicators } from '$lib/server/store/register/indicator';
import { listInterventions } from '$lib/server/store/register/intervention';
import { findMeasuredWeeks } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { viewPanels } from './indicator';
import { viewMoodSeries } from './mood';
import { windowWeeks } from './timeline-weeks';

/** The whole timeline for a window, with the interventions that the reader may see. */
export async function viewTimeline(
	store: Store,
	municipality: Municipality,
	today: IsoDate,
	query: Omit<TimelineQuery, 'leftOut'>,
	reader: Reader
): Promise<Timeline> {
	const all = await listInterventions(store, municipality.areaCode, reader);
	const measured = await findMeasuredWeeks(store, municipality.areaCode);
	const { from, to } = windowWeeks(query.window, measured, all.map(spanOf), weekOf(today));
	const days = { from: weekStart(from), to: weekEnd(to) };
	const interventions = all.filter(
		(intervention) => query.kinds.includes(intervention.kind) && overlaps(intervention, days, today)
	);
	const mood = await viewMoodSeries(store, municipality.areaCode, from, to);
	const ids = query.indicators ?? municipality.usualIndicators;
	const whole = await viewPanels(store, municipality, ids, { to: days.to });
	const panels = whole.map((panel) => withNearest(panelFrom(panel, days.from)));
	return {
		from,
		to,
		currentWeek: weekOf(today),
		mood,
		interventions: interventions
			.sort((a, b) => (a.start.date < b.start.date ? -1 : 1))
			.map((intervention, index) => ({ ...shownOf(intervention), number: index + 1 })),
		panels,
		example:
			mood.example ||
			panels.some(({ example }) => example) ||
			interventions.some(({ example }) => example)
	};
}

/** Of what lies before a line, only what its latest value may be set beside. */
function withNearest(panel: Panel): Panel {
	return {
		...panel,
		series: panel.series.map((line) => {
			const last = valuesOf(line).at(-1);
			const earlier = last && findComparable(line.before ?? [], last, panel.indicator);
			return { ...line, before: earlier ? [earlier] : [] };
		})
	};
}

/** An ongoing intervention reaches until today, or until its own start when that is in the future. */
function overlaps(
	intervention: Intervention,
	days: { from: IsoDate; to: IsoDate },
	today: IsoDate
): boolean {
	const { from, to } = spanOf(intervention);
	return from <= days.to && (to ?? (today > from ? today : from)) >= days.from;
}

/** The most indicators offered in the form; any other can still be named in the page's address. */
const MOST_CHOOSABLE = 60;

/** Indicators to choose among for the timeline, named in one language: those with a panel of their own, and those that are chosen. */
export async function listChoosableIndicators(
	store: Store,
	chosen: readonly string[],
	language: Language
) {
	const first = await listFirstIndicators(store, MOST_CHOOSABLE);
	const missing = chosen.filter((id) => first.every((one) => one.id !== id));
	const others = await findIndicators(store, missing);
	return [...first, ...others].map(({ id, name }) => ({ id, name: inLanguage(name, language) }));
}

/** The page carries what it shows, and no more. */
export function shownOf(intervention: Intervention): ShownIntervention {
	const { slug, areaCode, status, kind, circumstance, title, card, example } = intervention;
	const { start, end, place, source } = intervention;
	const name = { slug, areaCode, status, kind, circumstance, title, example };
	return { ...name, start, end, place, source, ...(card && { card }) };
}
