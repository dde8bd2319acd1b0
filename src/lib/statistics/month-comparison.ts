import type { ShareRange } from '$lib/domain/chart-subject';
import type { MoodCounts } from '$lib/domain/mood';
import { answersOf } from '$lib/domain/mood';
import type { IsoWeek } from '$lib/domain/week';
import { weeksBetween } from '$lib/domain/week';
import { answer, refuse } from './answer';
import type { Answer, Refusal } from './answer';
import { studentPoint } from './distributions';
import { sum } from './sum';

/** A week that is shown, with its counts as published; a published 0 may stand below zero. */
export interface CountedWeek {
	readonly week: IsoWeek;
	readonly counts: MoodCounts;
}

/** How the latest month's share of green answers lies to the earlier ones. Proportions 0–1. */
export interface MonthComparison {
	readonly latest: number;
	readonly earlier: number;
	/** latest − earlier, with its 95 % interval. */
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	/** Where the latest share would lie in 95 months of 100 without any change. */
	readonly usualLow: number;
	readonly usualHigh: number;
	/** The size of a true difference that at least 75 months of 100 show as one. */
	readonly detectable: number;
	/** Variance of a mean of weeks over that of as many answers drawn at random. 1: the same. */
	readonly designEffect: number;
	readonly weeks: number;
}

export const LEAST_EARLIER_MONTHS = 3;
export const LEAST_EARLIER_WEEKS = 8;
const LEAST_WEEKS_IN_MONTH = 2;
/** From this many weeks the estimated variation is used as it is; before, never below pure chance. */
const FIRM_WEEKS = 20;
const MOST_AUTOCORRELATION = 0.7;
/** What is held of the part of the variation that chance does not explain: too few weeks tell how alike neighbours are. */
const ASSUMED_AUTOCORRELATION = 0.5;

/**
 * One month of m weeks against the k before, for a panel that answers every week. With p the pooled share of green of each side,
 * z_t = (p_t − p) / √(p₀q₀/n_t), D = Σz²/(m + k − 2) and r the lag-1 correlation of z, corrected for short series by (1 + 3r)/(m + k),
 * at least ½(1 − 1/D) and at most 0.7; F(w) = 1 + 2Σ(1 − j/w)r^j; V = Σz²/(m + k − F(m) − F(k)):
 * difference ± t(m + k − 2)·√(V·p₀q₀·(F(m)/N₁ + F(k)/N₀)). Proportions.
 * Simulated (6000 rounds a cell, share 62 %) with 22 + 4, 12 + 4 and 26 + 5 weeks of 30, 100 and 200 answers, process noise of 0–4 points
 * and its autocorrelation 0–0.5: 1.5–6.4 % false verdicts. A change of 8 points is found in 54 % of the same cells together.
 * Refused: too few weeks (`too-few-points`), a week without answers, what is no count, weeks unsorted or twice, all or none green before.
 */
export function compareMonth(
	latest: readonly CountedWeek[],
	earlier: readonly CountedWeek[]
): Answer<MonthComparison> {
	const reason = refusalOf(latest, earlier, LEAST_EARLIER_WEEKS, [...earlier, ...latest]);
	return reason ? refuse(reason) : compareSides(latest, earlier, []);
}

/**
 * The same against one other month, the year before: how much weeks vary, and how alike neighbours are, is told by the months `between`
 * as well, each side around its own mean.
 * Simulated with the published counts' own noise (see docs/method.md). Refused as above.
 */
export function compareYear(
	latest: readonly CountedWeek[],
	yearAgo: readonly CountedWeek[],
	between: readonly CountedWeek[]
): Answer<MonthComparison> {
	const all = [...yearAgo, ...between, ...latest];
	const reason =
		between.length < LEAST_EARLIER_WEEKS
			? 'too-few-points'
			: refusalOf(latest, yearAgo, LEAST_WEEKS_IN_MONTH, all);
	return reason ? refuse(reason) : compareSides(latest, yearAgo, [between]);
}

/** The comparison in whole per cent, as it is shown. */
export interface ShownComparison {
	readonly usual: ShareRange;
	readonly change: 'better' | 'worse' | 'about-as-usual';
	readonly detectable: number;
}

/** `green` is the latest share as shown. Judged on what is shown, so that the words never say more than the figures beside them. */
export function showComparison(
	{ usualLow, usualHigh, detectable }: MonthComparison,
	green: number
): ShownComparison {
	const usual = {
		low: Math.max(0, Math.floor(100 * usualLow)),
		high: Math.min(100, Math.ceil(100 * usualHigh))
	};
	return { usual, change: changeOf(green, usual), detectable: Math.ceil(100 * detectable) };
}

