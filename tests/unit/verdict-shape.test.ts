import { expect, test } from 'vitest';
import type { Verdict } from '$lib/domain/verdict';
import { isAwaited, isSettled, verdictShapeOf } from '$lib/domain/verdict-shape';
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
	expect(kindsOf(early)).toEqual(['too-early', 'not-begun', 'awaits-value']);
});

test('what no value to come changes is never called too early', () => {
	const settled = refused.filter(isSettled);
	expect([kindsOf(settled), settled.some(isAwaited)]).toEqual([
		['start-outside', 'passes', 'no-whole-years', 'too-short'],
		false
	]);
});

test('an event is settled from the start, and what nobody judges is not', () => {
	expect([isSettled({ class: 'event' } as Verdict), isSettled(null)]).toEqual([true, false]);
});
