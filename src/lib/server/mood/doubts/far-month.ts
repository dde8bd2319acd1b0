import { monthsBetween } from '$lib/domain/month';
import { fault, type Fault } from '$lib/domain/problem';

/** So many months may lie between two that are read in: a summer, or a pause. */
const NEAR = 4;
/** The first month of all may be so old. */
const RECENT = 12;

/** Whether a month may have been given another year than was meant; `months`: those that there are; `now`: the one under way. */
export function findFarMonth(month: string, months: readonly string[], now: string): Fault | null {
	const distances = months.map((other) => Math.abs(monthsBetween(month, other)));
	const said = { month: { periods: [month] } };
	if (distances.length === 0) {
		const ago = monthsBetween(month, now);
		return ago > RECENT ? fault('mood-doubt-old-month', { ...said, away: ago }) : null;
	}
	const nearest = Math.min(...distances);
	return nearest > NEAR ? fault('mood-doubt-far-month', { ...said, away: nearest }) : null;
}
