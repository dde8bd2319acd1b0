import { estimateChange } from '$lib/statistics/interrupted-series';
import { pointsOf } from './check-changes';
import type { ChangeCheckCell } from './check-changes';
import { sizeFound } from './fit-changes';
import { randomFrom } from './random';

/** Does the stated smallest change agree with the one that a simulation finds in 80 of 100? */
export interface DetectableCheck {
	readonly cell: ChangeCheckCell;
	readonly simulated: number;
	readonly meanStated: number;
	/** Share 0–1 of single series whose statement lies within 2 points or 10 % of the simulated size. */
	readonly within: number;
}

const SETTINGS = [
	[26, 13, 0, 140],
	[26, 13, 0.35, 140],
	[39, 13, 0.2, 140],
	[39, 13, 0.5, 60],
	[52, 26, 0, 200],
	[52, 26, 0.2, 140],
	[52, 26, 0.35, 60],
	[52, 26, 0.5, 140],
	[78, 26, 0.2, 30],
	[104, 52, 0, 140],
	[104, 52, 0.35, 200],
	[104, 34, 0.5, 140]
] as const;

export function detectableCells(): ChangeCheckCell[] {
	return SETTINGS.map(([weeks, after, rho, n], index) => ({
		survey: { weeks, n, share: 0.65, rho, kind: index % 2 ? 'total' : 'process', wander: 3 },
		after,
		missing: 0,
		seed: 1000 + index
	}));
}

export function checkDetectable(cell: ChangeCheckCell, runs: number): DetectableCheck {
	const random = randomFrom(104_729 * cell.seed);
	const start = cell.survey.weeks - cell.after;
	const estimates = Array.from({ length: runs }, () =>
		estimateChange(pointsOf(cell, cell.survey, random), { start })
	).flatMap((one) => (one.ok ? [one.value] : []));
	const simulated = sizeFound(
		Float64Array.from(estimates, ({ estimate }) => estimate),
		Float64Array.from(estimates, ({ critical, standardError }) => critical * standardError)
	);
	const tolerance = Math.max(2, simulated / 10);
	const stated = estimates.map(({ detectable }) => detectable);
	return {
		cell,
		simulated,
		meanStated: stated.reduce((total, size) => total + size, 0) / stated.length,
		within: stated.filter((size) => Math.abs(size - simulated) <= tolerance).length / stated.length
	};
}
