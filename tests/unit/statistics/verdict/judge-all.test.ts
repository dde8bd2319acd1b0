import { describe, expect, test } from 'vitest';
import type { DeclaredRegister } from '$lib/domain/declared-register';
import { judgeAll } from '$lib/statistics/verdict/judge-all';
import {
	circumstance,
	declared,
	declaredWeeks,
	happening,
	steppedWeeks,
	weekAt
} from '../../../support/declared';

const verdictsOf = (other: Partial<DeclaredRegister>) =>
	judgeAll(declared(other)).judgements.map(({ verdict }) => verdict);
const verdictOf = (other: Partial<DeclaredRegister>) => verdictsOf(other)[0]!;
const reasonsOf = (other: Partial<DeclaredRegister>) => {
	const verdict = verdictOf(other);
	return verdict.class === 'cannot-be-determined' ? verdict.reasons : [];
};
const flagsOf = (other: Partial<DeclaredRegister>) =>
	verdictOf(other).flags.map(({ kind }) => kind);

describe('a clear change', () => {
	test.each([
		['higher-is-better', 15, 'improved', 'up'],
		['higher-is-better', -15, 'worsened', 'down'],
		['lower-is-better', 15, 'worsened', 'up'],
		['lower-is-better', -15, 'improved', 'down'],
		['neither', 15, 'changed', 'up'],
		['neither', -15, 'changed', 'down']
	] as const)('where %s, a step of %d is %s, %s', (polarity, step, kind, direction) => {
		expect(verdictOf({ weeks: steppedWeeks(step), polarity })).toMatchObject({
			class: kind,
			direction
		});
	});

	test('is written no narrower than it was found', () => {
		const { judgements } = judgeAll(declared({ weeks: steppedWeeks(15) }));
		const { verdict, workings } = judgements[0]!;
		const { estimate, low, high, detectable } = workings!.effect;
		expect(verdict.evidence).toMatchObject({
			estimate: Math.round(estimate * 10) / 10,
			low: Math.floor(low * 10) / 10,
			high: Math.ceil(high * 10) / 10,
			detectable: Math.ceil(detectable * 10) / 10
		});
	});

	test('says which weeks were before and which with it, and how many answered', () => {
		expect(verdictOf({ weeks: steppedWeeks(15) }).evidence).toMatchObject({
			answers: 140,
			period: {
				kind: 'weeks',
				before: { first: weekAt(0), last: weekAt(29), count: 30 },
				after: { first: weekAt(30), last: weekAt(59), count: 30 }
			}
		});
	});

	test('of what has ended is about its own weeks alone', () => {
		const judged = [happening('Kurs', 30, 41)];
		const level = (time: number) => (time >= 30 && time <= 41 ? 80 : 60);
		const verdict = verdictOf({ judged, weeks: declaredWeeks({ weeks: 60, level }) });
		expect([verdict.class, verdict.evidence?.period]).toMatchObject([
			'improved',
			{ after: { first: weekAt(30), last: weekAt(41), count: 12 } }
		]);
	});
});

describe('no clear change', () => {
	test('is what a level that stays gives', () => {
		expect(verdictOf({})).toMatchObject({ class: 'no-clear-change', equivalent: false });
	});

	test.each([
		[40, true],
		[1, false]
	])('is of no importance where all of the range lies within ±%d', (margin, equivalent) => {
		expect(verdictOf({ margin })).toMatchObject({ class: 'no-clear-change', equivalent });
	});
});

describe('an event', () => {
	const judged = [happening('Båtdag', 30, 30)];

	test('has the week after beside what was expected, in whole percent', () => {
		const verdict = verdictOf({ judged, weeks: steppedWeeks(0) });
		expect(verdict).toMatchObject({ class: 'event', after: { week: weekAt(31) }, evidence: null });
		const after = verdict.class === 'event' ? verdict.after! : ({} as never);
		const { observed, expected, low, high } = after;
		expect([observed, expected, low, high].every(Number.isInteger)).toBe(true);
		expect([low < expected, expected < high, low > 40, high < 80]).toEqual([
			true,
			true,
			true,
			true
		]);
	});

	test('has none where the week after is missing', () => {
		const weeks = steppedWeeks(0).filter(({ week }) => week !== weekAt(31));
		expect(verdictOf({ judged, weeks })).toMatchObject({ class: 'event', after: null });
	});
});

describe('several together', () => {
	test('that were on in the same weeks are one verdict', () => {
		const judged = [happening('A', 30), happening('B', 30)];
		const { judgements, looks } = judgeAll(declared({ judged, weeks: steppedWeeks(15) }));
		const together = { kind: 'joint', titles: ['A', 'B'], members: ['A', 'B'], alone: null };
		expect(judgements.map(({ verdict }) => verdict.question.about)).toEqual([together, together]);
		expect(looks).toBe(1);
	});

	test('that are too coarse alone are judged over the weeks with any of them', () => {
		const judged = [happening('B', 51), happening('A', 50), happening('C', 80)];
		const weeks = declaredWeeks({ weeks: 104, deviation: 6, rho: 0.3 });
		const { about } = verdictOf({ judged, weeks }).question;
		expect(about).toMatchObject({ kind: 'joint', titles: ['A', 'B'], members: ['A', 'B'] });
	});

	test('leave each its own number, of its own weeks, which is too coarse', () => {
		const judged = [happening('B', 51), happening('A', 50), happening('C', 80)];
		const weeks = declaredWeeks({ weeks: 104, deviation: 6, rho: 0.3 });
		const { question, evidence } = verdictOf({ judged, weeks });
		const alone = question.about.kind === 'joint' ? question.about.alone! : ({} as never);
		expect(alone.period).toMatchObject({ after: { first: weekAt(51), last: weekAt(103) } });
		expect(alone.detectable).toBeGreaterThan(15);
		expect(evidence?.period).toMatchObject({ after: { first: weekAt(50), last: weekAt(103) } });
	});

	test('are expected to show one in twenty of nothing', () => {
		const judged = [happening('A', 20), happening('B', 45)];
		const { looks, expectedFalse } = judgeAll(declared({ judged }));
		expect([looks, expectedFalse]).toEqual([2, 0.1]);
	});
});

