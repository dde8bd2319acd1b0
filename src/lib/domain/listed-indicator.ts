import type { Panel, Series } from './chart-subject';
import { latestCommon, type CommonPoints } from './common-period';
import type { Indicator, Source } from './indicator';
import type { Period } from './period';
import { changeOf, type SeriesChange } from './series-change';
import { isValued, valuesOf, type ValuedPoint } from './series-values';

export interface ListedValue {
	readonly series: Series;
	readonly point: ValuedPoint;
}

/** A county or the country in a row. */
export interface ListedPlace {
	readonly series: Series;
	/** Of the row's period, one a sex; empty where it has none. */
	readonly values: readonly ListedValue[];
	/** Where it has none: the latest period in which both have a value; null: there is none. */
	readonly common: CommonPoints | null;
}

/** A line's latest value beside an earlier one; null: there is nothing that it may be set beside. */
interface ListedChange {
	readonly series: Series;
	readonly change: SeriesChange | null;
}

/** What a row says of time: `incomparable` has a value and nothing that it may be set beside. */
export type Standing = 'changed' | 'unclear' | 'incomparable' | 'lacking';

export interface ListedIndicator {
	readonly indicator: Indicator;
	readonly example: boolean;
	readonly sources: readonly Source[];
	/** What every value of the row refers to, where nothing else is said. */
	readonly period: Period;
	/** The municipality's latest values: one a sex, all of the same period and source; empty where it has none. */
	readonly own: readonly ListedValue[];
	/** County and country, in that order; only those that are drawn beside the municipality. */
	readonly places: readonly ListedPlace[];
	/** One a sex; empty where the municipality has no value. */
	readonly changes: readonly ListedChange[];
	readonly standing: Standing;
	/** What is drawn small: the municipality's line or, where it has no value, another place's. */
	readonly line: Series;
}

/** A panel as a row of the list; null where nobody has a value. */
export function listIndicator(panel: Panel): ListedIndicator | null {
	const latest = (role: Series['role']) =>
		latestOf(panel.series.filter((series) => series.role === role));
	const own = latest('own');
	const [first] = [...own, ...latest('county'), ...latest('country')];
	if (!first) return null;
	const places = (['county', 'country'] as const).flatMap(
		(role) => placeOf(panel.series, role, first, own.length > 0) ?? []
	);
	const changes = own.map(({ series }) => ({
		series,
		change: changeOf(series, panel.indicator, panel.noise)
	}));
	const used = [...own, ...places.flatMap(({ values }) => values)];
	return {
		indicator: panel.indicator,
		example: panel.example,
		sources: panel.sources.filter(({ id }) => used.some(({ point }) => point.sourceId === id)),
		period: first.point.period,
		own,
		places,
		changes,
		standing: standingOf(changes),
		line: first.series
	};
}

function placeOf(
	lines: readonly Series[],
	role: Series['role'],
	first: ListedValue,
	owned: boolean
): ListedPlace | null {
	const filled = lines.filter((series) => series.role === role && valuesOf(series).length > 0);
	const alike = filled.filter(({ indicatorId }) => indicatorId === first.series.indicatorId);
	const same = valuesAt(alike, first.point.period);
	const values = same.length > 0 ? same : valuesAt(filled, first.point.period).slice(0, 1);
	const series = values[0]?.series ?? alike[0] ?? filled[0];
	if (!series) return null;
	const counterpart = alike.find(({ sex }) => sex === first.series.sex);
	const common =
		owned && values.length === 0 && counterpart ? latestCommon(first.series, counterpart) : null;
	return { series, values, common };
}

function valuesAt(lines: readonly Series[], period: Period): ListedValue[] {
	return lines.flatMap((series) =>
		series.points
			.filter(isValued)
			.filter((point) => point.period.key === period.key)
			.map((point) => ({ series, point }))
	);
}

/** The latest value of a place's lines: one a sex, all of the same period and indicator. */
function latestOf(lines: readonly Series[]): ListedValue[] {
	const values = lines.flatMap((series) => {
		const point = valuesOf(series).at(-1);
		return point ? [{ series, point }] : [];
	});
	const newest = values.reduce<ListedValue | null>(
		(best, one) => (best && best.point.period.end >= one.point.period.end ? best : one),
		null
	);
	return values.filter((one) => newest && isSame(one, newest));
}

function isSame(one: ListedValue, other: ListedValue): boolean {
	return (
		one.point.period.key === other.point.period.key &&
		one.series.indicatorId === other.series.indicatorId
	);
}

function standingOf(changes: readonly ListedChange[]): Standing {
	if (changes.length === 0) return 'lacking';
	const kinds = changes.flatMap(({ change }) => change?.kind ?? []);
	if (kinds.some((kind) => kind === 'higher' || kind === 'lower')) return 'changed';
	return kinds.some((kind) => kind === 'same' || kind === 'unclear') ? 'unclear' : 'incomparable';
}
