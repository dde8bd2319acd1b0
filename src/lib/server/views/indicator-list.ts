import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator, Source } from '$lib/domain/indicator';
import { isTableSource } from '$lib/domain/local-indicator';
import type { Municipality } from '$lib/domain/municipality';
import { listIndicators } from '$lib/server/store/register/indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { listComparedAreas } from './indicator';
import { listMembers, toPanel } from './panel';

/** A line's value for the list: the municipality's latest, and for the others that of the same period where there is one. */
export interface ListedValue {
	readonly series: Series;
	readonly point: SeriesPoint;
}

export interface ListedIndicator {
	readonly indicator: Indicator;
	readonly own: readonly ListedValue[];
	readonly county: readonly ListedValue[];
	readonly country: readonly ListedValue[];
	readonly sources: readonly Source[];
}

export interface IndicatorList {
	readonly real: readonly ListedIndicator[];
	/** Those that are followed without any value yet for the municipality, its county or the country. */
	readonly waiting: readonly Indicator[];
	/** Made up for the demonstration. */
	readonly example: readonly ListedIndicator[];
}

/** Every indicator once, in the registry's order; those that complement another stand with it. */
export async function viewIndicatorList(
	store: Store,
	municipality: Municipality
): Promise<IndicatorList> {
	const [indicators, sources, areas] = await Promise.all([
		listIndicators(store),
		listSources(store),
		listComparedAreas(store, municipality)
	]);
	const observations = await listObservations(store, {
		indicatorIds: indicators.map(({ id }) => id),
		areaCodes: areas.map(({ code }) => code)
	});
	const panels = indicators
		.filter(({ complements }) => complements === null)
		.map((indicator) =>
			toPanel(indicator, listMembers(indicator, indicators), sources, areas, observations)
		);
	const listed = panels.map((panel) => ({ ...summarise(panel), example: panel.example }));
	const filled = listed.filter(isFilled);
	return {
		real: filled.filter(({ example }) => !example),
		waiting: listed
			.filter((row) => !isFilled(row) && isAwaited(row.indicator))
			.map(({ indicator }) => indicator),
		example: filled.filter(({ example }) => example)
	};
}

/** Nobody waits for values of a table whose import was undone. */
function isAwaited({ retiredOn, sourceId }: Indicator): boolean {
	return !retiredOn && !isTableSource(sourceId);
}

function isFilled({ own, county, country }: ListedIndicator): boolean {
	return own.length + county.length + country.length > 0;
}

function summarise(panel: Panel): ListedIndicator {
	const own = latestOf(panel.series.filter(({ role }) => role === 'own'));
	const beside = (role: Series['role']) =>
		besideOf(
			panel.series.filter((series) => series.role === role),
			own[0] ?? null
		);
	const county = beside('county');
	const country = beside('country');
	const ids = [...own, ...county, ...country].map(({ point }) => point.sourceId);
	return {
		indicator: panel.indicator,
		own,
		county,
		country,
		sources: panel.sources.filter(({ id }) => ids.includes(id))
	};
}

/** The latest value of the lines: one a sex, all of the same period and indicator. */
function latestOf(lines: readonly Series[]): ListedValue[] {
	const values = lines.flatMap((series) => {
		const point = series.points.findLast(({ value }) => value !== null);
		return point ? [{ series, point }] : [];
	});
	const newest = values.reduce<ListedValue | null>(
		(best, one) => (best && best.point.period.end >= one.point.period.end ? best : one),
		null
	);
	return values.filter((one) => newest && isSame(one, newest));
}

function besideOf(lines: readonly Series[], own: ListedValue | null): ListedValue[] {
	const values = lines.flatMap((series) =>
		series.points
			.filter(({ value, period }) => value !== null && period.key === own?.point.period.key)
			.map((point) => ({ series, point }))
	);
	const preferred = values.filter(({ series }) => series.indicatorId === own?.series.indicatorId);
	if (preferred.length > 0) return preferred;
	return values.length > 0 ? values.slice(0, 1) : latestOf(lines);
}

function isSame(one: ListedValue, other: ListedValue): boolean {
	return (
		one.point.period.key === other.point.period.key &&
		one.series.indicatorId === other.series.indicatorId
	);
}
