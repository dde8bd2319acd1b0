import { fitAt } from '$lib/statistics/ar1-fit';
import { effectOf } from './effect';
import { inflationOfLast } from './inflation';
import type { JointModel } from './joint-model';
import type { WeekAfter } from './outcome';
import type { RegisterEntry } from './register-entry';

/** Expected = observed − coefficient of the week's own dummy. Null where something else stands in it, or the event's own week is unsure. */
export function viewWeekAfter(
	{ from, latest, end }: RegisterEntry,
	{ series: { times, values }, design, fits }: JointModel
): WeekAfter | null {
	const week = (end?.latest ?? latest) + 1;
	const row = times.indexOf(week);
	if (typeof fits === 'string' || row < 0 || latest > from) return null;
	if (design.columns.some((column) => column.kind === 'event' && column.values[row] === 1)) {
		return null;
	}
	const columns = design.columns.map((column) => column.values);
	const own = times.map((_, index) => Number(index === row));
	// What only the others together tell from this week leaves nothing of its own.
	if (inflationOfLast([...columns, own]) === Infinity) return null;
	const { estimated, used } = fits.single.phi;
	const fit = fitAt(times, [...columns, own], values, estimated, used);
	const { estimate, low, high } = effectOf(fit, [{ place: columns.length, weight: 1 }]);
	const observed = values[row]!;
	return {
		...{ week, observed },
		...{ expected: observed - estimate, low: observed - high, high: observed - low }
	};
}
