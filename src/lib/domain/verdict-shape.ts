import type { Verdict } from './verdict';
import type { VerdictReason } from './verdict-reason';
import type { IsoWeek } from './week';

/** The sample that stands beside the words of a verdict: what was found, and never whether it is good. */
export type VerdictShape =
	'up' | 'down' | 'no-clear-change' | 'equivalent' | 'undetermined' | 'too-early' | 'event';

const AWAITED: ReadonlySet<VerdictReason['kind']> = new Set([
	'too-early',
	'hardly-begun',
	'not-begun',
	'awaits-value'
]);

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

/** Whether it is too early for it: it can be judged in a week or when a value is there, or has not begun. */
export function isAwaited(verdict: Verdict): boolean {
	return (
		verdict.class === 'cannot-be-determined' &&
		verdict.reasons.some(({ kind }) => AWAITED.has(kind))
	);
}

/** The week from which it can be judged, if answers come as before; null: it is judged already, or nobody knows that it ever will be. */
export function judgeableFrom(verdict: Verdict): IsoWeek | null {
	if (verdict.class !== 'cannot-be-determined') return null;
	const early = verdict.reasons.find(isTooEarly);
	return early?.from ?? null;
}

/** The week that was named before, where it has come to nothing or lies further off; null: it stands, or has been kept. */
export function brokenPromise(before: Verdict | null, now: Verdict): IsoWeek | null {
	if (now.class !== 'cannot-be-determined') return null;
	const promised = before && judgeableFrom(before);
	const week = judgeableFrom(now);
	return promised && (week === null || week > promised) ? promised : null;
}

function isTooEarly(reason: VerdictReason): reason is VerdictReason & { kind: 'too-early' } {
	return reason.kind === 'too-early';
}

/** What no value to come changes, for as long as the intervention stands as it does. */
const SETTLED: ReadonlySet<VerdictReason['kind']> = new Set([
	'passes',
	'no-whole-years',
	'not-each-year',
	'too-short',
	'start-outside'
]);

/** Whether it never can be determined: no day is then too early to say so. */
export function isSettled(verdict: Verdict | null): boolean {
	if (verdict?.class === 'event') return true;
	return (
		verdict?.class === 'cannot-be-determined' &&
		verdict.reasons.some(({ kind }) => SETTLED.has(kind))
	);
}
