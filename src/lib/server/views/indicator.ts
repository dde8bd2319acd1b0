import type { Area } from '$lib/domain/area';
import { COUNTRY_CODE } from '$lib/domain/area';
import type { Panel } from '$lib/domain/chart-subject';
import type { Municipality } from '$lib/domain/municipality';
import { neighboursOf } from '$lib/domain/neighbours';
import { findAreas } from '$lib/server/store/register/area';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import { listIndicatorFamilies } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { decadeOf } from '$lib/domain/decade';
import { noiseOf } from './noise';
import { listMembers, toPanel } from './panel';
import type { PanelFilter } from '$lib/domain/panel-filter';

/** The lines of an indicator for the municipality, its county and the country, with those that complement it; null for an unknown id. */
export async function viewPanel(
	store: Store,
	municipality: Municipality,
	indicatorId: string,
	filter: Partial<PanelFilter> = {}
): Promise<Panel | null> {
	const [panel] = await viewPanels(store, municipality, [indicatorId], filter);
	return panel ?? null;
}

/** The same of several, in their order; unknown ids are passed over. */
export async function viewPanels(
	store: Store,
	municipality: Municipality,
	indicatorIds: readonly string[],
	filter: Partial<PanelFilter> = {}
): Promise<readonly Panel[]> {
	const [indicators, sources, areas] = await Promise.all([
		listIndicatorFamilies(store, indicatorIds),
		listSources(store),
		listComparedAreas(store, municipality, filter)
	]);
	const all = await listObservations(store, {
		indicatorIds: indicators.map(({ id }) => id),
		areaCodes: areas.map(({ code }) => code)
	});
	return indicatorIds.flatMap((asked) => {
		const indicator = indicators.find(({ id }) => id === asked);
		if (!indicator) return [];
		const members = listMembers(indicator, indicators);
		const observations = all.filter((one) => members.some(({ id }) => id === one.indicatorId));
		const panel = toPanel(indicator, members, sources, areas, observations, filter);
		return { ...panel, noise: noiseOf(panel), decade: decadeOf(panel) };
	});
}

/** Municipality, county, country and those asked for, in that order; only those that are known. */
export async function listComparedAreas(
	store: Store,
	{ areaCode, countyCode }: Municipality,
	{ others = [], neighbours = false, similar = false }: Partial<PanelFilter> = {}
): Promise<readonly Area[]> {
	const near = neighbours ? neighboursOf(areaCode) : [];
	const alike = similar ? ((await findComparisonGroup(store, areaCode))?.members ?? []) : [];
	const codes = [areaCode, countyCode, COUNTRY_CODE, ...near, ...alike, ...others];
	return findAreas(store, [...new Set(codes)]);
}
