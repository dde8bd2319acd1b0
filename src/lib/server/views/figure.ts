import type { IsoDate } from '$lib/domain/day';
import type { Figure } from '$lib/domain/figure';
import type { Municipality } from '$lib/domain/municipality';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { parseTimelineQuery } from '$lib/domain/timeline-query';
import type { Store } from '$lib/server/store/store';
import { viewPanel } from './indicator';
import { fetchedOn, viewProvenance } from './provenance';
import { viewTimeline } from './timeline';

/** The figure behind `maende`, `tidslinje` or `indikator-…` as the public sees it, with the page's own parameters; null for an unknown name. */
export async function viewFigure(
	store: Store,
	municipality: Municipality,
	today: IsoDate,
	name: string,
	parameters: URLSearchParams
): Promise<Figure | null> {
	if (name === 'tidslinje' || name === 'maende') {
		const query = parseTimelineQuery(parameters);
		const shown = name === 'maende' ? { ...query, indicators: [] } : query;
		const timeline = await viewTimeline(store, municipality, today, shown);
		if (name === 'maende') return { kind: 'mood', mood: timeline.mood };
		return { kind: 'timeline', timeline };
	}
	const id = /^indikator-([a-z0-9-]{1,80})$/.exec(name)?.[1];
	if (id === undefined) return null;
	const panel = await viewPanel(store, municipality, id, parsePanelFilter(parameters));
	if (!panel) return null;
	return { kind: 'indicator', panel, fetchedOn: fetchedOn(await viewProvenance(store, panel)) };
}
