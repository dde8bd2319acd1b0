import { yearOf } from '$lib/domain/day';
import type { Distribution, Panel } from '$lib/domain/figure';
import type { Municipality } from '$lib/domain/municipality';
import type { Sex } from '$lib/domain/observation';
import type { Store } from '$lib/server/store/store';
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
	/** Sexes to choose among; empty where the indicator is not divided. */
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
	return {
		panel,
		provenance: await viewProvenance(store, whole),
		distribution: await viewDistribution(store, municipality, panel, filter.sex),
		filter,
		years: yearsOf(whole),
		sexes: sexesOf(whole)
	};
}

function yearsOf(panel: Panel): number[] {
	const years = panel.series.flatMap(({ points }) =>
		points.flatMap(({ period }) => [yearOf(period.start), yearOf(period.end)])
	);
	return [...new Set(years)].sort((a, b) => a - b);
}

function sexesOf({ indicator, series }: Panel): Sex[] {
	if (!indicator.bySex) return [];
	return series.some(({ sex }) => sex === 'T') ? ['T', 'K', 'M'] : ['K', 'M'];
}
