import { expect, test } from 'vitest';
import { judge } from '$lib/statistics/verdict';
import { judgeFamily } from '$lib/statistics/verdict-family';
import { happening, question, questionWeeks, steppedWeeks } from '../../support/questions';

/** Clear by itself, but not by much. */
const borderline = question({ weeks: steppedWeeks(9) });
const plain = (seed: number) =>
	question({
		intervention: happening(`Annat ${seed}`, 30),
		weeks: questionWeeks({ weeks: 52, seed })
	});
const many = [borderline, ...[11, 12, 13, 14, 15, 16, 17].map(plain)];

test('a family of one says what its question says', () => {
	expect(judgeFamily([borderline]).judgements).toEqual([judge(borderline)]);
});

test('what is clear by itself need not be clear among many', () => {
	const [alone, among] = [judge(borderline), judgeFamily(many).judgements[0]!];
	expect([alone.verdict.class, among.verdict.class]).toEqual(['improved', 'no-clear-change']);
});

test('and then says among how many', () => {
	const { verdict } = judgeFamily(many).judgements[0]!;
	expect(verdict.flags).toContainEqual({ kind: 'many-looks', looks: 8 });
});

test('what is very clear stays clear among many', () => {
	const clear = question({ weeks: steppedWeeks(20) });
	const { verdict } = judgeFamily([clear, ...many.slice(1)]).judgements[0]!;
	expect(verdict.class).toBe('improved');
});

test('chance alone makes one in twenty clear', () => {
	expect(judgeFamily(many)).toMatchObject({ looks: 8, expectedFalse: 0.4 });
});

test('a joint question is one look, whoever asks it', () => {
	const [a, b] = [happening('A', 28), happening('B', 31)];
	const asked = [a, b].map((intervention) => question({ intervention, others: [a, b] }));
	expect(judgeFamily(asked).looks).toBe(1);
});

test('what could not be estimated is no look', () => {
	expect(judgeFamily([question({ weeks: [] }), borderline]).looks).toBe(1);
});

test('no questions have no verdicts', () => {
	expect(judgeFamily([])).toEqual({ judgements: [], looks: 0, expectedFalse: 0 });
});
