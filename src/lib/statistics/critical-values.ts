import { between, placeOf } from './nodes';

/** Two corrections of the recipe by weeks before, weeks after and estimated autocorrelation, from simulation. */
export interface CriticalValueTable {
	/** Nodes of weeks, for before and after alike. */
	readonly weeks: readonly number[];
	/** Nodes of the estimated autocorrelation. */
	readonly phi: readonly number[];
	/** Critical value over the two-sided 95 % point of t. [before][after][phi]. */
	readonly critical: readonly (readonly (readonly number[])[])[];
	/** Smallest detectable change over (critical value + t₀.₈₀) standard errors. [before][after] */
	readonly detectable: readonly (readonly number[])[];
}

export interface Corrections {
	readonly critical: number;
	readonly detectable: number;
}

/** Between the nodes: linear in the logarithm of the weeks and in φ̂; outside them the nearest node. */
export function correctionsAt(
	table: CriticalValueTable,
	before: number,
	after: number,
	phi: number
): Corrections {
	const logs = table.weeks.map(Math.log);
	const row = placeOf(logs, Math.log(before));
	const column = placeOf(logs, Math.log(after));
	const depth = placeOf(table.phi, phi);
	const read = (cell: (i: number, j: number) => number) =>
		between(row, (i) => between(column, (j) => cell(i, j)));
	return {
		critical: read((i, j) => between(depth, (k) => table.critical[i]![j]![k]!)),
		detectable: read((i, j) => table.detectable[i]![j]!)
	};
}
