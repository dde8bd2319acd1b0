import type { Area } from '$lib/domain/area';
import { COUNTRY_CODE } from '$lib/domain/area';
import type { Panel } from '$lib/domain/chart-subject';
import type { Municipality } from '$lib/domain/municipality';
import { neighboursOf } from '$lib/domain/neighbours';
import { findArea } from '$lib/server/store/register/area';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import { listIndicatorFamily } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
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
	const [indicators, sources, areas] = await Promise.all([
		listIndicatorFamily(store, indicatorId),
		listSources(store),
		listComparedAreas(store, municipality, filter)
	]);
	const indicator = indicators.find(({ id }) => id === indicatorId);
	if (!indicator) return null;
	const members = listMembers(indicator, indicators);
	const observations = await listObservations(store, {
		indicatorIds: members.map(({ id }) => id),
		areaCodes: areas.map(({ code }) => code)
	});
	const panel = toPanel(indicator, members, sources, areas, observations, filter);
	return { ...panel, noise: noiseOf(panel) };
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
	const areas = await Promise.all([...new Set(codes)].map((code) => findArea(store, code)));
	return areas.filter((area) => area !== null);
}
