import { describe, expect, test } from 'vitest';
import type { DeclaredQuestion } from '$lib/domain/declared-question';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { estimateChange } from '$lib/statistics/interrupted-series';
import { judge } from '$lib/statistics/verdict';
import { valueOf } from '../../support/answers';
import { happening, question, questionWeeks, steppedWeeks, weekAt } from '../../support/questions';

const verdictOf = (other: Partial<DeclaredQuestion>) => judge(question(other)).verdict;
const stepped = (other: Partial<DeclaredQuestion> = {}) =>
	verdictOf({ weeks: steppedWeeks(15), ...other });

function reasonsOf(other: Partial<DeclaredQuestion>): readonly VerdictReason[] {
	const verdict = verdictOf(other);
	return verdict.class === 'cannot-be-determined' ? verdict.reasons : [];
}

const kindsOf = (other: Partial<DeclaredQuestion>) => reasonsOf(other).map(({ kind }) => kind);
const flagsOf = (other: Partial<DeclaredQuestion>) =>
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

	test('rests on the one estimate there is, rounded outward', () => {
		const weeks = steppedWeeks(15);
		const points = weeks.map(({ value, n }, time) => ({ time, value, n }));
		const { estimate, low, high } = valueOf(estimateChange(points, { start: 30 }));
		const { evidence } = verdictOf({ weeks });
		expect(evidence).toMatchObject({
			estimate: Math.round(estimate * 10) / 10,
			low: Math.floor(low * 10) / 10,
			high: Math.ceil(high * 10) / 10
		});
	});

	test('says which weeks were compared, and how many answered', () => {
		expect(stepped().evidence).toMatchObject({
			answers: 140,
			period: {
				kind: 'weeks',
				before: { first: weekAt(0), last: weekAt(29), count: 30 },
				after: { first: weekAt(30), last: weekAt(51), count: 22 }
			}
		});
	});

	test('leaves the phase-in out', () => {
		const { evidence } = stepped({ phaseIn: 3 });
		expect(evidence?.period.after).toEqual({ first: weekAt(33), last: weekAt(51), count: 19 });
	});

	test('names the methods behind it', () => {
		expect(stepped().method).toBe('omdome-1 reml-ar1-1');
	});

	test('is what its interval says: p is below 0.05', () => {
		expect(judge(question({ weeks: steppedWeeks(15) })).workings?.p).toBeLessThan(0.05);
	});
});

describe('no clear change', () => {
	test('is neither shown nor ruled out', () => {
		expect(verdictOf({})).toMatchObject({ class: 'no-clear-change', equivalent: false });
	});

	test('is of no consequence when the whole interval lies within the margin', () => {
		expect(verdictOf({ margin: 20 })).toMatchObject({ equivalent: true });
	});

	test('is not said to be of no consequence when other people answered', () => {
		const whoAnswered = { response: null, mix: { weighted: 4, unweighted: 0 } };
		const verdict = verdictOf({ margin: 20, whoAnswered });
		expect([verdict.class, 'equivalent' in verdict && verdict.equivalent, verdict.flags]).toEqual([
			'no-clear-change',
			false,
			expect.arrayContaining([{ kind: 'others-answered', change: whoAnswered.mix }])
		]);
	});

	test('knows nothing of a mix that is no number', () => {
		const whoAnswered = { response: null, mix: { weighted: 4, unweighted: NaN } };
		expect(verdictOf({ margin: 20, whoAnswered })).toMatchObject({ equivalent: true });
	});

	test('has p above 0.05', () => {
		expect(judge(question()).workings?.p).toBeGreaterThan(0.05);
	});
});

describe('flags', () => {
	test('under two years no season can be told', () => {
		expect(flagsOf({})).toEqual(['no-season-model']);
	});

	test('two years have a season', () => {
		expect(flagsOf({ weeks: questionWeeks({ weeks: 110 }) })).toEqual([]);
	});

	test('eight to eleven weeks on a side are preliminary', () => {
		expect(flagsOf({ weeks: questionWeeks({ weeks: 40 }) })).toContain('preliminary');
	});

	test('alike neighbours are told of', () => {
		const weeks = questionWeeks({ weeks: 80, rho: 0.7 });
		expect(flagsOf({ weeks })).toContain('autocorrelated');
	});

	test('a comparison of too few weeks is told of', () => {
		expect(flagsOf({ comparison: questionWeeks({ weeks: 10 }) })).toContain('comparison-unusable');
	});
});

