import { z } from 'zod';
import { parseIsoDate, weekdayOf } from '$lib/domain/day';
import { weekOf } from '$lib/domain/week';
import {
	binomialPoint,
	chiSquareAbove,
	fAbove,
	normalPoint,
	studentPoint,
	studentTwoSided
} from '$lib/statistics/distributions';
import { benjaminiHochberg, bonferroni, holm } from '../methods/multiplicity';
import { adapterFor } from './adapter';
import { gaps, numbers, single, told } from './shapes';

const v = z.number();
const p = z.number().gt(0).lt(1);
const degrees = z.number().positive();

const distributions = adapterFor(
	'numerics',
	z.object({
		expected: z
			.object({
				qnorm: z.array(z.object({ p, v })),
				qt: z.array(z.object({ p, df: degrees, v })),
				two_sided_pt: z.array(z.object({ t: z.number(), df: degrees, v })),
				qbinom: z.array(z.object({ p, size: z.number().int().min(0), prob: p.optional(), v })),
				upper_chisq: z.array(z.object({ x: z.number().min(0), df: degrees, v })),
				upper_f: z.array(z.object({ x: z.number().positive(), df1: degrees, df2: degrees, v }))
			})
			.partial()
	}),
	({ expected }) => [
		...(expected.qnorm ?? []).flatMap((one) => single(`qnorm ${one.p}`, normalPoint(one.p), one.v)),
		...(expected.qt ?? []).flatMap((one) =>
			single(`qt ${one.p} ${one.df}`, studentPoint(one.p, one.df), one.v)
		),
		...(expected.two_sided_pt ?? []).flatMap((one) =>
			single(`two_sided_pt ${one.t} ${one.df}`, studentTwoSided(one.t, one.df), one.v)
		),
		...(expected.qbinom ?? []).flatMap((one) =>
			single(`qbinom ${one.p} ${one.size}`, binomialPoint(one.p, one.size, one.prob ?? 0.5), one.v)
		),
		...(expected.upper_chisq ?? []).flatMap((one) =>
			single(`upper_chisq ${one.x} ${one.df}`, chiSquareAbove(one.x, one.df), one.v)
		),
		...(expected.upper_f ?? []).flatMap((one) =>
			single(`upper_f ${one.x}`, fAbove(one.x, one.df1, one.df2), one.v)
		)
	]
);

const adjustments = adapterFor(
	'multiplicity',
	z.object({
		input: z.object({ p: numbers }),
		expected: z
			.object({
				holm: numbers,
				bonferroni: numbers,
				BH: numbers,
				n_rejected_BH_5pct: z.number(),
				n_rejected_bonferroni_5pct: z.number(),
				n_rejected_holm_5pct: z.number()
			})
			.partial()
	}),
	({ input, expected }) => {
		const rejected = (values: readonly number[]) => values.filter((value) => value <= 0.05).length;
		const methods = {
			holm: holm(input.p),
			bonferroni: bonferroni(input.p),
			BH: benjaminiHochberg(input.p)
		};
		return (['holm', 'bonferroni', 'BH'] as const).flatMap((name) => [
			...single(
				name,
				told(methods[name], (values) => values),
				expected[name]
			),
			...single(
				`${name} rejected`,
				told(methods[name], rejected),
				expected[`n_rejected_${name}_5pct`]
			)
		]);
	}
);

const calendar = adapterFor(
	'calendar',
	z.object({
		input: z.object({ dates: z.array(z.string()) }),
		expected: z
			.object({ iso_week: z.array(z.string().nullable()), weekday_1_is_monday: gaps })
			.partial()
	}),
	({ input, expected }) => {
		const days = input.dates.map(parseIsoDate);
		return [
			...single(
				'week',
				days.map((day) => day && weekOf(day)),
				expected.iso_week
			),
			...single(
				'weekday',
				days.map((day) => day && weekdayOf(day)),
				expected.weekday_1_is_monday
			)
		];
	}
);

export const tableAdapters = [distributions, adjustments, calendar];
