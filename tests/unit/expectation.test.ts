import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, parseIsoDate } from '$lib/domain/day';
import { sameDayMonthsLater, isSealable, visibleOn } from '$lib/domain/expectation';
import {
	parseExpectation,
	readExpectationTexts,
	writeExpectationTexts
} from '$lib/domain/expectation-form';
import {
	countOutcomes,
	isSealedInTime,
	outcomeOf,
	stateOf,
	type ExpectationOutcome
} from '$lib/domain/expectation-outcome';
import type { ApproximateDate } from '$lib/domain/intervention';
import type { ExpectationTexts } from '$lib/domain/expectation-problem';

const GROUND = {
	start: isoDate('2027-03-01'),
	indicators: [{ id: 'ohalsotal', decimals: 2 }],
	sealed: []
};
const FILLED: ExpectationTexts = {
	...{ measure: 'mood', direction: 'up', least: '4', visibleUnit: 'weeks', visible: '10' },
	...{ lastsUnit: 'always', lasts: '' }
};
const start = (date: string, precision: ApproximateDate['precision'] = 'day') => ({
	date: isoDate(date),
	precision
});

describe('the form of an expectation', () => {
	const reasonsOf = (change: Partial<ExpectationTexts>) => {
		const parsed = parseExpectation({ ...FILLED, ...change }, GROUND);
		return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}: ${reason}`);
	};

	test.each<[Partial<ExpectationTexts>, string]>([
		[{ measure: '' }, 'measure: measure-unknown'],
		[{ measure: 'annat' }, 'measure: measure-unknown'],
		[{ direction: '' }, 'direction: direction-missing'],
		[{ direction: 'sideways' }, 'direction: direction-missing'],
		[{ least: '' }, 'least: least-missing'],
		[{ least: '0' }, 'least: least-unreadable'],
		[{ least: '0,0' }, 'least: least-unreadable'],
		[{ least: '-4' }, 'least: least-unreadable'],
		[{ least: '1e3' }, 'least: least-unreadable'],
		[{ least: 'NaN' }, 'least: least-unreadable'],
		[{ least: 'fyra' }, 'least: least-unreadable'],
		[{ least: '100,5' }, 'least: least-too-large'],
		[{ measure: 'ohalsotal', least: '1000000001' }, 'least: least-too-large'],
		[{ visible: '' }, 'visible: visible-missing'],
		[{ visibleUnit: '' }, 'visibleUnit: visible-missing'],
		[{ visible: '0' }, 'visible: count-unreadable'],
		[{ visible: '521' }, 'visible: count-unreadable'],
		[{ visible: '1,5' }, 'visible: count-unreadable'],
		[{ visibleUnit: 'months', visible: '121' }, 'visible: count-unreadable'],
		[{ visibleUnit: 'day', visible: '10' }, 'visible: date-unreadable'],
		[{ visibleUnit: 'day', visible: '2027' }, 'visible: date-unreadable'],
		[{ visibleUnit: 'day', visible: '2027-02-30' }, 'visible: date-no-such-day'],
		[{ visibleUnit: 'day', visible: '2027-03-01' }, 'visible: visible-before-start'],
		[{ lastsUnit: '' }, 'lastsUnit: lasts-missing'],
		[{ lastsUnit: 'weeks' }, 'lasts: lasts-missing'],
		[{ lastsUnit: 'weeks', lasts: 'x' }, 'lasts: count-unreadable'],
		[{ lasts: '3' }, 'lasts: lasts-not-chosen'],
		[{ least: '0,0001' }, 'least: least-too-small'],
		[{ least: '0,99' }, 'least: least-too-small'],
		[{ measure: 'ohalsotal', least: '0,009' }, 'least: least-too-small']
	])('refuses %j', (change, said) => {
		expect(reasonsOf(change)).toEqual([said]);
	});

	test.each([
		['ohalsotal', 'down', ['direction: opposite-sealed']],
		['ohalsotal', 'up', []],
		['mood', 'down', []]
	] as const)('of %s going %s beside one of the same going up is refused: %j', (...asked) => {
		const [measure, direction, said] = asked;
		const sealed = [{ indicatorId: 'ohalsotal', direction: 'up' as const }];
		const parsed = parseExpectation({ ...FILLED, measure, direction }, { ...GROUND, sealed });
		const problems = parsed.ok ? [] : parsed.problems;
		expect(problems.map(({ field, reason }) => `${field}: ${reason}`)).toEqual(said);
	});

	test.each([
		['mood', '1'],
		['ohalsotal', '0,01']
	])('takes of %s as little as %s, the least that it shows', (measure, least) => {
		expect(reasonsOf({ measure, least })).toEqual([]);
	});

	test('says every problem of an empty form at once', () => {
		const parsed = parseExpectation(readExpectationTexts(new URLSearchParams()), GROUND);
		expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual([
			...['measure', 'direction', 'least', 'visible', 'lastsUnit']
		]);
	});

	test('gives back what it was filled in from', () => {
		const count = fc.integer({ min: 1, max: 120 }).map(String);
		const form = fc.record({
			measure: fc.constantFrom('mood', 'ohalsotal'),
			direction: fc.constantFrom('up', 'down'),
			least: fc.constantFrom('4', '1,5', '12,25', '100'),
			when: fc.oneof(
				fc.record({ visibleUnit: fc.constantFrom('weeks', 'months'), visible: count }),
				fc.constant({ visibleUnit: 'day', visible: '2028-02-29' })
			),
			long: fc.oneof(
				fc.record({ lastsUnit: fc.constantFrom('weeks', 'months'), lasts: count }),
				fc.constant({ lastsUnit: 'always', lasts: '' })
			)
		});
		fc.assert(
			fc.property(form, ({ when, long, ...rest }) => {
				const texts = { ...rest, ...when, ...long };
				const parsed = parseExpectation(texts, GROUND);
				expect(parsed.ok && writeExpectationTexts(parsed.value)).toEqual(texts);
			})
		);
	});
});

test.each([
	[start('2027-03-01'), { unit: 'weeks', count: 2 }, '2027-03-15'],
	// The latest day that the start may mean.
	[start('2027-03-01', 'month'), { unit: 'weeks', count: 1 }, '2027-04-07'],
	[start('2027-03-01', 'week'), { unit: 'months', count: 1 }, '2027-04-07'],
	[start('2027-01-01', 'year'), { unit: 'months', count: 2 }, '2028-02-29'],
	[start('2027-03-01'), { unit: 'day', day: isoDate('2027-05-05') }, '2027-05-05']
] as const)('from the start %j and after %j it should show on %s', (from, visible, day) => {
	expect(visibleOn(visible, from)).toBe(day);
});

test('months later is a day that the calendar has, in the month that many later', () => {
	const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(isoDate('2000-01-01'), n));
	fc.assert(
		fc.property(days, fc.integer({ min: 1, max: 120 }), (day, months) => {
			const later = sameDayMonthsLater(day, months);
			const count = (text: string) => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
			expect([parseIsoDate(later), count(later) - count(day)]).toEqual([later, months]);
		})
	);
});

test.each([
	[1, '2027-02-28', true],
	[1, '2027-03-01', false],
	[2, '2027-02-28', false]
])('version %i on %s can be sealed before 2027-03-01: %s', (version, today, sealable) => {
	expect(isSealable(version, start('2027-03-01', 'month'), isoDate(today))).toBe(sealable);
});

describe('what came of it', () => {
	const judge = (direction: 'up' | 'down', least: number, low: number, high: number) =>
		outcomeOf({ direction, least }, { kind: 'difference', estimate: (low + high) / 2, low, high });

	test.each([
		['up', 4, 0.1, 4, 'came-true'],
		['up', 4, 0, 9, 'cannot-be-determined'],
		['up', 4, -2, 3.9, 'did-not'],
		['up', 4, -2, 4, 'cannot-be-determined'],
		['up', 4, -9, -5, 'did-not'],
		['down', 4, -4, -0.1, 'came-true'],
		['down', 4, -9, 0, 'cannot-be-determined'],
		['down', 4, 1, 9, 'did-not']
	] as const)(
		'expected %s by %d and between %d and %d: %s',
		(direction, least, low, high, said) => {
			expect(judge(direction, least, low, high)).toBe(said);
		}
	);

	test('is the same downwards as upwards with the signs turned', () => {
		const end = fc.double({ min: -50, max: 50, noNaN: true });
		fc.assert(
			fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), end, end, (least, a, b) => {
				const [low, high] = a < b ? [a, b] : [b, a];
				expect(judge('up', least, low, high)).toBe(judge('down', least, -high, -low));
			})
		);
	});

	test.each([
		['undetermined', 'cannot-be-determined'],
		['too-early', 'too-early']
	] as const)('%s is %s', (kind, said) => {
		expect(outcomeOf({ direction: 'up', least: 1 }, { kind })).toBe(said);
	});

	test.each([
		['2027-02-28', 'too-early', 'planned'],
		['2027-03-01', 'too-early', 'running'],
		['2027-03-14', 'too-early', 'running'],
		['2027-03-15', 'too-early', 'late'],
		['2027-03-15', 'did-not', 'answered'],
		['2027-03-15', 'cannot-be-determined', 'answered']
	] as const)('on %s with the answer %s it is %s', (today, outcome, state) => {
		const visible = { unit: 'weeks', count: 2 } as const;
		expect(stateOf({ visible }, start('2027-03-01'), outcome, isoDate(today))).toBe(state);
	});

	test.each([
		// Still 28 February in London, 1 March in Stockholm.
		['sealed', '2027-02-28T23:30:00Z', '2027-03-01', false],
		['sealed', '2027-02-28T22:30:00Z', '2027-03-01', true],
		['later', '2027-02-01T12:00:00Z', '2027-03-01', false],
		['sealed', '2027-02-01T12:00:00Z', '2027-01-15', false]
	] as const)('%s at %s is in time for a start on %s: %s', (stage, at, day, inTime) => {
		const fixed = { stage, at: new Date(at), start: start('2027-03-01'), measure: null };
		expect(isSealedInTime(fixed, start(day))).toBe(inTime);
	});

	test('makes the others come true more often by no withdrawal and no moved start', () => {
		const answers = fc.array(
			fc.constantFrom<ExpectationOutcome>('came-true', 'did-not', 'cannot-be-determined'),
			{ minLength: 1 }
		);
		const share = ({ cameTrue, due }: ReturnType<typeof countOutcomes>) => cameTrue / due;
		fc.assert(
			fc.property(answers, ([gone, ...rest]) => {
				const before = share(countOutcomes([gone!, ...rest], { withdrawn: 0, sealedLate: 0 }));
				const without = countOutcomes(rest, { withdrawn: 1, sealedLate: 0 });
				const moved = countOutcomes(rest, { withdrawn: 0, sealedLate: 1 });
				expect(Math.max(share(without), share(moved))).toBeLessThanOrEqual(before);
			})
		);
	});

	test('is counted so that the parts make the whole', () => {
		const answers = fc.array(
			fc.constantFrom<ExpectationOutcome>('came-true', 'did-not', 'cannot-be-determined')
		);
		fc.assert(
			fc.property(answers, fc.nat(9), fc.nat(9), (outcomes, gone, late) => {
				const count = countOutcomes(outcomes, { withdrawn: gone, sealedLate: late });
				const { due, cameTrue, didNot, undetermined, withdrawn, sealedLate } = count;
				expect([due, cameTrue + didNot + undetermined + withdrawn + sealedLate]).toEqual([
					outcomes.length + gone + late,
					due
				]);
			})
		);
	});
});
