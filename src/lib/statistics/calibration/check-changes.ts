import { estimateChange } from '$lib/statistics/interrupted-series';
import type { ChangeEstimate, TimedValue } from '$lib/statistics/interrupted-series';
import { randomFrom } from './random';
import type { Random } from './random';
import { drawSurvey, dropWeeks } from './survey';
import type { Survey } from './survey';

export interface ChangeCheckCell {
	readonly survey: Survey;
	readonly after: number;
	readonly missing: number;
	readonly seed: number;
}

/** Shares 0–1 of the runs that were answered. */
export interface ChangeCheckResult {
	readonly answered: number;
	readonly falseShare: number;
	/** Of the interval, around a true change of the size that the same survey had stated as detectable. */
	readonly coverage: number;
	readonly power: number;
	readonly meanDetectable: number;
}

const SHARES = [0.5, 0.65, 0.75, 0.85];

/** The null grid: every autocorrelation, length, split, n and kind of noise; share and missing weeks take turns. */
export function changeCells(): ChangeCheckCell[] {
	const cells: ChangeCheckCell[] = [];
	for (const kind of ['process', 'total'] as const) {
		for (const weeks of [24, 39, 52, 104]) {
			for (const after of [Math.floor(weeks / 2), Math.floor(weeks / 3), 8]) {
				for (const rho of [0, 0.2, 0.35, 0.5]) {
					for (const n of [30, 60, 140, 200]) {
						const seed = cells.length + 1;
						const share = SHARES[(seed + Math.floor(seed / 4)) % SHARES.length]!;
						const missing = seed % 3 === 0 ? Math.round(0.1 * weeks) : 0;
						const survey = { weeks, n, share, rho, kind, wander: 3 };
						cells.push({ survey, after, missing, seed });
					}
				}
			}
		}
	}
	return cells;
}

/** Pairs of series: one without a change, and one with exactly the change that the first said it could detect. */
export function checkChangeCell(cell: ChangeCheckCell, runs: number): ChangeCheckResult {
	const random = randomFrom(7919 * cell.seed);
	const counts = { answered: 0, wrong: 0, changed: 0, covered: 0, found: 0, detectable: 0 };
	for (let run = 0; run < runs; run++) {
		const still = estimateOf(cell, cell.survey, random);
		if (!still) continue;
		counts.answered++;
		counts.detectable += still.detectable;
		if (excludes(still, 0)) counts.wrong++;
		const size = -Math.min(still.detectable, 100 * cell.survey.share - 2);
		const change = { from: cell.survey.weeks - cell.after, size };
		const moved = estimateOf(cell, { ...cell.survey, change }, random);
		if (!moved) continue;
		counts.changed++;
		if (!excludes(moved, size)) counts.covered++;
		if (excludes(moved, 0)) counts.found++;
	}
	return {
		answered: counts.answered / runs,
		falseShare: counts.wrong / counts.answered,
		coverage: counts.covered / counts.changed,
		power: counts.found / counts.changed,
		meanDetectable: counts.detectable / counts.answered
	};
}

export function pointsOf(cell: ChangeCheckCell, survey: Survey, random: Random): TimedValue[] {
	const points = drawSurvey(survey, random);
	return dropWeeks(points, survey.weeks - cell.after, cell.missing, random);
}

function estimateOf(cell: ChangeCheckCell, survey: Survey, random: Random): ChangeEstimate | null {
	const start = survey.weeks - cell.after;
	const estimated = estimateChange(pointsOf(cell, survey, random), { start });
	return estimated.ok ? estimated.value : null;
}

function excludes({ low, high }: ChangeEstimate, value: number): boolean {
	return value < low || value > high;
}
