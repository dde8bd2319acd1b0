import { CHART_KINDS, chartOf, parseChartName } from '$lib/domain/chart';
import type { About, Chart, SubjectOf } from '$lib/domain/chart';
import type { IsoDate } from '$lib/domain/day';
import type { Municipality } from '$lib/domain/municipality';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import type { Store } from '$lib/server/store/store';
import { viewDistribution } from '$lib/server/views/distribution';
import { viewVerdict } from '$lib/server/views/verdicts';
import { viewFollowed } from './followed';
import { viewPanel } from '$lib/server/views/indicator';
import { fetchedOn, viewProvenance } from '$lib/server/views/provenance';
import { viewTimeline } from '$lib/server/views/timeline';

interface Asked {
	readonly store: Store;
	readonly municipality: Municipality;
	readonly today: IsoDate;
	readonly parameters: URLSearchParams;
	/** Of what it is about; empty where there is one such chart alone. */
	readonly id: string;
}

const VIEWS: { readonly [Key in About]: (asked: Asked) => Promise<SubjectOf<Key> | null> } = {
	async mood({ store, municipality, today, parameters }) {
		const query = { ...parseTimelineQuery(parameters), indicators: [] };
		const { mood } = await viewTimeline(store, municipality, today, query, PUBLIC);
		return { about: 'mood', mood };
	},
	async timeline({ store, municipality, today, parameters }) {
		const query = parseTimelineQuery(parameters);
		const timeline = await viewTimeline(store, municipality, today, query, PUBLIC);
		return { about: 'timeline', timeline };
	},
	async followed({ store, municipality, id }) {
		const followed = await viewFollowed(store, await viewVerdict(store, municipality, id));
		return followed && { about: 'followed', followed };
	},
	panel: viewFetchedPanel,
	async distribution(asked) {
		const shown = await viewFetchedPanel(asked);
		if (!shown) return null;
		const { sex } = parsePanelFilter(asked.parameters);
		const { store, municipality } = asked;
		const distribution = await viewDistribution(store, municipality, shown.panel, sex);
		return distribution && { about: 'distribution', distribution, fetchedOn: shown.fetchedOn };
	}
};

/** The chart behind `maende`, `tidslinje`, `insats-…`, `indikator-…`, `spridning-…` or `karta-…` as the public sees it, with the page's own parameters; null for an unknown name. */
export async function viewChart(
	store: Store,
	municipality: Municipality,
	today: IsoDate,
	name: string,
	parameters: URLSearchParams
): Promise<Chart | null> {
	const named = parseChartName(name);
	if (!named) return null;
	const id = named.id ?? '';
	const view = VIEWS[CHART_KINDS[named.kind].shows];
	const subject = await view({ store, municipality, today, parameters, id });
	return subject && chartOf(named.kind, subject);
}

async function viewFetchedPanel({
	store,
	municipality,
	parameters,
	id
}: Asked): Promise<SubjectOf<'panel'> | null> {
	const panel = await viewPanel(store, municipality, id, parsePanelFilter(parameters));
	if (!panel) return null;
	const read = fetchedOn(await viewProvenance(store, panel));
	return { about: 'panel', panel, fetchedOn: read };
}
