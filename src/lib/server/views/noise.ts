import type { Noise, Panel, SeriesPoint } from '$lib/domain/chart-subject';
import { yearOf } from '$lib/domain/day';
import { countChange, needsThreeYears, threeYearMeans } from '$lib/statistics/noise-band';

const YEARS = 3;

/** What chance does to the municipality's own yearly counts of events; null where no such counts are shown. */
export function noiseOf({ indicator, series }: Panel): Noise | null {
	if (!indicator.countsEvents || indicator.frequency !== 'year') return null;
	const line = series.find(
		({ role, indicatorId }) => role === 'own' && indicatorId === indicator.id
	);
	const points = line?.points ?? [];
	const valued = points.filter(({ value }) => value !== null);
	const [first, last] = [valued[0], valued.at(-1)];
	if (!first || !last || first === last) return null;
	const changed = countChange(first.value ?? NaN, last.value ?? NaN);
	if (!changed.ok) return null;
	const { change, noise, belowNoise } = changed.value;
	return {
		within: belowNoise ? { change, noise } : null,
		before: beforeOf(valued),
		threeYears: lastThreeYears(points)
	};
}

function beforeOf(valued: readonly SeriesPoint[]): Noise['before'] {
	const [earlier, last] = valued.slice(-2);
	const changed = countChange(earlier?.value ?? NaN, last?.value ?? NaN);
	return earlier && changed.ok ? { period: earlier.period, noise: changed.value.noise } : null;
}

function lastThreeYears(points: readonly SeriesPoint[]): Noise['threeYears'] {
	const last = points.slice(-YEARS);
	const [from, , to] = last.map(({ period }) => period);
	if (!from || !to || yearOf(to.start) - yearOf(from.start) !== YEARS - 1) return null;
	const counts = last.map(({ value }) => value);
	const few = needsThreeYears(counts);
	const means = threeYearMeans(counts);
	const mean = means.ok ? (means.value.at(-1) ?? null) : null;
	return few.ok && few.value && mean !== null ? { from, to, mean } : null;
}
