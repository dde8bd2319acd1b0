import { answer, refuse } from './answer';
import type { Answer, Refusal } from './answer';
import { segmentBaseline, movingRanges, refusalOfOptions, segmentsOf } from './chart-segments';
import type { ChartOptions, Segment } from './chart-segments';
import { D2 } from './control-chart';
import { refusalOfShare } from './numbers';
import { sum } from './sum';

/** A week's count of one answer out of n. */
export interface Share {
	readonly count: number;
	readonly n: number;
}

/** Limits of a chart of shares, one pair a point because n varies; proportions, clamped to 0–1 for display. */
export interface ShareLimits extends Segment {
	readonly centre: number;
	/** Observed over binomial variation between neighbouring weeks: 1 is pure chance. 1 by definition for a p-chart. */
	readonly sigmaZ: number;
	readonly low: readonly (number | null)[];
	readonly high: readonly (number | null)[];
	/** Share less centre in sampling standard deviations, times 1/σ_z: beyond ±3 is outside. Null without answers or variation. */
	readonly standardised: readonly (number | null)[];
}

/**
 * Shares with varying n: a p-chart, or Laney's p′ which widens or narrows it by the observed variation
 * (Laney 2002; qicharts2 0.8.1): p̄ ± 3·σ_z·√(p̄q̄/n), σ_z the mean moving range of z over 1.128. `sigmas` 3 for limits, 2 for near-limits.
 * n = 0 is a week without a value. Refused: no weeks, nobody answered in any, what is no share, new limits that do not fit.
 */
export function shareLimits(
	shares: readonly (Share | null)[],
	kind: 'p' | 'p-prime',
	options: ChartOptions = {},
	sigmas = 3
): Answer<ShareLimits[]> {
	const reason = refusalOfOptions(shares.length, options) ?? refusalOfShares(shares);
	if (reason) return refuse(reason);
	const weeks = shares.map((share) => (share && share.n > 0 ? share : null));
	const segments = segmentsOf(weeks.length, options).flatMap((segment) => {
		const base = segmentBaseline(weeks, segment, options);
		const counted = base.filter((week) => week !== null);
		if (counted.length === 0) return [];
		const centre = sum(counted.map((week) => week.count)) / sum(counted.map((week) => week.n));
		const deviation = ({ n }: Share) => Math.sqrt((centre * (1 - centre)) / n);
		const z = (week: Share | null) =>
			week && deviation(week) > 0 ? (week.count / week.n - centre) / deviation(week) : null;
		const sigmaZ = kind === 'p' ? 1 : movingRanges(base.map(z), options.screened).average / D2;
		const own = weeks.slice(segment.start, segment.end + 1);
		const limits = (side: 1 | -1) =>
			own.map((week) => week && clamp(centre + side * sigmas * sigmaZ * deviation(week)));
		const standardised = own.map((week) => {
			const distance = z(week);
			return distance === null || sigmaZ === 0 ? null : distance / sigmaZ;
		});
		return [{ ...segment, centre, sigmaZ, low: limits(-1), high: limits(1), standardised }];
	});
	return segments.length === 0 ? refuse('no-answers') : answer(segments);
}

function refusalOfShares(shares: readonly (Share | null)[]): Refusal | null {
	const known = shares.filter((share) => share !== null);
	if (known.length === 0) return 'all-hidden';
	for (const { count, n } of known) {
		const reason = refusalOfShare(count, n);
		if (reason && reason !== 'no-answers') return reason;
	}
	return null;
}

function clamp(proportion: number): number {
	return Math.min(1, Math.max(0, proportion));
}
