import type { Series } from './chart-subject';
import { isValued, valuesOf, type ValuedPoint } from './series-values';

/** Two lines' values for one and the same period. */
export interface CommonPoints {
	readonly own: ValuedPoint;
	readonly beside: ValuedPoint;
}

/** Of the latest period that both have a value for; null where there is none. */
export function latestCommon(own: Series, other: Series): CommonPoints | null {
	const besides = new Map(
		other.points.filter(isValued).map((point) => [point.period.key, point] as const)
	);
	const point = valuesOf(own).findLast(({ period }) => besides.has(period.key));
	const beside = point && besides.get(point.period.key);
	return beside ? { own: point, beside } : null;
}
