import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateChange } from '$lib/statistics/interrupted-series';
import type { ChangeDesign, ChangeEstimate, TimedValue } from '$lib/statistics/interrupted-series';
import { valueOf } from '../../support/answers';
import { weeklySeries } from '../../support/weekly-series';

const STEP = 30;
const stepped = weeklySeries({ weeks: 52, seed: 4, level: (time) => (time < STEP ? 62 : 50) });
const estimate = (points: readonly TimedValue[], design: ChangeDesign = { start: STEP }) =>
	valueOf(estimateChange(points, design));

function reasonOf(points: readonly TimedValue[], design: ChangeDesign = { start: STEP }) {
	const answered = estimateChange(points, design);
	return answered.ok ? 'answered' : answered.reason;
}

/** Level and trend by ordinary least squares, from the textbook sums: the level's estimate and standard error. */
function ordinary(points: readonly TimedValue[], start: number) {
	const residualsOf = (values: number[]) => {
		const times = points.map(({ time }) => time);
		const [t, v] = [times, values].map((list) => list.reduce((a, b) => a + b, 0) / list.length);
		const slope =
			values.reduce((sum, value, i) => sum + (times[i]! - t!) * (value - v!), 0) /
			times.reduce((sum, time) => sum + (time - t!) ** 2, 0);
		return values.map((value, i) => value - v! - slope * (times[i]! - t!));
	};
	const level = residualsOf(points.map(({ time }) => (time >= start ? 1 : 0)));
	const values = residualsOf(points.map(({ value }) => value!));
	const square = level.reduce((sum, x) => sum + x * x, 0);
	const coefficient = level.reduce((sum, x, i) => sum + x * values[i]!, 0) / square;
	const rss = values.reduce((sum, y, i) => sum + (y - coefficient * level[i]!) ** 2, 0);
	return { coefficient, error: Math.sqrt(rss / (points.length - 3) / square) };
}

describe('the estimate', () => {
	test('a step of twelve points is found', () => {
		const found = estimate(stepped);
		expect(found.low < -12 && found.high > -12 && found.high < 0).toBe(true);
	});

	test('without autocorrelation it is ordinary least squares', () => {
		const points = weeklySeries({ weeks: 40, seed: 11, rho: -0.4 });
		const found = estimate(points, { start: 20 });
		const { coefficient, error } = ordinary(points, 20);
		expect([found.phi.used, found.estimate, found.standardError, found.df]).toEqual([
			0,
			expect.closeTo(coefficient, 9),
			expect.closeTo(error, 9),
			37
		]);
	});

	test('autocorrelation costs degrees of freedom and widens the interval', () => {
		const found = estimate(weeklySeries({ weeks: 80, seed: 3, rho: 0.5 }), { start: 40 });
		const phi = found.phi.used;
		expect([phi > 0.2, found.df]).toEqual([
			true,
			expect.closeTo((80 * (1 - phi)) / (1 + phi) - 3, 9)
		]);
	});

	test('the interval is the calibrated critical value to each side', () => {
		const found = estimate(stepped);
		expect([found.low, found.high]).toEqual([
			expect.closeTo(found.estimate - found.critical * found.standardError, 12),
			expect.closeTo(found.estimate + found.critical * found.standardError, 12)
		]);
	});

	test('observed mean less counterfactual mean is the estimate', () => {
		const found = estimate(stepped);
		const after = stepped.slice(STEP).map(({ value }) => value!);
		expect([found.observedMean, found.observedMean - found.counterfactualMean]).toEqual([
			expect.closeTo(after.reduce((a, b) => a + b, 0) / after.length, 10),
			expect.closeTo(found.estimate, 10)
		]);
	});

	test('a common trend is no change', () => {
		const found = estimate(weeklySeries({ weeks: 60, seed: 8, level: (time) => 40 + 0.4 * time }));
		expect([found.low < 0 && found.high > 0, Math.round(found.trend.estimate * 10)]).toEqual([
			true,
			4
		]);
	});

	test('the smallest detectable change is more than the interval reaches to one side', () => {
		const found = estimate(stepped);
		const half = found.high - found.estimate;
		expect(found.detectable > half && found.detectable < 2 * half).toBe(true);
	});

	test('it names its method', () => {
		expect(estimate(stepped).method).toBe('reml-ar1-1');
	});
});