describe('what cannot be determined says why', () => {
	test.each<[string, Partial<DeclaredRegister>, object]>([
		['no weeks', { weeks: [] }, { kind: 'empty' }],
		[
			'hidden weeks',
			{ weeks: steppedWeeks(0).map((one) => ({ ...one, value: null, hidden: true })) },
			{ kind: 'hidden-weeks', count: 60 }
		],
		['a start before the first week', { judged: [happening('A', -4)] }, { kind: 'start-outside' }],
		[
			'a start known to its year',
			{ judged: [happening('A', 10, null, 55)] },
			{ kind: 'start-imprecise' }
		],
		[
			'too few weeks before',
			{ judged: [happening('A', 5)] },
			{ kind: 'too-few-periods', before: 5, after: 55, neededBefore: 8, neededAfter: 8 }
		],
		[
			'an end after three weeks with it observed',
			{
				judged: [happening('A', 30, 34)],
				weeks: steppedWeeks(0).filter(({ week }) => week < weekAt(33) || week > weekAt(34))
			},
			{ kind: 'too-many-missing', missing: 40, most: 20 }
		],
		[
			'a start that was lately',
			{ judged: [happening('A', 56)] },
			{ kind: 'too-early', from: weekAt(63) }
		],
		[
			'a start to come where more goes on than can be promised of',
			{
				judged: [happening('A', 70)],
				beside: Array.from({ length: 31 }, (_, index) =>
					happening(`${index}`, 25 + index, 25 + index)
				)
			},
			{ kind: 'not-begun' }
		],
		['a start to come', { judged: [happening('A', 70)] }, { kind: 'too-early', from: weekAt(77) }],
		[
			'few answers',
			{ weeks: steppedWeeks(0, 30, { n: 22 }) },
			{ kind: 'too-few-answers', mean: 22, needed: 30 }
		],
		[
			'weeks that are all the same',
			{ weeks: steppedWeeks(0, 30, { deviation: 0 }) },
			{ kind: 'no-variation' }
		],
		[
			'another question from the same week on',
			{ circumstances: [circumstance('question-changed', 'Ny fråga', 30, 30)] },
			{ kind: 'same-weeks', title: 'Ny fråga' }
		],
		[
			'something untold in the same weeks',
			{ beside: [happening('hemligt', 30)] },
			{ kind: 'same-weeks', title: null }
		]
	])('%s', (_, other, reason) => {
		expect(reasonsOf(other)).toEqual([reason]);
	});

	test('and never hides what was found', () => {
		const judged = [happening('A', 30)];
		const verdict = verdictOf({ judged, weeks: steppedWeeks(0, 30, { deviation: 20 }) });
		expect(verdict).toMatchObject({
			class: 'cannot-be-determined',
			reasons: [{ kind: 'too-coarse', most: 15 }],
			evidence: { period: { kind: 'weeks' } }
		});
	});
});

describe('beside the verdict it is told', () => {
	test('that it rests on few weeks', () => {
		expect(flagsOf({ judged: [happening('A', 50)], weeks: steppedWeeks(20, 50) })).toContain(
			'preliminary'
		);
		expect(flagsOf({})).not.toContain('preliminary');
	});

	test('that there is less than a year', () => {
		const weeks = steppedWeeks(0, 30, { weeks: 51 });
		expect([flagsOf({ weeks }), flagsOf({})].map((all) => all.includes('no-season-model'))).toEqual(
			[true, false]
		);
	});

	test('that neighbouring weeks are alike', () => {
		const weeks = steppedWeeks(0, 30, { rho: 0.8, seed: 2 });
		expect(flagsOf({ weeks, judged: [happening('A', 40)] })).toContain('autocorrelated');
	});

	test.each([
		[70, 82, ['answering-changed']],
		[60, 45, ['answering-changed', 'few-answered']],
		[70, 74, []]
	])('that %d percent answered before and %d with it: %o', (before, within, told) => {
		const weeks = steppedWeeks(15).map((one, time) => ({
			...one,
			response: time < 30 ? before : within
		}));
		expect(flagsOf({ weeks }).filter((kind) => /answer/.test(kind))).toEqual(told);
	});
});

test('a holiday that comes every year is one column, whatever its year', () => {
	const columnsWith = (...titles: [string, string]) => {
		const circumstances = [
			circumstance('holiday', titles[0], 10, 11),
			circumstance('holiday', titles[1], 40, 41)
		];
		return judgeAll(declared({ circumstances })).judgements[0]!.workings!.effect.columns;
	};
	expect(columnsWith('Påsk', 'Sportlov') - columnsWith('Påsk 2025', 'Påsk 2026')).toBe(1);
});
