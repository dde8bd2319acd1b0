/** The fitted joint model, and the one week after something short. */
import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { Register } from '$lib/statistics/joint/columns';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import { gramOf, independentOf, standardised, times as product } from './dense';
import type { JointColumn } from './design';
import { degreesOf, estimateAt } from './estimate';

/** Everything that the judgement of one entry needs to know of the series. */
export interface Known {
	readonly register: Register;
	/** Observed weeks, and the last one of the calendar. */
	readonly weeks: readonly number[];
	readonly last: number;
	/** The largest detectable size at which anything is said. */
	readonly coarsest: number;
	readonly isJudged: (id: string) => boolean;
}

export interface JointEstimate {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
	readonly df: number;
	readonly detectable: number;
}

export interface RecomputedWeekAfter {
	readonly week: number;
	readonly observed: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}

export interface Model {
	readonly columns: readonly JointColumn[];
	readonly phi: number;
	readonly variance: number;
	/** Over the weeks in which at least one of the columns is on. */
	readonly meanOf: (columns: readonly JointColumn[]) => JointEstimate;
}

export function modelAt(
	weeks: readonly number[],
	columns: readonly JointColumn[],
	values: readonly number[],
	phi: number
): Model {
	const table = columns.map((column) => column.values);
	const { coefficients, covariance, variance } = estimateAt(weeks, table, values, phi);
	const df = degreesOf(weeks.length, columns.length, phi);
	const meanOf = (chosen: readonly JointColumn[]): JointEstimate => {
		const some = weeks.filter((_, week) => chosen.some((one) => one.values[week]! > 0)).length;
		const weights = columns.map((column) =>
			chosen.includes(column) ? column.values.reduce((sum, one) => sum + one, 0) / some : 0
		);
		const along = covariance.map((row) => product(row, weights));
		const standardError = Math.sqrt(variance * product(along, weights));
		const estimate = product(coefficients, weights);
		const outer = quantile(0.975, df) * standardError;
		return {
			...{ estimate, standardError, df, low: estimate - outer, high: estimate + outer },
			detectable: detectableAt(standardError, df)
		};
	};
	return { columns, phi, variance, meanOf };
}

export function detectableAt(standardError: number, df: number): number {
	return (quantile(0.975, df) + quantile(0.8, df)) * standardError;
}

/** Null: it was not observed, its start is not known to the week, or something else stands in it. */
export function weekAfter(
	weeks: readonly number[],
	columns: readonly JointColumn[],
	values: readonly number[],
	{ from, latest, end }: RegisterEntry,
	phi: number
): RecomputedWeekAfter | null {
	const week = end!.latest + 1;
	const place = weeks.indexOf(week);
	if (place < 0 || from < latest) return null;
	const dummy = weeks.map((one) => Number(one === week));
	const table = [...columns.map((column) => column.values), dummy];
	const isEvent = (column: JointColumn) => column.standing === 'event';
	if (columns.some((column) => isEvent(column) && column.values[place]! > 0)) return null;
	const gram = gramOf(table.map(standardised));
	if (!independentOf(gram, [...gram.keys()]).includes(columns.length)) return null;
	const { coefficients, covariance, variance } = estimateAt(weeks, table, values, phi);
	const observed = values[place]!;
	const expected = observed - coefficients.at(-1)!;
	const error = Math.sqrt(variance * covariance.at(-1)!.at(-1)!);
	const outer = quantile(0.975, degreesOf(weeks.length, table.length, phi)) * error;
	return { week, observed, expected, low: expected - outer, high: expected + outer };
}