describe('the slope form', () => {
	const bent = weeklySeries({
		weeks: 52,
		seed: 2,
		deviation: 0.5,
		level: (time) => (time < STEP ? 50 : 55 + 0.5 * (time - STEP))
	});

	test.each([
		['the jump is at the first week after', 'levelJump', 5],
		['the slope changes by half a point a week', 'slopeChange', 0.5],
		['the last point holds jump and slope', 'lastPoint', 15.5]
	] as const)('%s', (_, name, truth) => {
		const { low, high } = estimate(bent)[name]!;
		expect(low < truth && truth < high && high - low < 4).toBe(true);
	});

	test('its interval is the uncalibrated one', () => {
		const { slopeChange } = estimate(bent);
		const [below, above] = [
			slopeChange!.estimate - slopeChange!.low,
			slopeChange!.high - slopeChange!.estimate
		];
		expect([below / slopeChange!.standardError > 1.9, below]).toEqual([
			true,
			expect.closeTo(above, 10)
		]);
	});

	test.each([
		[11, null],
		[12, 'shown']
	])('with %i weeks after it is %s', (after, expected) => {
		const points = weeklySeries({ weeks: 20 + after });
		const { levelJump, slopeChange, lastPoint } = estimate(points, { start: 20 });
		expect([levelJump, slopeChange, lastPoint].map((effect) => effect && 'shown')).toEqual([
			expected,
			expected,
			expected
		]);
	});
});

describe('weeks that are missing', () => {
	const without = (times: readonly number[]) => stepped.filter(({ time }) => !times.includes(time));
	const hidden = (times: readonly number[], gap: Partial<TimedValue>) =>
		stepped.map((point) => (times.includes(point.time) ? { ...point, ...gap } : point));

	test.each([
		['without a value', { value: null }],
		['with a value of nobody', { n: 0 }]
	])('a week %s is the same as an absent one', (_, gap) => {
		expect(estimateChange(hidden([7, 8, 35], gap), { start: STEP })).toEqual(
			estimateChange(without([7, 8, 35]), { start: STEP })
		);
	});

	test('gaps are counted in the share that is missing', () => {
		expect(estimate(without([7, 8, 35])).missingShare).toBeCloseTo(3 / 52, 12);
	});

	test('closing a gap is another analysis', () => {
		const points = weeklySeries({ weeks: 60, seed: 5, rho: 0.6 }).filter(
			({ time }) => time < 10 || time > 14
		);
		const closed = points.map((point, time) => ({ ...point, time }));
		const [open, shut] = [estimate(points, { start: 35 }), estimate(closed, { start: 30 })];
		expect(Math.abs(open.phi.estimated - shut.phi.estimated)).toBeGreaterThan(1e-4);
	});
});

