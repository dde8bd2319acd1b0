import type { Area } from '$lib/domain/area';
import { yearOf } from '$lib/domain/day';
import type { Distribution, Panel } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Municipality } from '$lib/domain/municipality';
import { neighboursOf } from '$lib/domain/neighbours';
import type { Sex } from '$lib/domain/observation';
import type { EarlierValues } from '$lib/domain/provenance';
import type { Store } from '$lib/server/store/store';
import { listAreas } from '$lib/server/store/register/area';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import { listWordings } from '$lib/server/store/register/local-indicator';
import { listValued } from '$lib/server/store/figures/observation';
import { viewDistribution } from './distribution';
import { listComparedAreas, viewPanel } from './indicator';
import { writePanelFilter } from '$lib/domain/panel-filter';
import type { PanelFilter } from '$lib/domain/panel-filter';
import { linesOf, viewEarlierValues } from './provenance-index';
import { isDrawn } from './panel';
import { viewProvenance } from './provenance';
import type { Provenance } from './provenance';

type Valued = Awaited<ReturnType<typeof listValued>>[number];

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
	/** Sexes to choose among; empty where no value shown is divided. */
	readonly sexes: readonly Sex[];
	/** The same for women and men, where the panel shows both together and a place in it has them; else null. */
	readonly bySex: Panel | null;
	/** What the values shown were before. */
	readonly earlier: EarlierValues;
	/** What the indicator said of itself before, newest first. */
	readonly wordings: Awaited<ReturnType<typeof listWordings>>;
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
	const narrowed = writePanelFilter(filter) !== '';
	const panel = narrowed ? await viewPanel(store, municipality, indicatorId, filter) : whole;
	if (!panel) return null;
	const valued = await listValued(store, indicatorId);
	const near = neighboursOf(municipality.areaCode);
	const comparable = await listComparable(store, municipality, valued);
	const sexes = listSexes(
		valued,
		panel.indicator,
		await listComparedAreas(store, municipality, filter)
	);
	const divided = sexes.includes('K') && sexes.includes('M') && sexes.includes('T');
	return {
		panel,
		provenance: await viewProvenance(store, whole),
		distribution: await viewDistribution(store, municipality, panel, filter.sex),
		filter,
		years: yearsOf(whole),
		sexes,
		bySex:
			divided && filter.sex === null
				? await viewPanel(store, municipality, indicatorId, { ...filter, sex: 'KM' })
				: null,
		earlier: await viewEarlierValues(store, linesOf({ about: 'panel', panel, fetchedOn: null })),
		wordings: await listWordings(store, indicatorId),
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
	valued: readonly Valued[]
): Promise<Area[]> {
	const areas = await listAreas(store, 'municipality');
	const codes = new Set(valued.map(({ areaCode }) => areaCode));
	return areas
		.filter(({ code }) => code !== municipality.areaCode && codes.has(code))
		.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function listSexes(valued: readonly Valued[], indicator: Indicator, areas: readonly Area[]): Sex[] {
	const codes = areas.filter((area) => isDrawn(indicator, area)).map(({ code }) => code);
	const shown = valued.filter(({ areaCode }) => codes.includes(areaCode));
	const present = (['T', 'K', 'M'] as const).filter((sex) => shown.some((one) => one.sex === sex));
	return present.length > 1 ? present : [];
}