function changeOf(green: number, usual: ShareRange): ShownComparison['change'] {
	if (green > usual.high) return 'better';
	return green < usual.low ? 'worse' : 'about-as-usual';
}

/** `others` tell of the variation only. */
function compareSides(
	latest: readonly CountedWeek[],
	earlier: readonly CountedWeek[],
	others: readonly (readonly CountedWeek[])[]
): Answer<MonthComparison> {
	const after = poolOf(latest);
	const before = poolOf(earlier);
	const variance = before.share * (1 - before.share);
	if (variance <= 0) return refuse('no-variation');

	const sides = [
		deviationsOf(earlier, before.share, variance),
		deviationsOf(latest, after.share, variance),
		...others.map((weeks) => deviationsOf(weeks, poolOf(weeks).share, variance))
	];
	const weeks = sides.flat().length;
	const { dispersion, inflations } = variationOf(sides);
	const [inflationBefore = 1, inflationAfter = 1] = inflations;
	const unit = 1 / after.answers + 1 / before.answers;
	const spread = inflationAfter / after.answers + inflationBefore / before.answers;
	const designEffect = (dispersion * spread) / unit;
	const freedom = weeks - sides.length;
	const error = Math.sqrt(designEffect * variance * unit);
	const half = studentPoint(0.975, freedom) * error;
	const difference = after.share - before.share;
	return answer({
		latest: after.share,
		earlier: before.share,
		difference,
		low: difference - half,
		high: difference + half,
		usualLow: before.share - half,
		usualHigh: before.share + half,
		// For 90 months of 100 if the error were known: it is estimated, and the usual range is shown rounded outward.
		detectable: half + studentPoint(0.9, freedom) * error,
		designEffect,
		weeks
	});
}

function refusalOf(
	latest: readonly CountedWeek[],
	earlier: readonly CountedWeek[],
	least: number,
	all: readonly CountedWeek[]
): Refusal | null {
	if (latest.length < LEAST_WEEKS_IN_MONTH || earlier.length < least) return 'too-few-points';
	if (!all.every(({ counts }) => Object.values(counts).every(Number.isFinite)))
		return 'not-a-count';
	if (all.some(({ counts }) => answersOf(counts) <= 0)) return 'no-answers';
	if (new Set(all.map(({ week }) => week)).size < all.length) return 'duplicate-times';
	const sorted = all.every(({ week }, index) => week >= (all[index - 1]?.week ?? week));
	return sorted ? null : 'unsorted-times';
}

interface Deviation {
	readonly week: IsoWeek;
	readonly z: number;
}

/** V, and F of each side. */
function variationOf(sides: readonly (readonly Deviation[])[]) {
	const squares = sum(sides.flat().map(({ z }) => z * z));
	const weeks = sides.flat().length;
	const r = autocorrelationOf(sides, squares, squares / (weeks - sides.length));
	const inflations = sides.map((side) => inflationOf(side.length, r));
	const dispersion = squares / Math.max(1, weeks - sum(inflations));
	return { dispersion: weeks < FIRM_WEEKS ? Math.max(1, dispersion) : dispersion, inflations };
}

function autocorrelationOf(
	sides: readonly (readonly Deviation[])[],
	squares: number,
	dispersion: number
): number {
	if (squares === 0) return 0;
	// Only weeks side by side, and never from one side of the comparison to the other.
	const products = sides.flatMap((side) =>
		side.map(({ week, z }, index) => {
			const previous = side[index - 1];
			return previous && weeksBetween(previous.week, week) === 1 ? previous.z * z : 0;
		})
	);
	const found = sum(products) / squares;
	const unbiased = found + (1 + 3 * Math.max(0, found)) / sides.flat().length;
	const assumed = ASSUMED_AUTOCORRELATION * (1 - 1 / dispersion);
	return Math.min(MOST_AUTOCORRELATION, Math.max(0, unbiased, assumed));
}

/** Variance of a mean of so many weeks over that of independent ones. */
function inflationOf(weeks: number, r: number): number {
	const terms = Array.from({ length: weeks - 1 }, (_, index) => {
		const distance = index + 1;
		return (1 - distance / weeks) * r ** distance;
	});
	return 1 + 2 * sum(terms);
}

function poolOf(weeks: readonly CountedWeek[]): { share: number; answers: number } {
	const answers = sum(weeks.map((week) => answersOf(week.counts)));
	return { share: sum(weeks.map((week) => week.counts.green)) / answers, answers };
}

function deviationsOf(weeks: readonly CountedWeek[], share: number, variance: number): Deviation[] {
	return weeks.map(({ week, counts }) => {
		const n = answersOf(counts);
		return { week, z: (counts.green / n - share) / Math.sqrt(variance / n) };
	});
}