describe('what is declared', () => {
	test('phase-in weeks are left out, and are not missing', () => {
		const found = estimate(stepped, { start: STEP, phaseIn: 4 });
		expect([found.weeksBefore, found.weeksAfter, found.missingShare, found.model.phaseIn]).toEqual([
			30, 18, 0, 4
		]);
	});

	test('what happens in the phase-in changes nothing', () => {
		const wild = stepped.map((point) =>
			point.time >= STEP && point.time < STEP + 3 ? { ...point, value: 5 } : point
		);
		const design = { start: STEP, phaseIn: 3 };
		expect(estimate(wild, design)).toEqual(estimate(stepped, design));
	});

	test.each([
		[51, 'auto', 0, false],
		[51, 2, 0, false],
		[52, 1, 1, true],
		[103, 'auto', 0, false],
		[103, 2, 2, true],
		[104, 'auto', 2, false],
		[104, 0, 0, false],
		[104, 1, 1, false]
	] as const)(
		'%i weeks with harmonics %s give %i pairs',
		(weeks, harmonics, pairs, preliminary) => {
			const { model } = estimate(weeklySeries({ weeks }), { start: 25, harmonics });
			expect([model.harmonics, model.seasonPreliminary]).toEqual([pairs, preliminary]);
		}
	);

	test('a yearly wave is not taken for a change', () => {
		const wave = (time: number) => 60 + 8 * Math.sin((2 * Math.PI * time) / 52.1775);
		const points = weeklySeries({ weeks: 130, seed: 6, deviation: 2, level: wave });
		const [with_, without] = (['auto', 0] as const).map((harmonics) =>
			estimate(points, { start: 104, harmonics })
		) as [ChangeEstimate, ChangeEstimate];
		expect([Math.abs(with_.estimate) < 2, Math.abs(without.estimate) > 4]).toEqual([true, true]);
	});

	test.each([
		[8, 8, true],
		[11, 20, true],
		[20, 11, true],
		[12, 12, false]
	])('%i + %i weeks are preliminary: %s', (before, after, preliminary) => {
		const points = weeklySeries({ weeks: before + after });
		expect(estimate(points, { start: before }).preliminary).toBe(preliminary);
	});

	test('the mean n is of the weeks that take part', () => {
		const points = stepped.map((point) => ({ ...point, n: point.time === STEP ? 1000 : 50 }));
		expect(estimate(points, { start: STEP, phaseIn: 1 }).meanN).toBe(50);
	});

	test('a unit without answers has no mean n', () => {
		expect(estimate(stepped.map((point) => ({ ...point, n: null }))).meanN).toBeNull();
	});
});

describe('refusals', () => {
	const at = (time: number, change: Partial<TimedValue>) =>
		stepped.map((point) => (point.time === time ? { ...point, ...change } : point));
	const all = (change: Partial<TimedValue>) => stepped.map((point) => ({ ...point, ...change }));
	const line = stepped.map(({ time }) => ({ time, value: 3 * time, n: null }));

	test.each<[string, TimedValue[], ChangeDesign, string]>([
		['no points', [], { start: STEP }, 'empty'],
		['one point', stepped.slice(0, 1), { start: STEP }, 'too-few-points'],
		[
			'one observed point',
			at(0, {}).map((p) => (p.time ? { ...p, value: null } : p)),
			{ start: STEP },
			'too-few-points'
		],
		['a constant', all({ value: 61.3 }), { start: STEP }, 'no-variation'],
		['a straight line', line, { start: STEP }, 'no-variation'],
		['only hidden weeks', all({ value: null }), { start: STEP }, 'all-hidden'],
		['nobody answering', all({ n: 0 }), { start: STEP }, 'no-answers'],
		['a start at the first week', stepped, { start: 0 }, 'start-outside'],
		['a start after the last week', stepped, { start: 52 }, 'start-outside'],
		['a phase-in past the last week', stepped, { start: 50, phaseIn: 2 }, 'start-outside'],
		['seven weeks before', stepped, { start: 7 }, 'too-few-points'],
		['seven weeks after', stepped, { start: 45 }, 'too-few-points'],
		['a week twice', [...stepped, stepped.at(-1)!], { start: STEP }, 'duplicate-times'],
		['weeks out of order', stepped.toReversed(), { start: STEP }, 'unsorted-times'],
		['a value that is no number', at(9, { value: NaN }), { start: STEP }, 'not-a-number'],
		['an infinite value', at(9, { value: Infinity }), { start: STEP }, 'not-a-number'],
		['half a week', [{ ...stepped[0]!, time: -0.5 }, ...stepped], { start: STEP }, 'not-a-number'],
		['half an answer', at(9, { n: 99.5 }), { start: STEP }, 'not-a-count'],
		['fewer answers than none', at(9, { n: -1 }), { start: STEP }, 'not-a-count'],
		['a start that is no number', stepped, { start: NaN }, 'not-a-number'],
		['five weeks of phase-in', stepped, { start: STEP, phaseIn: 5 }, 'not-a-count'],
		['a phase-in before the start', stepped, { start: STEP, phaseIn: -1 }, 'not-a-count'],
		['half a week of phase-in', stepped, { start: STEP, phaseIn: 1.5 }, 'not-a-count'],
		['29 answers a week', all({ n: 29 }), { start: STEP }, 'too-few-answers'],
		['30 answers a week', all({ n: 30 }), { start: STEP }, 'answered'],
		[
			'20 % missing',
			weeklySeries({ weeks: 50 }).filter(({ time }) => time % 5 !== 2),
			{ start: STEP },
			'answered'
		],
		[
			'more than 20 % missing',
			weeklySeries({ weeks: 50 }).filter(({ time }) => time % 5 !== 2 && time !== 8),
			{ start: STEP },
			'too-many-missing'
		]
	])('%s', (_, points, design, reason) => {
		expect(reasonOf(points, design)).toBe(reason);
	});
});

