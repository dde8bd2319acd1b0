import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { refusalOfShare } from './numbers';
import { sum } from './sum';

/** A group's x of n before and after; n = 0 where it was not part. */
export interface GroupShares {
	readonly before: { readonly count: number; readonly n: number };
	readonly after: { readonly count: number; readonly n: number };
}

/** A change of the whole share in two parts that add up to it exactly. Proportions. */
export interface ShareSplit {
	readonly change: number;
	/** Groups that answered otherwise than before. */
	readonly within: number;
	/** Other groups answered than before: they grew, shrank, joined or left. */
	readonly mix: number;
	readonly groups: readonly { readonly within: number; readonly mix: number }[];
}

/**
 * Splits a change of share by groups (Kitagawa 1955): with w = n_g/n, a group's part within is (w₀ + w₁)/2·(p₁ − p₀), its mix
 * (w₁ − w₀)·((p₀ + p₁)/2 − (P₀ + P₁)/2). A group that joins or leaves has one share only, and is all mix.
 * Refused: no groups, what is no share, nobody before or nobody after.
 */
export function splitShareChange(groups: readonly GroupShares[]): Answer<ShareSplit> {
	if (groups.length === 0) return refuse('empty');
	for (const { count, n } of groups.flatMap(({ before, after }) => [before, after])) {
		const reason = refusalOfShare(count, n);
		if (reason && reason !== 'no-answers') return refuse(reason);
	}
	const before = totalOf(groups.map((group) => group.before));
	const after = totalOf(groups.map((group) => group.after));
	if (before.n === 0 || after.n === 0) return refuse('no-answers');
	const middle = (before.count / before.n + after.count / after.n) / 2;
	const parts = groups.map((group) => {
		const w0 = group.before.n / before.n;
		const w1 = group.after.n / after.n;
		const p0 = shareOf(group.before);
		const p1 = shareOf(group.after);
		if (p0 === null || p1 === null) {
			return { within: 0, mix: (w1 - w0) * ((p0 ?? p1 ?? middle) - middle) };
		}
		return { within: ((w0 + w1) / 2) * (p1 - p0), mix: (w1 - w0) * ((p0 + p1) / 2 - middle) };
	});
	return answer({
		change: after.count / after.n - before.count / before.n,
		within: sum(parts.map((part) => part.within)),
		mix: sum(parts.map((part) => part.mix)),
		groups: parts
	});
}

function totalOf(shares: readonly { count: number; n: number }[]) {
	return { count: sum(shares.map(({ count }) => count)), n: sum(shares.map(({ n }) => n)) };
}

function shareOf({ count, n }: { count: number; n: number }): number | null {
	return n === 0 ? null : count / n;
}
