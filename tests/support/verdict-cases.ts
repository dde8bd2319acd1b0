import type { InLanguages } from '$lib/domain/language';
import { classOf } from '$lib/domain/verdict';
import type {
	ChangeScale,
	Evidence,
	Verdict,
	VerdictFlag,
	VerdictQuestion,
	WeekAfterEvent
} from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { monthPeriod, quarterPeriod, yearPeriod } from '$lib/domain/period';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { randomFrom } from '../../src/cli/calibration/random';

/** Names that are words in no language, so that no sentence owes a word to them. */
export const TITLES = ['Zyxo', 'Wqvist', 'Qxaldo'] as const;
export const MEASURE: InLanguages = { sv: 'Zqmått', fi: 'Zqluku', fit: 'Zqmiitti', en: 'Zqfigure' };

/** Makes up one thing after another, the same for the same seed. */
export interface Chance {
	readonly whole: (from: number, to: number) => number;
	readonly between: (from: number, to: number) => number;
	readonly pick: <Value>(values: readonly Value[]) => Value;
}

export function chanceFrom(seed: number): Chance {
	const { uniform } = randomFrom(seed);
	const whole = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1));
	return {
		whole,
		between: (from, to) => from + uniform() * (to - from),
		pick: (values) => values[whole(0, values.length - 1)]!
	};
}

const SCALES: readonly ChangeScale[] = [
	{ unit: 'percentage-points', decimals: 1 },
	{ unit: 'percentage-points', decimals: 1 },
	{ unit: 'percentage-points', decimals: 0 },
	{ unit: 'persons', decimals: 0 },
	{ unit: 'days', decimals: 1 },
	{ unit: 'count', decimals: 0 },
	{ unit: 'per-thousand', decimals: 1 },
	{ unit: 'thousand-kronor', decimals: 1 }
];

/** Every class, reason, flag, unit and length in turn, with made-up numbers. */
export function makeVerdicts(count: number, seed: number): Verdict[] {
	const chance = chanceFrom(seed);
	return Array.from({ length: count }, () => makeVerdict(chance));
}

function makeVerdict(chance: Chance): Verdict {
	const question = makeQuestion(chance);
	// Several things are only ever judged together.
	const ofOne = { ...question, about: { kind: 'one', title: TITLES[0] } as const };
	const flags = makeFlags(chance);
	const judged = { question, flags, method: 'test' };
	switch (chance.pick(['clear', 'clear', 'level', 'seen', 'nothing', 'event'] as const)) {
		case 'clear': {
			const direction = chance.pick(['up', 'down'] as const);
			const evidence = makeEvidence(chance, question.scale, direction);
			return { ...judged, class: classOf(direction, question.polarity), direction, evidence };
		}
		case 'level':
			return {
				...judged,
				class: 'no-clear-change',
				equivalent: chance.pick([true, false]),
				evidence: makeEvidence(chance, question.scale, 'level')
			};
		case 'seen': {
			const direction = chance.pick(['up', 'down', 'level'] as const);
			const evidence = makeEvidence(chance, question.scale, direction);
			const reasons = makeReasons(chance);
			return { ...judged, question: ofOne, class: 'cannot-be-determined', reasons, evidence };
		}
		case 'nothing': {
			const reasons = makeReasons(chance);
			return { ...judged, question: ofOne, class: 'cannot-be-determined', reasons, evidence: null };
		}
		case 'event': {
			const asked = { ...ofOne, scale: SCALES[0]! };
			const after = makeAfter(chance);
			return { ...judged, question: asked, flags: [], class: 'event', after, evidence: null };
		}
	}
}

function makeQuestion(chance: Chance): VerdictQuestion {
	const start = makeWeek(chance);
	const titles = chance.pick([[TITLES[0], TITLES[1]] as const, TITLES]);
	const scale = chance.pick(SCALES);
	const joint = {
		...({ kind: 'joint', titles, members: [...titles].sort() } as const),
		alone: chance.pick([makeEvidence(chance, scale, 'level'), null])
	} as const;
	return {
		about: chance.pick([{ kind: 'one', title: TITLES[0] } as const, joint]),
		measure: chance.pick([{ kind: 'mood' }, { kind: 'indicator', name: MEASURE }] as const),
		polarity: chance.pick(['higher-is-better', 'lower-is-better', 'neither'] as const),
		scale,
		start,
		margin: chance.whole(1, 5)
	};
}

function makeEvidence(
	chance: Chance,
	{ decimals }: ChangeScale,
	direction: 'up' | 'down' | 'level'
): Evidence {
	const step = 10 ** decimals;
	const large = chance.pick([1, 12, 12, 2500]);
	const near = Math.max(1, Math.round(chance.between(0, large) * step));
	const estimate = near + chance.whole(0, large * step);
	const far = estimate + chance.whole(0, large * step);
	const ends = {
		up: [near, estimate, far],
		down: [-far, -estimate, -near],
		level: [-far, chance.pick([near, 0, -near]), far]
	}[direction].map((value) => value / step);
	return {
		low: ends[0]!,
		estimate: ends[1]!,
		high: ends[2]!,
		detectable: Math.ceil(chance.between(0.1, large) * step) / step,
		answers: chance.pick([null, 10 * chance.whole(3, 30)]),
		period: chance.pick([makeWeeks, makeWeeks, makeYears, makeBlocks])(chance)
	};
}

