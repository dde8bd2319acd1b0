import { expect, test } from 'vitest';
import type { Verdict } from '$lib/domain/verdict';
import { discloseVerdict } from '$lib/disclosure/verdict';
import { judge } from '$lib/statistics/verdict';
import { question, questionWeeks, steppedWeeks } from '../../support/questions';

const verdictOn = (n: number) =>
	discloseVerdict(judge(question({ weeks: questionWeeks({ weeks: 52, n }) })).verdict);

function reasonsOf(verdict: Verdict) {
	return verdict.class === 'cannot-be-determined' ? verdict.reasons : [];
}

test.each([
	[134, 130],
	[135, 140],
	[30, 30]
])('%d answers a week are told as %d', (n, told) => {
	expect(verdictOn(n).evidence?.answers).toBe(told);
});

test.each([
	[29, 20],
	[10, 10],
	[9, null]
])('%d answers are too few, and told as %s', (n, mean) => {
	expect(reasonsOf(verdictOn(n))).toEqual([{ kind: 'too-few-answers', mean, needed: 30 }]);
});

test('that other people answered is told without how they would have', () => {
	const whoAnswered = { response: null, mix: { weighted: 3, unweighted: 9 } };
	const { verdict } = judge(question({ weeks: steppedWeeks(15), whoAnswered }));
	expect(reasonsOf(discloseVerdict(verdict))).toEqual([{ kind: 'others-answered', change: null }]);
});

test('nor is it told beside a verdict', () => {
	const whoAnswered = { response: null, mix: { weighted: 3, unweighted: 9 } };
	const { flags } = discloseVerdict(judge(question({ whoAnswered })).verdict);
	expect(flags).toContainEqual({ kind: 'others-answered', change: null });
});

test('what could not be estimated stays so', () => {
	const { verdict } = judge(question({ weeks: [] }));
	expect(discloseVerdict(verdict)).toEqual(verdict);
});
