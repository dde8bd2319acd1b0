import type { Area } from '$lib/domain/area';
import { yearOf } from '$lib/domain/day';
import type { Distribution, Panel } from '$lib/domain/figure';
import type { Municipality } from '$lib/domain/municipality';
import { neighboursOf } from '$lib/domain/neighbours';
import type { Sex } from '$lib/domain/observation';
import type { Store } from '$lib/server/store/store';
import { listAreas } from '$lib/server/store/area';
import { findComparisonGroup } from '$lib/server/store/comparison-group';
import { listValued } from '$lib/server/store/observation';
import { viewDistribution } from './distribution';
import { viewPanel } from './indicator';
import type { PanelFilter } from '$lib/domain/panel-filter';
import { viewProvenance } from './provenance';
import type { Provenance } from './provenance';

export interface IndicatorPage {
	readonly panel: Panel;
	readonly provenance: readonly Provenance[];
	/** Null where too few other municipalities have a value. */
	readonly distribution: Distribution | null;
	readonly filter: PanelFilter;
	/** Years to choose among, ascending. */
	readonly years: readonly number[];
	/** Municipalities with values, by name, and which of them are neighbours; both without the own one. */
	readonly comparable: readonly Area[];
	readonly neighbours: readonly Area[];
	/** Those most like the own municipality by Kolada's reckoning of a year; null where no group is known or none of them has a value. */
	readonly similar: { readonly year: number; readonly members: readonly Area[] } | null;
	/** Sexes to choose among; empty where no value is divided. */
	readonly sexes: readonly Sex[];
}

/** A panel with where it comes from and what it can be narrowed to; null for an unknown id. */
export async function viewIndicatorPage(
	store: Store,
	municipality: Municipality,
	indicatorId: string,
	filter: PanelFilter
): Promise<IndicatorPage | null> {
	const whole = await viewPanel(store, municipality, indicatorId);
	if (!whole) return null;
	const panel = await viewPanel(store, municipality, indicatorId, filter);
	if (!panel) return null;
	const near = neighboursOf(municipality.areaCode);
	const comparable = await listComparable(store, municipality, indicatorId);
	return {
		panel,
		provenance: await viewProvenance(store, whole),
		distribution: await viewDistribution(store, municipality, panel, filter.sex),
		filter,
		years: yearsOf(whole),
		sexes: await listSexes(store, panel.indicator.id),
		comparable,
		neighbours: comparable.filter(({ code }) => near.includes(code)),
		similar: await findSimilar(store, municipality, comparable)
	};
}

async function findSimilar(
	store: Store,
	{ areaCode }: Municipality,
	comparable: readonly Area[]
): Promise<IndicatorPage['similar']> {
	const group = await findComparisonGroup(store, areaCode);
	if (!group || !comparable.some(({ code }) => group.members.includes(code))) return null;
	const areas = await listAreas(store, 'municipality');
	return {
		year: group.year,
		members: areas
			.filter(({ code }) => group.members.includes(code))
			.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
	};
}

function yearsOf(panel: Panel): number[] {
	const years = panel.series.flatMap(({ points }) =>
		points.flatMap(({ period }) => [yearOf(period.start), yearOf(period.end)])
	);
	return [...new Set(years)].sort((a, b) => a - b);
}

async function listComparable(
	store: Store,
	municipality: Municipality,
	indicatorId: string
): Promise<Area[]> {
	const [areas, valued] = await Promise.all([
		listAreas(store, 'municipality'),
		listValued(store, indicatorId)
	]);
	const codes = new Set(valued.map(({ areaCode }) => areaCode));
	return areas
		.filter(({ code }) => code !== municipality.areaCode && codes.has(code))
		.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

async function listSexes(store: Store, indicatorId: string): Promise<Sex[]> {
	const valued = await listValued(store, indicatorId);
	const present = (['T', 'K', 'M'] as const).filter((sex) => valued.some((one) => one.sex === sex));
	return present.length > 1 ? present : [];
}
