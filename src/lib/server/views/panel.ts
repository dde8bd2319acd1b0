import type { Area } from '$lib/domain/area';
import type { Panel, Series } from '$lib/domain/chart-subject';
import type { Indicator, Source } from '$lib/domain/indicator';
import type { Sex } from '$lib/domain/observation';
import type { PanelFilter } from '$lib/domain/panel-filter';
import { findComparable } from '$lib/domain/series-change';
import { isValued } from '$lib/domain/series-values';
import type { StoredObservation } from '$lib/server/store/figures/observation';

type Observation = Omit<StoredObservation, 'importId'>;

/** The indicator itself first, then those that stand in its panel. */
export function listMembers(
	indicator: Indicator,
	indicators: readonly Indicator[]
): readonly Indicator[] {
	return [indicator, ...indicators.filter(({ complements }) => complements === indicator.id)];
}

/** Puts observations in their lines, the municipality's own area first among `areas`; throws when made-up and real figures would share an axis. */
export function toPanel(
	indicator: Indicator,
	members: readonly Indicator[],
	sources: readonly Source[],
	areas: readonly Area[],
	observations: readonly Observation[],
	filter: Partial<PanelFilter> = {}
): Panel {
	const ownCode = areas[0]?.code ?? '';
	const series = members.flatMap((member) =>
		areas
			.filter((area) => isDrawn(member, area))
			.flatMap((area) =>
				toSeries(member, area, ownCode, sourceOf(member, sources), observations, filter)
			)
	);
	const used = members.map((member) => sourceOf(member, sources));
	if (used.some((source) => source.example) && used.some((source) => !source.example))
		throw new Error(`Panel ${indicator.id} would mix example and real series`);
	const shownIds = new Set(series.flatMap(({ points }) => points.map(({ sourceId }) => sourceId)));
	const drawn = sources.filter(({ id }) => shownIds.has(id));
	const example = [...used, ...drawn].some((source) => source.example);
	return { indicator, series, sources: drawn, example };
}

/** A count of persons in a county or a country has nothing to say on a municipality's axis. */
export function isDrawn({ unit }: Indicator, { kind }: Area): boolean {
	return unit !== 'persons' || kind === 'municipality';
}

function toSeries(
	indicator: Indicator,
	area: Area,
	ownCode: string,
	source: Source,
	observations: readonly Observation[],
	filter: Partial<PanelFilter>
): Series[] {
	const own = observations.filter(
		(one) => one.indicatorId === indicator.id && one.areaCode === area.code
	);
	const shown = own.filter((observation) => isShown(observation, filter));
	return sexesOf(shown, filter.sex ?? null).map((chosen) => ({
		indicatorId: indicator.id,
		areaCode: area.code,
		areaName: (area.code === ownCode ? indicator.place : null) ?? area.name,
		role: roleOf(area, ownCode),
		sex: chosen,
		source,
		...splitPoints(
			own.filter((one) => one.sex === chosen),
			indicator,
			filter
		)
	}));
}

/** In time order: those shown, and what the latest of them is set beside where that lies before. */
function splitPoints(
	line: readonly Observation[],
	indicator: Indicator,
	filter: Partial<PanelFilter>
): Pick<Series, 'points' | 'before'> {
	const all = line
		.map(toPoint)
		.sort(
			(a, b) =>
				compareText(a.period.start, b.period.start) || compareText(a.period.end, b.period.end)
		);
	const points = all.filter((point) => isShown(point, filter));
	const last = points.findLast(isValued);
	const earlier = last && findComparable(all, last, indicator);
	return earlier && !points.includes(earlier) ? { points, before: [earlier] } : { points };
}

function roleOf({ code, kind }: Area, ownCode: string): Series['role'] {
	if (kind !== 'municipality') return kind;
	return code === ownCode ? 'own' : 'other';
}

/** The chosen sex; without a choice both together, or women and men where the source gives only them. */
function sexesOf(observations: readonly Observation[], sex: PanelFilter['sex']): Sex[] {
	const present = (['T', 'K', 'M'] as const).filter((one) =>
		observations.some((o) => o.sex === one)
	);
	if (sex === 'KM') return present.filter((one) => one !== 'T');
	if (sex) return present.filter((one) => one === sex);
	return present.includes('T') ? ['T'] : present;
}

function toPoint({ period, value, gap, interval, preliminary, note, sourceId }: Observation) {
	return { period, value, gap, interval, preliminary, note, sourceId };
}

function isShown(
	{ period }: Pick<Observation, 'period'>,
	{ from, to }: Partial<PanelFilter>
): boolean {
	return (!from || period.end >= from) && (!to || period.start <= to);
}

function sourceOf(indicator: Indicator, sources: readonly Source[]): Source {
	const source = sources.find(({ id }) => id === indicator.sourceId);
	if (!source)
		throw new Error(`Indicator ${indicator.id} names no known source: ${indicator.sourceId}`);
	return source;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
