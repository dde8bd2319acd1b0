import type { ShareRange } from '$lib/domain/chart-subject';

/** The shares that may be shown, ascending percent. A `band` grid shows the two edges around a share, a `points` grid the nearest one. */
export interface ShareGrid {
	readonly kind: 'points' | 'band';
	readonly edges: readonly number[];
}

const BANDS: ShareGrid = { kind: 'band', edges: [0, 10, 30, 50, 70, 90, 100] };
const FIVES: ShareGrid = points(5);
const ONES: ShareGrid = points(1);

/** Chosen by the number of answers alone, never by what they were: nothing is hidden because all said the same. */
export function gridFor(answers: number): ShareGrid {
	if (answers >= 100) return ONES;
	return answers >= 20 ? FIVES : BANDS;
}

/**
 * A share as it may be shown. Each of the three shares is rounded by itself, so they need not add up to 100:
 * a remainder handed to one colour would say something false about it, and more about the others.
 */
export function roundShare(count: number, answers: number, grid: ShareGrid): ShareRange {
	if (grid.kind === 'points') {
		const steps = grid.edges.length - 1;
		// Whole numbers throughout, halves upward: no share falls on the wrong side of a half by binary rounding.
		const nearest = Math.floor((2 * steps * count + answers) / (2 * answers)) * (100 / steps);
		return { low: nearest, high: nearest };
	}
	const percent = (100 * count) / answers;
	if (percent >= 90) return { low: 90, high: 100 };
	const high = grid.edges.slice(1).find((edge) => percent <= edge) ?? 100;
	return { low: grid.edges[grid.edges.indexOf(high) - 1] ?? 0, high };
}

/** An interval in percent, low end down and high end up to the grid, within 0–100. */
export function roundOutward(low: number, high: number, grid: ShareGrid): ShareRange {
	return {
		low: grid.edges.findLast((edge) => edge <= low) ?? 0,
		high: grid.edges.find((edge) => edge >= high) ?? 100
	};
}

/** The edge nearest to a percentage, for a centre line. */
export function roundToGrid(percent: number, grid: ShareGrid): number {
	return grid.edges.reduce((nearest, edge) =>
		Math.abs(edge - percent) < Math.abs(nearest - percent) ? edge : nearest
	);
}

/** Answers and invited are shown in tens, halves upward. */
export function roundToTen(number: number): number {
	return Math.floor((number + 5) / 10) * 10;
}

function points(step: number): ShareGrid {
	return {
		kind: 'points',
		edges: Array.from({ length: 100 / step + 1 }, (_, index) => index * step)
	};
}
