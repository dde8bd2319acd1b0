import { expect, test } from 'vitest';
import type { Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { asIsoWeek } from '$lib/domain/week';
import { brokenPromise, isAwaited, isSettled, verdictShapeOf } from '$lib/domain/verdict-shape';
import { chanceFrom, listReasons } from '../support/verdict-cases';

const refused = listReasons(chanceFrom(3)).map(
	(reason) => ({ class: 'cannot-be-determined', reasons: [reason] }) as unknown as Verdict
);
const kindsOf = (verdicts: readonly Verdict[]) => [
	...new Set(
		verdicts.flatMap((one) =>
			one.class === 'cannot-be-determined' ? one.reasons.map(({ kind }) => kind) : []
		)
	)
];

test('what has not begun or waits for a week or a value is too early, and nothing else', () => {
	const early = refused.filter((one) => verdictShapeOf(one) === 'too-early');
	expect(kindsOf(early)).toEqual(['too-early', 'not-begun', 'hardly-begun', 'awaits-value']);
});

test('what no value to come changes is never called too early', () => {
	const settled = refused.filter(isSettled);
	expect([kindsOf(settled), settled.some(isAwaited)]).toEqual([
		['start-outside', 'passes', 'no-whole-years', 'not-each-year', 'too-short'],
		false
	]);
});

test('an event is settled from the start, and what nobody judges is not', () => {
	expect([isSettled({ class: 'event' } as Verdict), isSettled(null)]).toEqual([true, false]);
});

const refusal = (reason: VerdictReason) =>
	({ class: 'cannot-be-determined', reasons: [reason] }) as unknown as Verdict;
const from = (week: string) => refusal({ kind: 'too-early', from: asIsoWeek(week) });
const JUDGED = { class: 'improved' } as Verdict;
const COARSE = refusal({ kind: 'too-coarse', detectable: 20, most: 15 });

test.each<[string, Verdict | null, Verdict, string | null]>([
	['stands', from('2027-W14'), from('2027-W14'), null],
	['comes sooner', from('2027-W14'), from('2027-W10'), null],
	['is kept', from('2027-W14'), JUDGED, null],
	['was never made', COARSE, from('2027-W14'), null],
	['had nothing before it', null, COARSE, null],
	['moves further off', from('2027-W14'), from('2027-W20'), '2027-W14'],
	['comes to nothing', from('2027-W14'), COARSE, '2027-W14']
])('of a promised week that %s the page tells as it should', (_, before, now, told) => {
	expect(brokenPromise(before, now)).toBe(told);
});
