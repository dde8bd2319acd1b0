import type { Likeness } from '$lib/domain/chart-subject';
import { mean } from './sum';

/** Shares of the usual number, and answers a week: both must be passed, since the protection alone moves small numbers. */
const SOMEWHAT = { share: 0.1, answers: 5 };
const CLEARLY = { share: 0.25, answers: 10 };

/**
 * How far a month's answers a week lie from those of the weeks before, in one word. It knows numbers only: the same
 * number may be other people, but where a quarter is gone they are not all the same. Null: nothing to compare.
 */
export function compareNumbers(
	month: readonly number[],
	before: readonly number[]
): Likeness | null {
	const [now, usual] = [mean(month), mean(before)];
	if (now === null || usual === null) return null;
	const away = Math.abs(now - usual);
	const passes = ({ share, answers }: typeof SOMEWHAT) => away > answers && away > share * usual;
	if (passes(CLEARLY)) return 'clearly-other';
	return passes(SOMEWHAT) ? 'somewhat-other' : 'about-same';
}
