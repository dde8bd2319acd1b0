import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { ExpectationRow } from '$lib/domain/expectation-row';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { MatrixRow } from '$lib/domain/intervention-matrix';
import type { Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { asIsoWeek } from '$lib/domain/week';
import { countFamily } from '$lib/server/views/matrix/count-family';
import { layMatrix } from '$lib/server/views/matrix/lay-matrix';
import { chanceFrom, listReasons, makeVerdicts } from '../support/verdict-cases';

const TODAY = isoDate('2026-11-06');
const LAST = asIsoWeek('2026-W44');
const WEEK = asIsoWeek('2027-W14');

function intervention(title: string, date: string, other: Partial<Intervention> = {}) {
	return {
		...{
			id: title,
			slug: title,
			title,
			kind: 'measure' as const,
			end: { kind: 'ongoing' as const }
		},
		start: { date: isoDate(date), precision: 'day' as const },
		...other
	} as Intervention;
}

const some = makeVerdicts(200, 7).filter(({ question }) => question.about.kind === 'one');
const findVerdict = (wanted: (one: Verdict) => boolean) => some.find(wanted)!;
const CLEAR = findVerdict(({ class: found }) => found === 'improved');
const LEVEL = findVerdict((one) => one.class === 'no-clear-change' && !one.equivalent);
const EVENT = findVerdict((one) => one.class === 'event' && one.after !== null);
const NO_WEEK: Verdict = { ...EVENT, class: 'event', after: null, evidence: null };
const refused = (reason: VerdictReason): Verdict => ({
	...{ question: CLEAR.question, flags: [], method: 'test', evidence: null },
	...{ class: 'cannot-be-determined', reasons: [reason] }
});
const EARLY = refused({ kind: 'too-early', from: WEEK });
const OLD = refused({ kind: 'start-outside' });
const COARSE = refused({ kind: 'too-coarse', detectable: 20, most: 15 });

const HEALTH = { id: 'health' } as Indicator;
const WORK = { id: 'work' } as Indicator;
const PEOPLE = { id: 'people' } as Indicator;

function expected(
	of: Intervention,
	indicator: Indicator,
	day: string,
	outcome: ExpectationRow['outcome'] = 'too-early',
	found: Verdict = COARSE,
	comparison: unknown = null
) {
	const judged = { verdict: found, comparison };
	const seen = { kind: 'indicator' as const, indicator, judged, before: null, after: null };
	const row = { intervention: of, seen, outcome, visibleOn: isoDate(day), state: 'answered' };
	return row as unknown as ExpectationRow;
}

type Told = readonly [Intervention, Verdict | null];

function lay(told: readonly Told[], expectations: readonly ExpectationRow[] = [], last = LAST) {
	return layMatrix({
		interventions: told.map(([one]) => one),
		verdicts: told.flatMap(([one, verdict]) =>
			verdict ? [{ intervention: one, verdict, workings: null, months: [] }] : []
		),
		expectations,
		indicators: [WORK, HEALTH],
		goals: [],
		last,
		today: TODAY
	});
}

const titles = (rows: readonly MatrixRow[]) => rows.map((row) => row.intervention.title);

test('the latest stand first, and the planned apart, the nearest first', () => {
	const { begun, planned } = lay([
		[intervention('förra året', '2025-10-01'), LEVEL],
		[intervention('i vår', '2026-04-01'), CLEAR],
		[intervention('nästa höst', '2027-10-01'), EARLY],
		[intervention('i morgon', '2026-11-07'), EARLY]
	]);
	expect([titles(begun), titles(planned)]).toEqual([
		['i vår', 'förra året'],
		['i morgon', 'nästa höst']
	]);
});

describe('beside the matrix stands', () => {
	const placeOf = (verdict: Verdict | null, date = '2020-03-01', other = {}) => {
		const one = intervention('den', date, other);
		const { begun, planned, beside } = lay([[one, verdict]]);
		return [begun.length, planned.length, beside.flatMap((year) => year.interventions).length];
	};

	test.each<[string, Verdict | null, readonly number[]]>([
		['a circumstance', null, [0, 0, 1]],
		['what began before the weeks', OLD, [0, 0, 1]],
		['what has no start but a year', refused({ kind: 'start-imprecise' }), [0, 0, 1]],
		['what has no weeks at all', refused({ kind: 'empty' }), [0, 0, 1]],
		['an event whose week after cannot be told', NO_WEEK, [0, 0, 1]],
		['not: what is too coarse', COARSE, [1, 0, 0]],
		['not: what is too early', EARLY, [1, 0, 0]],
		['not: what is judged', CLEAR, [1, 0, 0]],
		['not: an event whose week after is told', EVENT, [1, 0, 0]]
	])('%s', (_, verdict, wanted) => {
		expect(placeOf(verdict)).toEqual(wanted);
	});

	test.each(listReasons(chanceFrom(3)))(
		'not what is to come, whatever the reason: $kind',
		(reason) => {
			expect(placeOf(refused(reason), '2027-03-01')).toEqual([0, 1, 0]);
		}
	);

	test('nothing of which an indicator is expected', () => {
		const one = intervention('gammal', '2020-03-01');
		const { begun, beside } = lay([[one, OLD]], [expected(one, HEALTH, '2026-01-01')]);
		expect([titles(begun), beside]).toEqual([['gammal'], []]);
	});
});

describe('an event waits for the week after it', () => {
	const point = { end: { kind: 'point' as const } };
	test.each([
		['2026-10-28', 'day', '2026-W45'],
		['2026-10-21', 'day', null],
		['2026-11-26', 'day', '2026-W49'],
		['2026-11-23', 'week', '2026-W49'],
		['2026-12-01', 'month', null]
	] as const)('on %s, known to its %s: %s', (date, precision, awaited) => {
		const one = intervention('fest', date, { ...point, start: { date: isoDate(date), precision } });
		const planned = intervention('sen', '2027-01-01');
		const { begun, planned: later } = lay([
			[one, NO_WEEK],
			[planned, EARLY]
		]);
		const row = [...begun, ...later].find((found) => found.intervention.title === 'fest');
		expect(row?.mood.awaited ?? null).toBe(awaited);
	});
});

describe('indicators', () => {
	const one = intervention('bad', '2026-03-01');
	const other = intervention('lopp', '2026-05-01');

	test('have a column each where something is expected of them, in their own order', () => {
		const rows = [expected(one, HEALTH, '2027-01-01'), expected(other, WORK, '2027-01-01')];
		const { indicators, begun } = lay(
			[
				[one, CLEAR],
				[other, LEVEL]
			],
			rows
		);
		expect([indicators, begun.map((row) => Object.keys(row.indicators))]).toEqual([
			[WORK, HEALTH],
			[['work'], ['health']]
		]);
	});

	test('of an intervention that is not shown have none', () => {
		expect(lay([[one, CLEAR]], [expected(other, WORK, '2027-01-01')]).indicators).toEqual([]);
	});

	test('of which several things are expected wait for the first', () => {
		const days = ['2028-01-01', '2027-01-01', '2029-01-01'];
		const { begun } = lay(
			[[one, CLEAR]],
			days.map((day) => expected(one, WORK, day))
		);
		expect(begun[0]?.indicators['work']?.visibleOn).toBe('2027-01-01');
	});
});

test('what is expected stands beside each that is shown, and of no other', () => {
	const [one, hidden] = [intervention('bad', '2026-03-01'), intervention('dold', '2026-03-01')];
	const ofMood = {
		...{ intervention: one, seen: { kind: 'mood' }, outcome: 'too-early', state: 'running' },
		visibleOn: isoDate('2026-12-01')
	} as unknown as ExpectationRow;
	const rows = [expected(one, WORK, '2026-05-01', 'did-not', LEVEL), ofMood];
	const { expected: told } = lay([[one, CLEAR]], [...rows, expected(hidden, WORK, '2026-05-01')]);
	expect(told).toEqual({
		bad: [
			{ indicatorId: 'work', state: 'answered', outcome: 'did-not', visibleOn: '2026-05-01' },
			{ indicatorId: null, state: 'running', outcome: 'too-early', visibleOn: '2026-12-01' }
		]
	});
});

describe('what chance makes clear', () => {
	const [one, other] = [intervention('a', '2020-03-01'), intervention('b', '2020-05-01')];
	const beside = (count: number) => ({ controls: { count } });
	const judged = (of: Intervention, indicator: Indicator, controls: number) =>
		expected(of, indicator, '2026-05-01', 'did-not', LEVEL, beside(controls));
	const none = { looks: 0, expectedFalse: 0 };

	test.each([
		['one of twenty places beside nineteen others', 19, 1 / 20],
		['one of twenty-six beside twenty-five', 25, 1 / 26],
		['two of forty beside thirty-nine', 39, 2 / 40]
	])('is for an indicator %s', (_, controls, rate) => {
		expect(countFamily(none, [judged(one, WORK, controls)])).toEqual({
			...{ mood: 0, indicators: 1 },
			expectedFalse: rate
		});
	});

	test('is added up over the mood series and every indicator', () => {
		const rows = [judged(one, WORK, 19), judged(one, HEALTH, 39), judged(other, WORK, 19)];
		const { mood, indicators, expectedFalse } = countFamily({ looks: 4, expectedFalse: 0.2 }, rows);
		expect([mood, indicators]).toEqual([4, 3]);
		expect(expectedFalse).toBeCloseTo(0.35, 12);
	});

	test('is counted once where several things are expected of one indicator', () => {
		const twice = [judged(one, WORK, 19), judged(one, WORK, 19)];
		expect(countFamily(none, twice)).toMatchObject({ indicators: 1, expectedFalse: 0.05 });
	});

	test('is nothing where nothing is said', () => {
		const silent = [
			expected(one, WORK, '2026-05-01', 'cannot-be-determined', COARSE, beside(30)),
			expected(one, HEALTH, '2027-05-01', 'too-early', LEVEL, beside(30))
		];
		expect(countFamily(none, silent)).toEqual({ mood: 0, indicators: 0, expectedFalse: 0 });
	});
});

test('everything is counted, also what stands beside, and the soonest week is told', () => {
	const one = intervention('a', '2026-03-01');
	const later = refused({ kind: 'too-early', from: asIsoWeek('2027-W20') });
	const { count } = lay(
		[
			[one, CLEAR],
			[intervention('b', '2026-02-01'), LEVEL],
			[intervention('c', '2020-02-01'), OLD],
			[intervention('d', '2019-02-01'), OLD],
			[intervention('e', '2026-01-01'), COARSE],
			[intervention('f', '2026-10-01'), later],
			[intervention('g', '2027-01-01'), EARLY],
			[intervention('h', '2026-06-01'), EVENT],
			[intervention('jul', '2025-12-24', { kind: 'circumstance' }), null]
		],
		[
			expected(one, WORK, '2026-05-01', 'cannot-be-determined'),
			expected(one, HEALTH, '2027-05-01'),
			expected(one, PEOPLE, '2026-05-01', 'came-true', CLEAR)
		]
	);
	expect(count).toMatchObject({
		shapes: { 'no-clear-change': 1, equivalent: 0, undetermined: 3, 'too-early': 2, event: 1 },
		reasons: [
			{ kind: 'start-outside', count: 2 },
			{ kind: 'too-coarse', count: 1 }
		],
		soonest: WEEK,
		questions: { alone: 3, together: 0, undetermined: 4, 'too-early': 3, event: 1 }
	});
	expect(count.shapes.up + count.shapes.down).toBe(1);
});
