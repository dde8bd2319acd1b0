import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import type { InLanguages } from '$lib/domain/language';
import { classOf } from '$lib/domain/verdict';
import type {
	ChangeScale,
	Evidence,
	PhaseIn,
	Verdict,
	VerdictFlag,
	VerdictQuestion
} from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { randomFrom } from '$lib/statistics/calibration/random';

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
	const flags = makeFlags(chance);
	const judged = { question, flags, method: 'test' };
	switch (chance.pick(['clear', 'clear', 'level', 'seen', 'nothing'] as const)) {
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
			return { ...judged, class: 'cannot-be-determined', reasons: makeReasons(chance), evidence };
		}
		case 'nothing': {
			const reasons = makeReasons(chance);
			return { ...judged, class: 'cannot-be-determined', reasons, evidence: null };
		}
	}
}

function makeQuestion(chance: Chance): VerdictQuestion {
	const start = makeWeek(chance);
	const joint = {
		kind: 'joint',
		titles: chance.pick([[TITLES[0], TITLES[1]] as const, TITLES]),
		from: start,
		to: addWeeks(start, chance.whole(0, 30))
	} as const;
	return {
		about: chance.pick([{ kind: 'one', title: TITLES[0] } as const, joint]),
		measure: chance.pick([{ kind: 'mood' }, { kind: 'indicator', name: MEASURE }] as const),
		polarity: chance.pick(['higher-is-better', 'lower-is-better', 'neither'] as const),
		scale: chance.pick(SCALES),
		start,
		phaseIn: chance.whole(0, 4) as PhaseIn,
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
		period:
			chance.pick(['weeks', 'weeks', 'years'] as const) === 'weeks'
				? makeWeeks(chance)
				: makeYears(chance)
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
		{ kind: 'many-looks', looks: chance.whole(2, 40) },
		{ kind: 'comparison-unusable' },
		makeOthers(chance)
	];
	return all.filter(() => chance.whole(1, 3) === 1);
}

function makeReasons(chance: Chance): [VerdictReason, ...VerdictReason[]] {
	const all = listReasons(chance);
	return chance.pick([[chance.pick(all)], [chance.pick(all), chance.pick(all)]]);
}

function makeOthers(chance: Chance) {
	const change = { weighted: chance.whole(-90, 90) / 10, unweighted: chance.whole(-90, 90) / 10 };
	return { kind: 'others-answered', change: chance.pick([null, change]) } as const;
}

/** Every reason once, with made-up numbers. */
export function listReasons(chance: Chance): VerdictReason[] {
	const title = TITLES[2];
	const problems = ['duplicate-weeks', 'unsorted-weeks', 'not-a-number', 'not-estimable'] as const;
	return [
		...(['weeks', 'years'] as const).map((unit) => ({
			kind: 'too-few-periods' as const,
			unit,
			before: chance.whole(0, 3),
			after: chance.whole(0, 3),
			neededBefore: 8,
			neededAfter: 8
		})),
		{ kind: 'too-few-answers', mean: chance.pick([null, 10, 20]), needed: 30 },
		{ kind: 'too-many-missing', missing: chance.whole(21, 90), most: 20 },
		{ kind: 'hidden-weeks', count: chance.whole(1, 3) },
		{ kind: 'no-variation' },
		...CIRCUMSTANCE_KINDS.map((circumstance) => ({
			kind: 'circumstance' as const,
			circumstance,
			title,
			weeks: 8
		})),
		{ kind: 'comparison-moved', estimate: 3.5, low: -2.5, high: 9.5 },
		{ kind: 'too-few-controls', controls: chance.whole(1, 3), needed: 19 },
		{ kind: 'answering-changed', before: chance.whole(50, 60), after: chance.whole(71, 90) },
		{ kind: 'few-answered', share: chance.whole(5, 49), needed: 50 },
		makeOthers(chance),
		{ kind: 'already-changing', slope: chance.pick([null, 0.5, -2]) },
		{ kind: 'placebo', share: chance.whole(11, 90) },
		{ kind: 'estimators-disagree' },
		{ kind: 'start-imprecise' },
		{ kind: 'start-outside', side: 'before-the-first' },
		{ kind: 'start-outside', side: 'after-the-last' },
		{ kind: 'empty' },
		...problems.map((problem) => ({ kind: 'bad-input' as const, problem }))
	];
}
