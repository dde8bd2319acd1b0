import { describe, expect, test } from 'vitest';
import type { Foresight } from '$lib/domain/foresight';
import { foresee } from '$lib/statistics/joint/foresee';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';
import type { TimedValue } from '$lib/statistics/weekly-series';
import { autoregressive, fillNoise } from '../../../../src/cli/calibration/noise';
import { randomFrom } from '../../../../src/cli/calibration/random';
import { entry } from '../../../support/register';
import { variedRegister } from '../../../support/varied-registers';

type Seen = Extract<Foresight<number, string>, { kind: 'seen' }>;

function series(count: number, { seed = 1, n = 140, spread = 3 } = {}): TimedValue[] {
	const noise = new Float64Array(count);
	fillNoise(noise, autoregressive(0.3), randomFrom(seed));
	return Array.from(noise, (step, time) => ({ time, value: 60 + spread * step, n }));
}

/** The first of the entries is the one that is written. */
function see(points: readonly TimedValue[], ...entries: RegisterEntry[]) {
	const soonest = points.length + 4;
	return foresee(points, { entries, holidays: [] }, entries[0]!.id, soonest);
}

const until = ({ sizes }: Seen) => sizes.map((one) => one.until);
const wayOf = (found: Foresight<number, string>, kind: string) =>
	found.kind === 'event' ? undefined : found.ways.find((way) => way.kind === kind);

describe('what is seen ahead', () => {
	const outcomes = Array.from({ length: 160 }, (_, seed) => variedRegister(seed))
		.filter(({ register }) => register.entries.length <= 8)
		.flatMap(({ points, register }) =>
			[...judgeRegister(points, register)].map(([id, outcome]) => ({
				outcome,
				found: foresee(points, register, id, points.at(-1)!.time + 4)
			}))
		);

	test('is the week that the verdict gives, for whatever has begun or is to begin', () => {
		const early = outcomes.flatMap(({ outcome, found }) =>
			outcome.kind === 'too-early' ? [{ given: outcome.from, found }] : []
		);
		const told = early.map(({ found }) => (found.kind === 'seen' ? found.from : null));
		expect(told).toEqual(early.map(({ given }) => given));
		expect(told.length).toBeGreaterThan(5);
	});

	test('promises no week where the verdict sees none', () => {
		const never = outcomes.flatMap(({ outcome, found }) =>
			outcome.kind === 'not-judged' || outcome.kind === 'too-coarse' ? [found.kind] : []
		);
		expect(new Set(never)).toEqual(new Set(['unseen']));
	});

	test('holds in nine futures of ten', () => {
		const futures = Array.from({ length: 60 }, (_, seed) => {
			const all = series(240, { seed, spread: 4 + (seed % 3) });
			const register = {
				entries: [entry('a', 78 + (seed % 7)), entry('b', 40, 60), entry('c', 66)],
				holidays: []
			};
			const found = foresee(all.slice(0, 70), register, 'a', 74);
			if (found.kind !== 'seen') return null;
			const outcome = judgeRegister(all.slice(0, found.from! + 1), register).get('a');
			return outcome?.kind === 'judged' && outcome.about.length === 1;
		}).filter((isJudged) => isJudged !== null);
		expect(futures.length).toBeGreaterThan(30);
		expect(futures.filter(Boolean).length / futures.length).toBeGreaterThanOrEqual(0.9);
	});

	test('has a size in that week, and half a year and a year after the start', () => {
		const found = see(series(70), entry('a', 80)) as Seen;
		expect(until(found)).toEqual([found.from, 106, 132]);
		for (const { size } of found.sizes) expect([size > 1, size < 13.1]).toEqual([true, true]);
	});

	test('has a size at the end of what ends', () => {
		const found = see(series(104), entry('a', 110, 129)) as Seen;
		expect(until(found)).toEqual([found.from, 129]);
	});

	test('has the size of today for what can be judged already', () => {
		const points = series(104);
		const found = see(points, entry('a', 60));
		const [verdict] = [...judgeRegister(points, { entries: [entry('a', 60)], holidays: [] })];
		const effect = verdict![1].kind === 'judged' ? verdict![1].effect : null;
		expect(found).toMatchObject({ kind: 'seen', from: null, ways: [] });
		expect((found as Seen).sizes[0]).toEqual({ until: 103, size: effect!.detectable });
	});

	test('is nothing of the level of what is shorter than four weeks', () => {
		expect(see(series(70), entry('a', 80, 82))).toEqual({ kind: 'event' });
	});
});

