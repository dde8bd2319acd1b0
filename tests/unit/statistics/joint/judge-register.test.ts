import { describe, expect, test } from 'vitest';
import { autoregressive, fillNoise } from '../../../../src/cli/calibration/noise';
import { randomFrom } from '../../../../src/cli/calibration/random';
import type { TimedValue } from '$lib/statistics/weekly-series';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { JointOutcome } from '$lib/statistics/joint/outcome';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import { entry } from '../../../support/register';

interface MadeUp {
	readonly count?: number;
	readonly seed?: number;
	readonly n?: number;
	readonly spread?: number;
	readonly level?: (week: number) => number;
}

/** Weeks that wander around a level. */
function series({
	count = 104,
	seed = 1,
	n = 140,
	spread = 3,
	level = () => 60
}: MadeUp = {}): TimedValue[] {
	const noise = new Float64Array(count);
	fillNoise(noise, autoregressive(0.3), randomFrom(seed));
	return Array.from(noise, (step, time) => ({ time, value: level(time) + spread * step, n }));
}

function judge(points: readonly TimedValue[], ...entries: RegisterEntry[]): JointOutcome[] {
	return [...judgeRegister(points, { entries, holidays: [] }).values()];
}

const from = (start: number, size: number) => (week: number) => (week >= start ? 60 + size : 60);

describe('what lasts', () => {
	test('is judged by how far its weeks lie from what all else leads one to expect', () => {
		const [found] = judge(series({ level: from(60, 9) }), entry('a', 60));
		expect(found).toMatchObject({
			kind: 'judged',
			about: ['a'],
			weeks: { before: 60, within: 44 }
		});
		const { low, high, detectable } = found!.kind === 'judged' ? found!.effect : ({} as never);
		expect([low > 0, low < 9 && high > 9, detectable < 15]).toEqual([true, true, true]);
	});

	test('is not taken for what began eight weeks later', () => {
		const points = series({ level: from(60, 9) });
		const [first, second] = judge(points, entry('a', 60), entry('b', 68));
		const clear = [first, second].map((one) => one!.kind === 'judged' && one!.effect.low > 0);
		expect(clear).toEqual([true, false]);
	});

	test.each([
		['known to the year alone', entry('a', 20, null, { latest: 71 }), 'start-imprecise'],
		['that began before the first week', entry('a', -3), 'start-outside'],
		['with seven weeks before it', entry('a', 7), 'too-few-weeks'],
		['with an end after two of four weeks', entry('a', 102, 106, { latest: 102 }), null]
	])('%s', (_, one, why) => {
		const [found] = judge(series(), one);
		expect(found?.kind === 'not-judged' ? found.why : null).toBe(why);
	});

	test('is not judged of fewer than thirty answers', () => {
		expect(judge(series({ n: 29 }), entry('a', 50))).toMatchObject([{ why: 'too-few-answers' }]);
	});

	test('is not judged where more than a fifth of its weeks are missing', () => {
		const points = series().filter(({ time }) => time < 60 || time % 3 !== 0);
		expect(judge(points, entry('a', 60, 90))).toMatchObject([{ why: 'too-many-missing' }]);
	});

	test('in the same weeks as another is judged together with it', () => {
		const found = judge(series(), entry('a', 50), entry('b', 50));
		expect(found.map((one) => one.kind === 'judged' && one.about)).toEqual([
			['a', 'b'],
			['a', 'b']
		]);
	});

	test('in the same weeks as something that is not public is not judged, and the other not named', () => {
		const hidden = entry('hemlig', 50, null, { isJudged: false });
		const found = judge(series(), entry('a', 50), hidden);
		expect([found.length, found[0]]).toMatchObject([1, { why: 'same-as-other' }]);
		expect(JSON.stringify(found)).not.toContain('hemlig');
	});

	test('too close to others to be seen alone is judged by the mean over their weeks', () => {
		const found = judge(series({ spread: 6 }), entry('a', 50), entry('b', 51), entry('c', 80));
		expect(found.map((one) => one.kind === 'judged' && [...one.about].sort())).toContainEqual([
			'a',
			'b'
		]);
	});

	test('is no other for one beside it that is known to its year alone', () => {
		const points = series({ level: from(60, 6) });
		const alone = judge(points, entry('a', 60));
		const beside = judge(points, entry('a', 60), entry('b', 52, null, { latest: 103 }));
		expect(beside[0]).toEqual(alone[0]);
	});
});

describe('what began lately', () => {
	const [early] = judge(series({ count: 70 }), entry('a', 66));

	test('can be judged from a week that is told', () => {
		expect(early).toMatchObject({ kind: 'too-early', from: 73, weeks: { within: 4 } });
	});

	test.each([1, 2, 3, 4, 5])('is judged in that week and not before, future %i', (seed) => {
		const until = (count: number) => judge(series({ count, seed }), entry('a', 66))[0]?.kind;
		expect([until(73), until(74)]).toEqual(['too-early', 'judged']);
	});
});

