import { z } from 'zod';
import type { Polarity } from '$lib/domain/indicator';
import { namePoints, variationOf } from '../methods/point-marks';
import type { PointRule, Variation } from '../methods/point-marks';
import type { ChartFlags } from '../methods/control-rules';
import type { Comparison } from './adapter';
import { single } from './shapes';

/** A chart's points in words. */
export const labelShape = z
	.object({
		label_after_precedence: z.array(z.string()),
		point_type: z.array(z.string()),
		last_point_type: z.string()
	})
	.partial();
type Labels = z.output<typeof labelShape>;

const TYPES: Readonly<Record<Variation, RegExp>> = {
	'common-cause': /^common_cause$/,
	improvement: /^special_cause_improvement$/,
	concern: /^special_cause_concern$/,
	change: /^special_cause_neutral/
};

/** What the reference writes of a rule and the side of the mean; a trend only says that it is one. */
const LABELS: Readonly<Record<PointRule, RegExp>> = {
	outside: /^(Above|Below) [UL]CL$/,
	trend: /trend/i,
	'two-of-three': /^2 in 3 (Above|Below) CL$/,
	shift: /^7 Points (Above|Below) CL$/
};

export function polarityOf(direction: string | null | undefined): Polarity {
	if (direction === 'decrease') return 'lower-is-better';
	return direction === 'neutral' ? 'neither' : 'higher-is-better';
}

export function compareLabels(
	variant: string,
	flags: ChartFlags,
	sides: readonly (number | null)[],
	polarity: Polarity,
	{ label_after_precedence: labels, point_type: types, last_point_type: last }: Labels
): Comparison[] {
	const points = namePoints(sides.length, flags).map((rule, index) => {
		const side = sides[index] ?? 0;
		return { rule, side, variation: variationOf(rule, side, polarity) };
	});
	const typed = (text: string, index: number) => {
		const point = points[index];
		return point && TYPES[point.variation].test(text) ? text : null;
	};
	const labelled = labels?.map((text, index) => {
		const { rule = null, side = 0 } = points[index] ?? {};
		if (rule === null) return text === 'Common Cause' ? text : null;
		const place = side > 0 ? /Above|trend/i : /Below|trend/i;
		return LABELS[rule].test(text) && place.test(text) ? text : null;
	});
	return [
		...single(`${variant} labels`, labelled, labels),
		...single(`${variant} point types`, types?.map(typed), types),
		...single(`${variant} last point`, last && typed(last, points.length - 1), last)
	];
}
