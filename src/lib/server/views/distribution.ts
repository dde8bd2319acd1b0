import type { Distribution, Panel, PlacedValue } from '$lib/domain/chart-subject';
import type { Municipality } from '$lib/domain/municipality';
import type { PanelFilter } from '$lib/domain/panel-filter';
import { listAreas } from '$lib/server/store/register/area';
import { listObservations } from '$lib/server/store/figures/observation';
import type { Store } from '$lib/server/store/store';
import { quantileOf } from '$lib/statistics/quantile';

/** Fewer municipalities than this are no spread to look at, and no quartiles to tell. */
const FEWEST = 5;
const FEWEST_FOR_QUARTILES = 20;

/** Null where the own municipality has no value, or too few others have one for the same period. */
export async function viewDistribution(
	store: Store,
	municipality: Municipality,
	{ indicator, series }: Panel,
	sex: PanelFilter['sex']
): Promise<Distribution | null> {
	const line = series.find(
		(one) =>
			one.role === 'own' &&
			one.indicatorId === indicator.id &&
			(sex === null || sex === 'KM' || one.sex === sex)
	);
	const latest = line?.points.findLast(({ value }) => value !== null);
	if (!line || !latest) return null;
	const areas = await listAreas(store, 'municipality');
	const names = new Map(areas.map(({ code, name }) => [code, name]));
	const observations = await listObservations(store, {
		indicatorIds: [indicator.id],
		areaCodes: [...names.keys()],
		from: latest.period.start,
		to: latest.period.end,
		sexes: [line.sex]
	});
	const found = observations.filter(({ period }) => period.key === latest.period.key);
	const values = found
		.flatMap(({ areaCode, value }): PlacedValue[] =>
			value === null
				? []
				: [
						{
							areaCode,
							areaName: names.get(areaCode) ?? areaCode,
							value,
							own: areaCode === municipality.areaCode
						}
					]
		)
		.sort((a, b) => a.value - b.value || (a.areaCode < b.areaCode ? -1 : 1));
	const own = values.find((one) => one.own);
	if (!own || values.length < FEWEST) return null;
	return {
		indicator,
		period: latest.period,
		sex: line.sex,
		source: line.source,
		values,
		own,
		municipalities: areas.length,
		quartiles: values.length < FEWEST_FOR_QUARTILES ? null : quartilesOf(values),
		lower: values.filter(({ value }) => value < own.value).length,
		same: values.filter(({ value }) => value === own.value).length - 1,
		uncertain: found.some(({ interval }) => interval !== null)
	};
}

function quartilesOf(values: readonly PlacedValue[]): [number, number, number] {
	const sorted = values.map(({ value }) => value);
	return [quantileOf(sorted, 0.25), quantileOf(sorted, 0.5), quantileOf(sorted, 0.75)];
}
