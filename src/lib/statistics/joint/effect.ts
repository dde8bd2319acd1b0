import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Ar1Fit } from '$lib/statistics/ar1-fit';
import type { UpperRoot } from '$lib/statistics/householder';
import type { DesignColumn } from './columns';
import type { JointEffect } from './outcome';

/** A weighted sum of coefficients: place of the column, and its weight. */
export type Contrast = readonly { readonly place: number; readonly weight: number }[];

const MOST_DETECTABLE = 15;
const FEW_ANSWERS = 100;
const MOST_DETECTABLE_OF_FEW = 20;

export function effectOf(fit: Ar1Fit, contrast: Contrast): JointEffect {
	const estimate = contrast.reduce(
		(total, { place, weight }) => total + weight * fit.coefficients[place]!,
		0
	);
	const standardError = Math.sqrt(fit.variance) * contrastError(fit.root, contrast);
	return {
		estimate,
		standardError,
		...boundsOf(estimate, standardError, fit.df),
		...{ df: fit.df, phi: fit.phi, columns: fit.coefficients.length },
		detectable: detectableOf(standardError, fit.df)
	};
}

/** 95 % interval. */
export function boundsOf(estimate: number, standardError: number, df: number) {
	const critical = tQuantile(0.975, df);
	return {
		low: estimate - critical * standardError,
		high: estimate + critical * standardError
	};
}

/** (t.975 + t.80) · SE: found in 80 of 100 series like this one. */
function detectableOf(standardError: number, df: number): number {
	return errorsToSee(df) * standardError;
}

/** How many standard errors that is. */
export function errorsToSee(df: number): number {
	return tQuantile(0.975, df) + tQuantile(0.8, df);
}

/** √(c'UU'c): the standard error of a contrast per unit of the week's own standard deviation. */
export function contrastError({ size, values }: UpperRoot, contrast: Contrast): number {
	let total = 0;
	for (let column = 0; column < size; column++) {
		let along = 0;
		for (const { place, weight } of contrast) along += weight * values[place * size + column]!;
		total += along * along;
	}
	return Math.sqrt(total);
}

/** Coarser than this nothing that a municipality does would be seen. */
export function mostDetectable(meanN: number | null): number {
	const isFew = meanN !== null && meanN < FEW_ANSWERS;
	return isFew ? MOST_DETECTABLE_OF_FEW : MOST_DETECTABLE;
}

export function canBeSeen(detectable: number, meanN: number | null): boolean {
	return detectable <= mostDetectable(meanN);
}

/** Whether none of them is on in some observed week: else nothing is left to set them against. */
export function leavesWeeks(columns: readonly DesignColumn[], places: readonly number[]): boolean {
	const series = places.map((place) => columns[place]!.values);
	return series[0]!.some((_, week) => series.every((values) => values[week] !== 1));
}

/** Σ (nᵢ/n∪)βᵢ: the mean over the weeks in which at least one of them was on. */
export function contrastOver(
	columns: readonly DesignColumn[],
	places: readonly number[]
): Contrast {
	const series = places.map((place) => columns[place]!.values);
	let union = 0;
	const counts = places.map(() => 0);
	for (let week = 0; week < series[0]!.length; week++) {
		let isAny = false;
		series.forEach((values, index) => {
			if (values[week] !== 1) return;
			isAny = true;
			counts[index]!++;
		});
		if (isAny) union++;
	}
	return places.map((place, index) => ({ place, weight: counts[index]! / union }));
}