function makeBlocks(chance: Chance): Evidence['period'] {
	const start = chance.whole(2005, 2024);
	const part = chance.pick([
		(year: number) => monthPeriod(year, 4),
		(year: number) => quarterPeriod(year, 3)
	]);
	const [before, after] = [chance.pick([1, 3, 8]), chance.pick([1, 2, 5])];
	return {
		kind: 'blocks',
		before: { first: part(start - before), last: part(start), count: before },
		after: { first: part(start), last: part(start + after), count: after }
	};
}

function makeWeeks(chance: Chance): Evidence['period'] {
	const first = makeWeek(chance);
	const [before, after] = [chance.pick([1, 8, 26]), chance.pick([1, 9, 104])];
	const start = addWeeks(first, before + chance.whole(0, 3));
	return {
		kind: 'weeks',
		before: { first, last: addWeeks(first, before - 1), count: before },
		after: { first: start, last: addWeeks(start, after - 1), count: after }
	};
}

function makeYears(chance: Chance): Evidence['period'] {
	const start = chance.whole(2005, 2024);
	const [before, after] = [chance.pick([1, 3, 8]), chance.pick([1, 2, 5])];
	return {
		kind: 'years',
		before: { first: start - before, last: start - 1, count: before },
		after: { first: start, last: start + after - 1, count: after }
	};
}

function makeWeek(chance: Chance): IsoWeek {
	return addWeeks(asIsoWeek('2018-W01'), chance.whole(0, 450));
}

function makeFlags(chance: Chance): VerdictFlag[] {
	const all: readonly VerdictFlag[] = [
		{ kind: 'preliminary' },
		{ kind: 'no-season-model' },
		{ kind: 'autocorrelated', correlation: chance.whole(2, 9) / 10 },
		{ kind: 'answering-changed', before: chance.whole(50, 60), after: chance.whole(71, 90) },
		{ kind: 'few-answered', share: chance.whole(5, 49) },
		{ kind: 'pre-trend-unchecked' },
		{ kind: 'pre-trend-large' }
	];
	return all.filter(() => chance.whole(1, 3) === 1);
}

function makeReasons(chance: Chance): [VerdictReason, ...VerdictReason[]] {
	return [chance.pick(listReasons(chance))];
}

function makeAfter(chance: Chance): WeekAfterEvent | null {
	const [low, expected, high] = [chance.whole(2, 40), chance.whole(41, 60), chance.whole(61, 98)];
	const after = { week: makeWeek(chance), observed: chance.whole(2, 98), low, expected, high };
	return chance.pick([after, after, null]);
}

/** Every reason once, with made-up numbers. */
export function listReasons(chance: Chance): VerdictReason[] {
	const title = TITLES[2];
	return [
		{
			kind: 'too-few-periods',
			before: chance.whole(0, 3),
			after: chance.whole(0, 3),
			neededBefore: 8,
			neededAfter: 8
		},
		{ kind: 'too-early', from: makeWeek(chance) },
		{ kind: 'not-begun' },
		{ kind: 'too-coarse', detectable: chance.whole(151, 300) / 10, most: 15 },
		{ kind: 'explained' },
		{ kind: 'same-weeks', title },
		{ kind: 'same-weeks', title: null },
		{ kind: 'too-many-things' },
		{ kind: 'too-few-answers', mean: chance.pick([null, 10, 20]), needed: 30 },
		{ kind: 'too-many-missing', missing: chance.whole(21, 90), most: 20 },
		{ kind: 'hidden-weeks', count: chance.whole(1, 3) },
		{ kind: 'no-variation' },
		{ kind: 'start-imprecise' },
		{ kind: 'start-outside' },
		{ kind: 'empty' },
		{ kind: 'not-estimable' },
		...listIndicatorReasons(chance)
	];
}

function listIndicatorReasons(chance: Chance): VerdictReason[] {
	const period = chance.pick([yearPeriod, (year: number) => monthPeriod(year, 7)])(2031);
	const controls = chance.pick([0, 1, 9]);
	const short = { kind: 'too-short', needed: 3 } as const;
	const unit = chance.pick(['years', 'blocks'] as const);
	return [
		{ kind: 'passes' },
		{ kind: 'no-whole-years' },
		{ kind: 'no-values' },
		{ kind: 'not-each-year' },
		{ kind: 'hardly-begun', after: chance.pick([1, 5]), neededAfter: chance.pick([4, 8]) },
		{ kind: 'awaits-value', last: period },
		{ ...short, side: 'before', count: chance.whole(0, 2), unit },
		{ ...short, side: 'after', count: chance.whole(0, 1), unit },
		{ kind: 'method-break', period },
		{ kind: 'value-gap', period },
		{ kind: 'preliminary-value', period },
		{ kind: 'few-controls', controls, lowestP: 1 / (controls + 1) },
		{ kind: 'pre-trend' },
		{ kind: 'below-noise', change: chance.whole(-9, 9), noise: chance.whole(10, 20) }
	];
}
