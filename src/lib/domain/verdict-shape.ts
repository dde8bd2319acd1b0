import type { Verdict } from './verdict';
import type { VerdictReason } from './verdict-reason';
import type { IsoWeek } from './week';

/** The sample that stands beside the words of a verdict: what was found, and never whether it is good. */
export type VerdictShape =
	'up' | 'down' | 'no-clear-change' | 'equivalent' | 'undetermined' | 'too-early' | 'event';

export function verdictShapeOf(verdict: Verdict): VerdictShape {
	switch (verdict.class) {
		case 'improved':
		case 'worsened':
		case 'changed':
			return verdict.direction;
		case 'no-clear-change':
			return verdict.equivalent ? 'equivalent' : 'no-clear-change';
		case 'event':
			return 'event';
		case 'cannot-be-determined':
			return isAwaited(verdict) ? 'too-early' : 'undetermined';
	}
}

/** Whether it can be judged one day that is known: a week, or when a value is there. */
export function isAwaited(verdict: Verdict): boolean {
	return (
		verdict.class === 'cannot-be-determined' &&
		verdict.reasons.some(({ kind }) => kind === 'too-early' || kind === 'awaits-value')
	);
}

/** The week from which it can be judged, if answers come as before; null: it is judged already, or nobody knows that it ever will be. */
export function judgeableFrom(verdict: Verdict): IsoWeek | null {
	if (verdict.class !== 'cannot-be-determined') return null;
	const early = verdict.reasons.find(isTooEarly);
	return early?.from ?? null;
}

function isTooEarly(reason: VerdictReason): reason is VerdictReason & { kind: 'too-early' } {
	return reason.kind === 'too-early';
}
