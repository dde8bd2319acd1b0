import type { Polarity } from '$lib/domain/indicator';
import type { ChartFlags } from './control-rules';

/** The one rule that names a point which several rules mark. */
export type PointRule = 'outside' | 'trend' | 'two-of-three' | 'shift';

/** What Making Data Count calls a point; of a chart, its last point's. */
export type Variation = 'common-cause' | 'improvement' | 'concern' | 'change';

/** The rule of each point, the first of outside, trend, two of three and shift (NHSRplotthedots); null where none marks it. */
export function namePoints(length: number, flags: ChartFlags): (PointRule | null)[] {
	const rules: (PointRule | null)[] = new Array<null>(length).fill(null);
	const name = (rule: PointRule, marked: readonly number[]) => {
		for (const index of marked) rules[index] = rule;
	};
	name('shift', flags.shift);
	name('two-of-three', flags.twoOfThree);
	name('trend', flags.trend);
	name('outside', flags.outside);
	return rules;
}

/** Whether a point is common cause, or which way its side of the mean (1, −1, 0) points. Polarity `neither`: only that it changed. */
export function variationOf(rule: PointRule | null, side: number, polarity: Polarity): Variation {
	if (rule === null) return 'common-cause';
	if (polarity === 'neither') return 'change';
	return side === (polarity === 'higher-is-better' ? 1 : -1) ? 'improvement' : 'concern';
}
