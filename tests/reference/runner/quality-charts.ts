import { z } from 'zod';
import type { ChartOptions, Segment } from '$lib/statistics/chart-segments';
import { individualsLimits } from '$lib/statistics/control-chart';
import { analyseRuns } from '../methods/run-chart';
import { shareLimits } from '$lib/statistics/share-chart';
import type { Share } from '$lib/statistics/share-chart';
import { adapterFor } from './adapter';
import type { Comparison, Told } from './adapter';
import { compareRuns, optionsOf, partShape, runShape } from './run-charts';
import { gaps, numbers, single } from './shapes';

const chartShape = z
	.object({
		centre: numbers,
		proportions: gaps.nullable(),
		lcl: gaps.nullable(),
		ucl: gaps.nullable(),
		warn_lcl_2sd: gaps.nullable(),
		warn_ucl_2sd: gaps.nullable(),
		sigma_z: gaps.nullable(),
		sigma_signal_idx0: numbers,
		runs: z.array(runShape)
	})
	.partial();
type Wanted = z.output<typeof chartShape>;

/** A chart's numbers, per point or per part as the case writes them. */
interface Found {
	readonly segments: readonly (Segment & { readonly centre: number })[];
	readonly lcl: readonly (number | null)[];
	readonly ucl: readonly (number | null)[];
	readonly near?: { readonly low: Told; readonly high: Told };
	readonly sigma?: readonly number[];
}

function compareChart(
	name: string,
	values: readonly (number | null)[],
	excluded: readonly number[],
	found: Found | null,
	wanted: Wanted
): Comparison[] {
	const segments = found?.segments ?? [];
	const points = (perPart: Told) => (limits: readonly (number | null)[] | null | undefined) =>
		limits?.length === segments.length && segments.length < values.length ? perPart : undefined;
	const lows = found && points(segments.map(({ start }) => found.lcl[start]))(wanted.lcl);
	const highs = found && points(segments.map(({ start }) => found.ucl[start]))(wanted.ucl);
	const signals = values.flatMap((value, index) => {
		const low = found?.lcl[index] ?? -Infinity;
		const high = found?.ucl[index] ?? Infinity;
		return value !== null && (value < low || value > high) ? index : [];
	});
	const runs = segments.map(({ start, end, centre }) =>
		analyseRuns(
			values.slice(start, end + 1).filter((_, index) => !excluded.includes(start + index)),
			centre
		)
	);
	const centres = segments.map(({ centre }) => centre);
	const told = (known: Told) => (found ? known : null);
	return [
		...single(`${name} centre`, told(centres), wanted.centre),
		...single(`${name} shares`, values, wanted.proportions ?? undefined),
		...single(`${name} lcl`, told(lows ?? found?.lcl), wanted.lcl ?? undefined),
		...single(`${name} ucl`, told(highs ?? found?.ucl), wanted.ucl ?? undefined),
		...single(`${name} near low`, found?.near?.low, wanted.warn_lcl_2sd ?? undefined),
		...single(`${name} near high`, found?.near?.high, wanted.warn_ucl_2sd ?? undefined),
		...single(`${name} sigma_z`, found?.sigma, wanted.sigma_z ?? undefined),
		...single(`${name} signals`, told(signals), wanted.sigma_signal_idx0),
		...compareRuns(name, runs, wanted.runs)
	];
}

const iChart = adapterFor(
	'i_chart',
	z.object({
		input: z.object({ values: gaps }),
		parameters: partShape,
		expected: z.record(z.enum(['screened', 'unscreened']), chartShape)
	}),
	({ input: { values }, parameters, expected }) =>
		Object.entries(expected).flatMap(([variant, wanted]) => {
			const options = optionsOf(parameters, variant === 'screened');
			const limits = individualsLimits(values, options, 'exact');
			const found = limits.ok && {
				segments: limits.value.map((one) => ({ ...one, centre: one.mean })),
				lcl: limits.value.flatMap(({ start, end, low }) => Array(end - start + 1).fill(low)),
				ucl: limits.value.flatMap(({ start, end, high }) => Array(end - start + 1).fill(high))
			};
			return compareChart(variant, values, options.excluded ?? [], found || null, wanted);
		})
);

const VARIANTS = {
	p_chart: { kind: 'p', screened: false },
	laney_p_prime_screened_mr: { kind: 'p-prime', screened: true },
	laney_p_prime_unscreened_mr: { kind: 'p-prime', screened: false }
} as const;

const shareChart = (category: string) =>
	adapterFor(
		category,
		z.object({
			input: z.object({ numerators: gaps, denominators: gaps }),
			parameters: partShape,
			expected: z
				.object({
					p_chart: chartShape,
					laney_p_prime_screened_mr: chartShape,
					laney_p_prime_unscreened_mr: chartShape
				})
				.partial()
		}),
		({ input, parameters, expected }) => {
			const shares = input.numerators.map((count, index): Share | null => {
				const n = input.denominators[index] ?? null;
				return count === null || n === null ? null : { count, n };
			});
			const values = shares.map((share) => (share && share.n > 0 ? share.count / share.n : null));
			return (
				['p_chart', 'laney_p_prime_screened_mr', 'laney_p_prime_unscreened_mr'] as const
			).flatMap((variant) => {
				const wanted = expected[variant];
				if (!wanted) return [];
				const options = optionsOf(parameters, VARIANTS[variant].screened);
				const found = sharesFound(shares, VARIANTS[variant].kind, options);
				const excluded = options.excluded ?? [];
				return compareChart(
					variant,
					values,
					excluded,
					found,
					found ? level(wanted, found) : wanted
				);
			});
		}
	);

/** Where all or none of all are counted, a p′ of the cases has no limits and the library's lie on the centre. */
function level(wanted: Wanted, { segments, sigma }: Found): Wanted {
	const flat = segments.filter(
		({ centre }, part) => centre * (1 - centre) === 0 && sigma?.[part] === 0
	);
	const onCentre = (limits: Wanted['lcl']) =>
		limits?.map((limit, index) => {
			const own = flat.find(({ start, end }) => index >= start && index <= end);
			return limit === null && own ? own.centre : limit;
		});
	return {
		...wanted,
		sigma_z: wanted.sigma_z?.map((value, part) =>
			value === null && flat.includes(segments[part]!) ? 0 : value
		),
		lcl: onCentre(wanted.lcl),
		ucl: onCentre(wanted.ucl),
		warn_lcl_2sd: onCentre(wanted.warn_lcl_2sd),
		warn_ucl_2sd: onCentre(wanted.warn_ucl_2sd)
	};
}

function sharesFound(
	shares: readonly (Share | null)[],
	kind: 'p' | 'p-prime',
	options: ChartOptions
): Found | null {
	const limits = shareLimits(shares, kind, options);
	const near = shareLimits(shares, kind, options, 2);
	if (!limits.ok || !near.ok) return null;
	return {
		segments: limits.value,
		lcl: limits.value.flatMap(({ low }) => low),
		ucl: limits.value.flatMap(({ high }) => high),
		near: {
			low: near.value.flatMap(({ low }) => low),
			high: near.value.flatMap(({ high }) => high)
		},
		...(kind === 'p-prime' && { sigma: limits.value.map(({ sigmaZ }) => sigmaZ) })
	};
}

export const qualityChartAdapters = [iChart, shareChart('p_and_laney'), shareChart('p_chart')];
