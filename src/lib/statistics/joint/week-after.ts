import type { WhyNoWeekAfter } from '$lib/domain/verdict';
import { effectiveFreedom, fitOneMore, prepareFit } from '$lib/statistics/ar1-fit';
import { boundsOf } from './effect';
import { dependsOn } from './inflation';
import type { JointModel } from './joint-model';
import type { SeenAfter } from './outcome';
import type { RegisterEntry } from './register-entry';

/** Tells of events the week after: expected = observed − coefficient of the week's own dummy. Why not, where it was not observed, something else stands in it, or the event's own week is unsure. */
export function viewWeeksAfter({
	series: { times, values, last },
	design,
	fits
}: JointModel): (entry: RegisterEntry) => SeenAfter {
	const none = (why: WhyNoWeekAfter): SeenAfter => ({ after: null, why });
	if (typeof fits === 'string') return () => none('not-estimable');
	const columns = design.columns.map((column) => column.values);
	const events = design.columns.filter(({ kind }) => kind === 'event');
	const { used } = fits.single.phi;
	let shared: ReturnType<typeof prepare> | null = null;
	const prepare = () => ({
		fit: prepareFit(times, columns, values, used),
		isMadeUp: dependsOn(columns)
	});
	return ({ from, latest, end }) => {
		const week = (end?.latest ?? latest) + 1;
		const row = times.indexOf(week);
		if (latest > from) return none('start-imprecise');
		if (row < 0) return none(week > last ? 'to-come' : 'not-observed');
		if (events.some((column) => column.values[row] === 1)) return none('something-else');
		shared ??= prepare();
		const own = new Float64Array(times.length);
		own[row] = 1;
		// What only the others together tell from this week leaves nothing of its own.
		if (shared.isMadeUp(own)) return none('not-estimable');
		const { coefficient, error, variance } = fitOneMore(shared.fit, own);
		const df = effectiveFreedom(values.length, columns.length + 1, used);
		const { low, high } = boundsOf(coefficient, Math.sqrt(variance) * error, df);
		const observed = values[row]!;
		return {
			after: {
				...{ week, observed },
				...{ expected: observed - coefficient, low: observed - high, high: observed - low }
			}
		};
	};
}