describe('for any series', () => {
	const series = fc.record({
		weeks: fc.integer({ min: 24, max: 60 }),
		seed: fc.integer({ min: 1, max: 1e6 }),
		rho: fc.double({ min: -0.5, max: 0.7, noNaN: true })
	});
	const parts = ({ estimate, standardError, low, high, detectable }: ChangeEstimate) =>
		[estimate, standardError, low, high, detectable] as const;
	const close = (actual: readonly number[], expected: readonly number[]) => {
		const apart = actual.map((value, i) => {
			const wanted = expected[i]!;
			return Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));
		});
		expect(Math.max(...apart)).toBeLessThan(1e-5);
	};
	const RUNS = { numRuns: 12 };

	// With answers behind it a share has a place of its own between 0 and 100, and a noise that hangs on it.
	test('another scale scales every figure', () => {
		fc.assert(
			fc.property(series, fc.double({ min: 0.01, max: 100, noNaN: true }), (made, scale) => {
				const points = weeklySeries({ ...made, n: null });
				const scaled = points.map((point) => ({ ...point, value: scale * point.value! }));
				const start = Math.floor(made.weeks / 2);
				const expected = parts(estimate(points, { start })).map((value) => scale * value);
				close(parts(estimate(scaled, { start })), expected);
			}),
			RUNS
		);
	});

	test('another origin of values and weeks changes nothing', () => {
		fc.assert(
			fc.property(series, fc.integer({ min: -3000, max: 3000 }), (made, shift) => {
				const points = weeklySeries({ ...made, n: null });
				const moved = points.map(({ time, value, n }) => ({
					time: time + shift,
					value: value! + shift,
					n
				}));
				const start = Math.floor(made.weeks / 2);
				close(parts(estimate(moved, { start: start + shift })), parts(estimate(points, { start })));
			}),
			RUNS
		);
	});

	test('a change of level moves the estimate by as much and nothing else', () => {
		fc.assert(
			fc.property(series, fc.double({ min: -30, max: 30, noNaN: true }), (made, change) => {
				const points = weeklySeries(made);
				const start = Math.floor(made.weeks / 2);
				const moved = points.map((p) => ({
					...p,
					value: p.value! + (p.time >= start ? change : 0)
				}));
				const [before, after] = [estimate(points, { start }), estimate(moved, { start })];
				close(
					[after.estimate - before.estimate, after.standardError, after.critical],
					[change, before.standardError, before.critical]
				);
			}),
			RUNS
		);
	});

	test('upside down is the same change the other way', () => {
		fc.assert(
			fc.property(series, (made) => {
				const points = weeklySeries(made);
				const start = Math.floor(made.weeks / 2);
				const mirrored = points.map((p) => ({ ...p, value: -p.value! }));
				const [a, b] = [estimate(points, { start }), estimate(mirrored, { start })];
				close([a.estimate, a.low, a.high], [-b.estimate, -b.high, -b.low]);
			}),
			RUNS
		);
	});
});
