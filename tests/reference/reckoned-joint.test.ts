import { expect, test } from 'vitest';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { JointOutcome } from '$lib/statistics/joint/outcome';
import { recomputeRegister } from '../support/reckoned-joint';
import type { Recomputed } from '../support/reckoned-joint';
import { variedRegister } from '../support/varied-registers';
import type { VariedRegister } from '../support/varied-registers';

const SEEDS = [...Array.from({ length: 70 }, (_, index) => index + 1), 74, 132, 138];

const EVERY_WEEK = Array.from({ length: 60 }, (_, week) => ({
	...{ time: 2800 + week, n: 120 },
	value: 50 + 3 * Math.sin(week * week)
}));

test.for(SEEDS)(
	'register %i is judged as the description has it, by another way of calculating',
	(seed) => expectTheSame(variedRegister(seed))
);

test('what holidays explain altogether is not judged by either', () => {
	const holiday = new Set(EVERY_WEEK.slice(0, 20).map(({ time }) => time));
	const step = { id: 'step', isJudged: true, from: 2820, latest: 2820, end: null };
	const register = { entries: [step], holidays: [holiday] };
	expect(judgeRegister(EVERY_WEEK, register).get('step')).toMatchObject({ why: 'explained' });
	expectTheSame({ points: EVERY_WEEK, register });
});

test('nothing is expected of a week of which the rest of the model leaves nothing', () => {
	const entry = { isJudged: true, from: 2800, latest: 2800 };
	const entries = [
		{ ...entry, id: 'event', end: { from: 2801, latest: 2801 } },
		{ ...entry, id: 'step', from: 2803, latest: 2803, end: null }
	];
	expectTheSame({ points: EVERY_WEEK, register: { entries, holidays: [] } });
});

test('the registers come to every kind of outcome', () => {
	const kinds = SEEDS.flatMap((seed) => {
		const { points, register } = variedRegister(seed);
		return [...judgeRegister(points, register).values()].map(kindOf);
	});
	for (const kind of ['judged', 'judged together', 'too-early', 'too-coarse', 'event'])
		expect(kinds, kind).toContain(kind);
	for (const why of ['start-imprecise', 'start-outside', 'too-few-weeks', 'too-few-answers'])
		expect(kinds, why).toContain(why);
	for (const why of ['too-many-missing', 'same-as-other', 'too-many-columns'])
		expect(kinds, why).toContain(why);
});

function kindOf(outcome: JointOutcome): string {
	if (outcome.kind === 'not-judged') return outcome.why;
	return outcome.kind === 'judged' && outcome.about.length > 1 ? 'judged together' : outcome.kind;
}

function expectTheSame({ points, register }: VariedRegister) {
	const told = judgeRegister(points, register);
	const recomputed = recomputeRegister(points, register);
	expect([...told.keys()].sort()).toEqual([...recomputed.keys()].sort());
	for (const [id, outcome] of told) {
		const other = recomputed.get(id)!;
		expect({ id, ...wordsOf(outcome) }).toEqual({ id, ...wordsOf(other) });
		const [numbers, others] = [numbersOf(outcome), numbersOf(other)];
		const scale = Math.max(...others.map(Math.abs));
		numbers.forEach((number, place) => {
			expect(Math.abs(number - others[place]!) / scale, `${id}, ${place}`).toBeLessThan(1e-6);
		});
	}
}

function wordsOf(outcome: JointOutcome | Recomputed) {
	switch (outcome.kind) {
		case 'judged':
			return { kind: outcome.kind, about: [...outcome.about].sort() };
		case 'too-early':
			return { kind: outcome.kind, from: outcome.from, isEstimated: outcome.effect !== null };
		case 'not-judged':
			return { kind: outcome.kind, why: outcome.why };
		case 'event':
			return { kind: outcome.kind, week: outcome.after?.week ?? null };
		case 'too-coarse':
			return { kind: outcome.kind };
	}
}

function numbersOf(outcome: JointOutcome | Recomputed): number[] {
	if (outcome.kind === 'not-judged') return [];
	if (outcome.kind === 'event') {
		const { after } = outcome;
		return after ? [after.observed, after.expected, after.low, after.high] : [];
	}
	if (!outcome.effect) return [];
	const { estimate, standardError, low, high, df, detectable } = outcome.effect;
	return [detectable, estimate, standardError, low, high, df];
}
