import { z } from 'zod';
import { individualsLimits } from '$lib/statistics/control-chart';
import type { ProcessLimits } from '$lib/statistics/control-chart';
import { flagPoints, sideOf } from '../methods/control-rules';
import type { ChartFlags } from '../methods/control-rules';
import type { Polarity } from '$lib/domain/indicator';
import { adapterFor } from './adapter';
import type { Comparison } from './adapter';
import { compareLabels, labelShape, polarityOf } from './point-labels';
import { gaps, numbers, single } from './shapes';

const segmentShape = z.object({
	start_idx0: z.number(),
	end_idx0: z.number(),
	n: z.number(),
	mean: z.number(),
	average_moving_range: z.number().nullable(),
	average_moving_range_raw: z.number().nullish(),
	moving_range_screen_limit: z.number().nullish(),
	moving_ranges_used: z.number().optional(),
	moving_ranges_screened_out: z.number().optional(),
	lpl: z.number().nullable(),
	upl: z.number().nullable(),
	near_lpl: z.number().nullable(),
	near_upl: z.number().nullable(),
	short_group_warning: z.boolean().optional()
});

const variantShape = labelShape.extend({
	segments: z.array(segmentShape).min(1),
	side_of_mean: gaps.optional(),
	flags_idx0: z.object({
		outside_limits: numbers,
		shift_7: numbers,
		trend_7: numbers,
		two_of_three: numbers
	})
});
type Segment = z.output<typeof segmentShape>;
type Variant = z.output<typeof variantShape>;

/** Limits of fewer rows than this are preliminary; the reference says so in words and warns at one more. */
const FEW_ROWS = 12;

/** Individuals charts with the four rules, screened and not. */
const individuals = adapterFor(
	'xmr',
	z.object({
		input: z.object({ values: gaps, dates: z.array(z.string()).nullish() }),
		parameters: z.object({
			limit_constant: z.number().optional(),
			rebase_dates: z.array(z.string()).nullish(),
			fix_after_n_points: z.number().nullish(),
			improvement_direction: z.string().nullish()
		}),
		expected: z
			.object({ screened: variantShape.optional(), unscreened: variantShape.optional() })
			.refine(({ screened, unscreened }) => screened ?? unscreened, 'no variant')
	}),
	({ input, parameters, expected }, { notes }) => {
		const { limit_constant: constant = 2.66, fix_after_n_points: frozen } = parameters;
		// A date before which there is nothing begins no new limits.
		const starts = (parameters.rebase_dates ?? [])
			.map((date) => input.dates?.indexOf(date) ?? -1)
			.filter((start) => start > 0);
		const options = {
			rebaseAt: [...new Set(starts)].sort((a, b) => a - b),
			...(frozen && { frozen })
		};
		const defect = notes?.includes('REFERENCE DEFECT') ?? false;
		return (['screened', 'unscreened'] as const).flatMap((name) => {
			const wanted = expected[name];
			if (!wanted) return [];
			const found = individualsLimits(
				input.values,
				{ ...options, screened: name === 'screened' },
				Math.abs(constant - 2.66) < 1e-9 ? 'rounded' : 'exact'
			);
			const segments = found.ok ? found.value : [];
			const required = defect ? mend(wanted, segments) : wanted;
			const polarity = polarityOf(parameters.improvement_direction);
			return compareVariant(name, input.values, segments, required, polarity);
		});
	}
);

/** A series that never moves has its limits on the mean, and no point of one that hardly varies is marked: the reference says otherwise. */
function mend(wanted: Variant, segments: readonly ProcessLimits[]): Variant {
	const alike = segments.filter(({ varies }) => !varies);
	const outside = (index: number) =>
		!alike.some(({ start, end }) => index >= start && index <= end);
	const { outside_limits, shift_7, trend_7, two_of_three } = wanted.flags_idx0;
	return {
		segments: wanted.segments.map((segment) =>
			segment.lpl === null ? { ...segment, ...flatLimits(segment.mean) } : segment
		),
		side_of_mean: wanted.side_of_mean,
		flags_idx0: {
			outside_limits: outside_limits.filter(outside),
			shift_7: shift_7.filter(outside),
			trend_7: trend_7.filter(outside),
			two_of_three: two_of_three.filter(outside)
		}
	};
}

function flatLimits(mean: number): Partial<Segment> {
	return {
		average_moving_range: 0,
		lpl: mean,
		upl: mean,
		near_lpl: mean,
		near_upl: mean,
		moving_ranges_used: undefined,
		moving_ranges_screened_out: undefined
	};
}

function compareVariant(
	variant: string,
	values: readonly (number | null)[],
	segments: readonly ProcessLimits[],
	wanted: Variant,
	polarity: Polarity
): Comparison[] {
	const flags: ChartFlags = flagPoints(values, segments);
	const { flags_idx0: marks } = wanted;
	const sides = segments.flatMap(({ start, end, mean }) =>
		values.slice(start, end + 1).map((value) => (value === null ? null : sideOf(value, mean)))
	);
	return [
		...single(`${variant} segments`, segments.length, wanted.segments.length),
		...wanted.segments.flatMap((segment, index) =>
			compareSegment(`${variant} ${index}`, segments[index], segment)
		),
		...single(`${variant} side_of_mean`, sides, wanted.side_of_mean),
		...single(`${variant} outside`, flags.outside, marks.outside_limits),
		...single(`${variant} shift`, flags.shift, marks.shift_7),
		...single(`${variant} trend`, flags.trend, marks.trend_7),
		...single(`${variant} two of three`, flags.twoOfThree, marks.two_of_three),
		...compareLabels(variant, flags, sides, polarity, wanted)
	];
}

function compareSegment(
	name: string,
	found: ProcessLimits | undefined,
	wanted: Segment
): Comparison[] {
	const rows = found && found.end - found.start + 1;
	// The reference warns of twelve rows too, against its own message.
	const few = wanted.n === FEW_ROWS ? undefined : wanted.short_group_warning;
	return [
		...single(`${name} start`, found?.start, wanted.start_idx0),
		...single(`${name} end`, found?.end, wanted.end_idx0),
		...single(`${name} rows`, rows, wanted.n),
		...single(`${name} mean`, found?.mean, wanted.mean),
		...single(`${name} range`, found?.averageMovingRange, wanted.average_moving_range),
		...single(`${name} raw range`, found?.ranges.rawAverage, wanted.average_moving_range_raw),
		...single(`${name} screen`, found?.ranges.screen, wanted.moving_range_screen_limit),
		...single(`${name} ranges used`, found?.ranges.used, wanted.moving_ranges_used),
		...single(`${name} screened`, found?.ranges.screenedOut, wanted.moving_ranges_screened_out),
		...single(`${name} low`, found?.low, wanted.lpl),
		...single(`${name} high`, found?.high, wanted.upl),
		...single(`${name} near low`, found?.nearLow, wanted.near_lpl),
		...single(`${name} near high`, found?.nearHigh, wanted.near_upl),
		...single(`${name} few rows`, rows !== undefined && rows < FEW_ROWS, few)
	];
}

export const chartAdapters = [individuals];
