import type { CriticalValueTable } from '$lib/statistics/critical-values';
import type { SignalValueTable } from '$lib/statistics/cusum';
import { changeCells, checkChangeCell } from './check-changes';
import type { ChangeCheckCell, ChangeCheckResult } from './check-changes';
import { checkDetectable, detectableCells } from './check-detectable';
import type { DetectableCheck } from './check-detectable';
import { checkSignalCell, signalCells } from './check-signals';
import type { SignalCheckCell, SignalCheckResult } from './check-signals';
import { fitChangeCell, PHI_NODES, WEEK_NODES } from './fit-changes';
import type { FittedCell } from './fit-changes';
import { fitSignals } from './fit-signals';
import { randomFrom } from './random';

/** One piece of work for one thread; its seed is its own, so that the order does not matter. */
export type Job =
	| { readonly kind: 'fit-change'; readonly before: number; readonly after: number }
	| { readonly kind: 'fit-signals' }
	| { readonly kind: 'check-change'; readonly cell: ChangeCheckCell }
	| { readonly kind: 'check-detectable'; readonly cell: ChangeCheckCell }
	| { readonly kind: 'check-signals'; readonly cell: SignalCheckCell };

export type JobResult =
	| {
			readonly kind: 'fit-change';
			readonly before: number;
			readonly after: number;
			readonly value: FittedCell;
	  }
	| { readonly kind: 'fit-signals'; readonly value: SignalValueTable }
	| {
			readonly kind: 'check-change';
			readonly cell: ChangeCheckCell;
			readonly value: ChangeCheckResult;
	  }
	| { readonly kind: 'check-detectable'; readonly value: DetectableCheck }
	| {
			readonly kind: 'check-signals';
			readonly cell: SignalCheckCell;
			readonly value: SignalCheckResult;
	  };

const FIT_RUNS = 10_000;
const SIGNAL_FIT_RUNS = 15_000;
const CHECK_RUNS = 4000;
const DETECTABLE_RUNS = 5000;

export function listFitJobs(): Job[] {
	return [
		{ kind: 'fit-signals' },
		...WEEK_NODES.flatMap((before) =>
			WEEK_NODES.map((after) => ({ kind: 'fit-change', before, after }) as const)
		)
	];
}

export function listCheckJobs(): Job[] {
	return [
		...changeCells().map((cell) => ({ kind: 'check-change', cell }) as const),
		...detectableCells().map((cell) => ({ kind: 'check-detectable', cell }) as const),
		...signalCells().map((cell) => ({ kind: 'check-signals', cell }) as const)
	];
}

export function runJob(job: Job): JobResult {
	switch (job.kind) {
		case 'fit-change': {
			const random = randomFrom(1000 * job.before + job.after);
			return { ...job, value: fitChangeCell(job, FIT_RUNS, random) };
		}
		case 'fit-signals':
			return { ...job, value: fitSignals(SIGNAL_FIT_RUNS, randomFrom(26)) };
		case 'check-change':
			return { ...job, value: checkChangeCell(job.cell, CHECK_RUNS) };
		case 'check-detectable':
			return { kind: job.kind, value: checkDetectable(job.cell, DETECTABLE_RUNS) };
		case 'check-signals':
			return { ...job, value: checkSignalCell(job.cell, CHECK_RUNS) };
	}
}

/** Both tables, rounded to what the simulation knows. */
export function tablesFrom(results: readonly JobResult[]): {
	readonly critical: CriticalValueTable;
	readonly signals: SignalValueTable;
} {
	const cells = new Map<string, FittedCell>();
	let signals: SignalValueTable | null = null;
	for (const result of results) {
		if (result.kind === 'fit-change') cells.set(`${result.before}+${result.after}`, result.value);
		if (result.kind === 'fit-signals') signals = result.value;
	}
	if (!signals) throw new Error('The signals were not fitted.');
	const grid = <Value>(read: (cell: FittedCell) => Value) =>
		WEEK_NODES.map((before) => WEEK_NODES.map((after) => read(cells.get(`${before}+${after}`)!)));
	return {
		critical: {
			weeks: WEEK_NODES,
			phi: PHI_NODES,
			critical: grid(({ critical }) => critical.map(round)),
			detectable: grid(({ detectable }) => round(detectable))
		},
		signals: {
			...signals,
			threshold: signals.threshold.map(round),
			falseSignals: signals.falseSignals.map(round),
			delay: signals.delay.map((row) => row.map(round)),
			withinSixWeeks: signals.withinSixWeeks.map((row) => row.map(round))
		}
	};
}

function round(value: number): number {
	return Math.round(1000 * value) / 1000;
}
