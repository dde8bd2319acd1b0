import type { IsoDate } from '$lib/domain/day';
import type { Figure } from '$lib/domain/figure';
import type { Municipality } from '$lib/domain/municipality';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery } from '$lib/domain/timeline-query';
import type { Store } from '$lib/server/store/store';
import { viewDistribution } from './distribution';
import { viewPanel } from './indicator';
import { fetchedOn, viewProvenance } from './provenance';
import { viewTimeline } from './timeline';

/** The figure behind `maende`, `tidslinje`, `indikator-…`, `spridning-…` or `karta-…` as the public sees it, with the page's own parameters; null for an unknown name. */
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
		const timeline = await viewTimeline(store, municipality, today, shown, PUBLIC);
		if (name === 'maende') return { kind: 'mood', mood: timeline.mood };
		return { kind: 'timeline', timeline };
	}
	const [, form, id] = /^(indikator|spridning|karta)-([a-z0-9-]{1,80})$/.exec(name) ?? [];
	if (form === undefined || id === undefined) return null;
	const filter = parsePanelFilter(parameters);
	const panel = await viewPanel(store, municipality, id, filter);
	if (!panel) return null;
	const read = fetchedOn(await viewProvenance(store, panel));
	if (form === 'indikator') return { kind: 'indicator', panel, fetchedOn: read };
	const distribution = await viewDistribution(store, municipality, panel, filter.sex);
	if (!distribution || (form === 'karta' && !distribution.quartiles)) return null;
	const spread = { distribution, fetchedOn: read };
	return form === 'karta' ? { kind: 'map', ...spread } : { kind: 'strip', ...spread };
}