describe('what cannot be seen', () => {
	test.each<[string, TimedValue[], RegisterEntry[], object]>([
		['no answers at all', [], [entry('a', 80)], { why: 'too-few-weeks' }],
		['seven weeks', series(7), [entry('a', 10)], { why: 'too-few-weeks' }],
		['few answers', series(70, { n: 29 }), [entry('a', 80)], { why: 'too-few-answers' }],
		[
			'a start known to its year',
			series(70),
			[entry('a', 80, null, { latest: 131 })],
			{ why: 'start-imprecise' }
		],
		['a start before all weeks', series(70), [entry('a', -4)], { why: 'start-outside' }],
		['a start in three years', series(70), [entry('a', 230)], { why: 'too-far' }],
		[
			'the very weeks of another',
			series(70),
			[entry('a', 80), entry('b', 80, null, { isJudged: false })],
			{ why: 'same-as-other', beside: ['b'] }
		],
		['weeks that swing', series(70, { spread: 25 }), [entry('a', 80)], { why: 'too-coarse' }],
		[
			'more than the weeks can tell apart',
			series(20),
			[entry('a', 30), ...Array.from({ length: 12 }, (_, at) => entry(`b${at}`, 2 + at, 9 + at))],
			{ why: 'too-many-columns' }
		]
	])('with %s says why', (_, points, entries, why) => {
		expect(see(points, ...entries)).toMatchObject({ kind: 'unseen', ...why });
	});
});

describe('another way', () => {
	test.each<[string, RegisterEntry[]]>([
		['longer', [entry('a', 110, 113)]],
		['other-start', [entry('a', 110), entry('b', 108)]],
		['apart', [entry('a', 110, 121), entry('b', 108)]],
		['rounds', [entry('a', 110, 135)]]
	])('is %s where that makes a difference visible that is smaller by a unit', (kind, entries) => {
		const found = see(series(104, { spread: 4.5 }), ...entries) as Seen;
		const own = found.sizes.find((one) => one.until === (entries[0]!.end?.from ?? 136))!;
		expect(wayOf(found, kind)).toBeDefined();
		for (const { size } of found.ways) expect(size).toBeLessThanOrEqual(own.size - 1);
	});

	test('makes visible what shares its weeks with another', () => {
		const found = see(series(104), entry('a', 110), entry('b', 110));
		expect(found).toMatchObject({ kind: 'unseen', why: 'same-as-other', beside: ['b'] });
		expect(wayOf(found, 'other-start')).toBeDefined();
		expect(wayOf(found, 'apart')).toMatchObject({ other: 'b' });
	});

	test('is nothing where it would not help', () => {
		expect(see(series(104), entry('a', 110, 121))).toMatchObject({ kind: 'seen', ways: [] });
	});

	test('names what is near and not what is far away', () => {
		const found = see(series(70), entry('a', 80), entry('far', 20, 30), entry('near', 82));
		expect(wayOf(found, 'apart')).toMatchObject({ other: 'near' });
	});

	test('has the size that the register would have if it were so', () => {
		const points = series(104, { spread: 4.5 });
		const found = see(points, entry('a', 110, 113));
		const done = see(points, entry('a', 110, 117)) as Seen;
		expect(wayOf(found, 'longer')).toMatchObject({ weeks: 8, size: done.sizes.at(-1)!.size });
	});

	test('is nothing that has begun already', () => {
		const found = see(series(70), entry('a', 66, 100), entry('b', 67)) as Seen;
		const kinds = found.ways.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind !== 'longer')).toEqual([]);
	});

	test('is no start that has gone by', () => {
		const found = see(series(70), entry('a', 75, 90), entry('b', 76));
		const way = wayOf(found, 'other-start');
		expect(way?.kind === 'other-start' && way.start).toBeGreaterThanOrEqual(74);
	});
});