describe('a clear change is not ascribed', () => {
	test.each([
		['a holiday near', { circumstances: [{ ...happening('Jul', 33), kind: 'holiday' }] }],
		['another question', { circumstances: [{ ...happening('Ny', 31), kind: 'question-changed' }] }],
		['a new group', { circumstances: [{ ...happening('Ny', 29), kind: 'group-joined' }] }]
	] as const)('with %s', (_, other) => {
		expect(reasonsOf({ weeks: steppedWeeks(15), ...other })).toMatchObject([
			{ kind: 'circumstance', circumstance: other.circumstances[0].kind, weeks: 8 }
		]);
	});

	test.each([
		[
			'what it is compared with moved as much',
			{ comparison: steppedWeeks(15, 30, { seed: 9 }) },
			'comparison-moved'
		],
		[
			'the share who answered rose',
			{ whoAnswered: { response: { before: 60, after: 75 }, mix: null } },
			'answering-changed'
		],
		[
			'few answered',
			{ whoAnswered: { response: { before: 48, after: 45 }, mix: null } },
			'few-answered'
		],
		[
			'other people answered',
			{ whoAnswered: { response: null, mix: { weighted: 3, unweighted: 9 } } },
			'others-answered'
		]
	] as const)('when %s', (_, other, kind) => {
		expect(kindsOf({ weeks: steppedWeeks(15), ...other })).toEqual([kind]);
	});

	test('when it was on its way before', () => {
		const level = (time: number) => 30 + time + (time < 30 ? 0 : 15);
		const weeks = questionWeeks({ weeks: 52, seed: 4, level });
		expect(kindsOf({ weeks })).toContain('already-changing');
	});

	test('when many other dates before the start show as much', () => {
		const level = (time: number) => 60 - (time < 22 ? 0 : 8) + (time < 44 ? 0 : 6);
		const weeks = questionWeeks({ weeks: 80, deviation: 2, level });
		expect(kindsOf({ weeks, intervention: happening('Sportotek', 44) })).toEqual(['placebo']);
	});

	test('and what was seen is still shown', () => {
		const circumstances = [{ ...happening('Jul', 33), kind: 'holiday' } as const];
		expect(stepped({ circumstances }).evidence?.low).toBeGreaterThan(0);
	});
});

test('a comparison that stayed leaves the change clear', () => {
	expect(stepped({ comparison: questionWeeks({ weeks: 52, seed: 9 }) }).class).toBe('improved');
});

describe('what lies near in time', () => {
	test('is judged together, from the first of them', () => {
		expect(stepped({ others: [happening('Bad', 27)] }).question).toMatchObject({
			about: { kind: 'joint', titles: ['Bad', 'Sportotek'] },
			start: weekAt(27)
		});
	});

	test('and what lies further off limits the weeks', () => {
		const { evidence } = stepped({ others: [happening('Bad', 10)] });
		expect(evidence?.period.before).toEqual({ first: weekAt(11), last: weekAt(29), count: 19 });
	});
});

describe('a start that is known to its month', () => {
	const month = (weeks: number) => ({ ...happening('Sportotek', 26), latest: weekAt(26 + weeks) });

	test('leaves the weeks out in which it may have begun', () => {
		const { question: asked, evidence } = stepped({ intervention: month(4) });
		expect([asked.start, asked.phaseIn, evidence?.period.after.first]).toEqual([
			weekAt(26),
			4,
			weekAt(30)
		]);
	});

	test('counts a sixth week, of a weekend, as before', () => {
		const { question: asked } = stepped({ intervention: month(5) });
		expect([asked.start, asked.phaseIn]).toEqual([weekAt(27), 4]);
	});

	test.each([
		['a year', month(52), 0],
		['a month with a phase-in', month(4), 2]
	] as const)('%s is too long', (_, intervention, phaseIn) => {
		expect(kindsOf({ intervention, phaseIn })).toEqual(['start-imprecise']);
	});
});
