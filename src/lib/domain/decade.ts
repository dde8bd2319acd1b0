import type { Decade, Panel } from './chart-subject';
import { yearOf } from './day';
import { isOfLastDay } from './indicator';

const YEARS = 10;

/** How the municipality's own population has changed in the ten years before its last value; null of anything else, and where a value is missing. */
export function decadeOf({ indicator, series }: Panel): Decade | null {
	if (indicator.unit !== 'persons' || !isOfLastDay(indicator)) return null;
	const line = series.find(({ role, sex }) => role === 'own' && sex === 'T');
	const last = line?.points.findLast(({ value }) => value !== null);
	const first =
		last &&
		line?.points.find(({ period }) => yearOf(period.end) === yearOf(last.period.end) - YEARS);
	if (!last || !first || last.value === null || !first.value) return null;
	const change = last.value - first.value;
	return { since: first.period, change, percent: (100 * change) / first.value };
}