describe('an event', () => {
	test('has the week after beside what was expected without that week', () => {
		const points = series().map((one) => (one.time === 51 ? { ...one, value: 90 } : one));
		const without = series().map((one) => (one.time === 51 ? { ...one, value: 30 } : one));
		const [high, low] = [judge(points, entry('a', 50, 50)), judge(without, entry('a', 50, 50))].map(
			([found]) => (found?.kind === 'event' ? found.after! : null)
		);
		expect([high!.week, high!.observed, low!.observed]).toEqual([51, 90, 30]);
		// What is expected does not hang on what came but by the correlation that all weeks have.
		expect(high!.expected).toBeCloseTo(low!.expected, 0);
		expect([high!.low > 50, high!.high < 70]).toEqual([true, true]);
	});

	test.each([
		['the week after was not observed', series().filter(({ time }) => time !== 51), 'not-observed'],
		['nothing came after', series({ count: 51 }), 'to-come']
	])('has none where %s', (_, points, why) => {
		expect(judge(points, entry('a', 50, 50))).toEqual([{ kind: 'event', after: null, why }]);
	});

	test('has none where its own week is not known', () => {
		const unsure = { id: 'a', from: 48, latest: 50, end: { from: 48, latest: 50 }, isJudged: true };
		expect(judge(series(), unsure)).toEqual([
			{ kind: 'event', after: null, why: 'start-imprecise' }
		]);
	});

	test('has none where another event stands there', () => {
		const found = judge(series(), entry('a', 50, 50), entry('b', 51, 51));
		expect(found[0]).toEqual({ kind: 'event', after: null, why: 'something-else' });
	});
});

describe('whatever is asked, there is an answer', () => {
	test.each<[string, TimedValue[], RegisterEntry[]]>([
		['no week at all', [], [entry('a', 3)]],
		['no observed week', [{ time: 0, value: null, n: null }], [entry('a', 3)]],
		['one week', series({ count: 1 }), [entry('a', 0)]],
		['seven weeks', series({ count: 7 }), [entry('a', 3), entry('b', 4, 4)]],
		['one over all weeks', series(), [entry('a', 0, 103)]],
		['a start to come', series(), [entry('a', 200)]],
		[
			'weeks that are all the same',
			series().map((one) => ({ ...one, value: 60 })),
			[entry('a', 50)]
		],
		[
			'two hundred in a year',
			series({ count: 60 }),
			Array.from({ length: 200 }, (_, index) =>
				entry(`${index}`, index % 52, index % 3 ? null : 55)
			)
		],
		['an end before its uncertain start', series(), [entry('a', 50, 49, { latest: 53 })]]
	])('%s', (_, points, entries) => {
		const found = judge(points, ...entries);
		expect(found.length).toBe(entries.length);
		expect(found.filter((one) => JSON.stringify(one).includes('null,"standardError'))).toEqual([]);
	});

	test('ten years of a hundred are fitted around each', () => {
		const entries = Array.from({ length: 12 }, (_, index) => entry(`${index}`, 40 + 40 * index));
		const found = judge(series({ count: 520, level: from(40, 9) }), ...entries);
		expect([found[0]!.kind === 'judged' && found[0]!.effect.low > 0, found.length]).toEqual([
			true,
			12
		]);
	});
});

describe('more than the weeks can tell apart', () => {
	const many = (count: number, first: number) =>
		Array.from({ length: count }, (_, place) =>
			entry(`${place}`, first + (place % 30), first + (place % 30) + 4 + Math.floor(place / 30))
		);

	test('is answered as such, however much lasts at once', () => {
		const told = judge(series({ count: 60 }), ...many(180, 10));
		const reasons = new Set(told.map((one) => (one.kind === 'not-judged' ? one.why : one.kind)));
		expect([...reasons]).toEqual(['too-many-columns']);
	});

	test('promises no week to anything of it', () => {
		const weeks = series({ count: 60 });
		const [alone] = judge(weeks, entry('new', 57));
		const [crowded] = judge(weeks, entry('new', 57), ...many(30, 10));
		expect([alone!.kind, crowded!.kind]).toEqual(['too-early', 'not-judged']);
	});
});

describe('a few weeks years before all the others', () => {
	const stray = Array.from({ length: 4 }, (_, time) => ({ time, value: 60, n: 140 }));
	const later = series({ count: 80 }).map((point) => ({ ...point, time: point.time + 560 }));
	const between = Array.from({ length: 556 }, (_, week) => ({
		...{ time: week + 4, value: null, n: null }
	}));
	const starts = [1, 90, 200, 330, 470, 555, 590];

	test.each([
		['with every week of the calendar', [...stray, ...between, ...later]],
		['with the observed weeks alone', [...stray, ...later]]
	])('leave nothing without an answer, %s', (_, points) => {
		const told = judge(
			points,
			...starts.map((week) => entry(`goes on ${week}`, week)),
			...starts.map((week) => entry(`block ${week}`, week, week + 8)),
			...starts.map((week) => entry(`event ${week}`, week, week))
		);
		expect(told).toHaveLength(21);
		expect(told.filter(({ kind }) => kind === 'event')).toHaveLength(7);
	});
});
