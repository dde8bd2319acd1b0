import { randomFrom } from './random';
import type { Random } from './random';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { JointOutcome } from '$lib/statistics/joint/outcome';
import { drawWeeks, planHistory } from './register-history';
import type { MadeUpHistory, MadeUpRegister } from './register-history';

export interface RegisterCell {
	readonly name: string;
	readonly made: MadeUpRegister;
	readonly seed: number;
	/** Shares 0–1 of what lasts that are judged at least, by itself and at all. Null: not asked. */
	readonly leastAlone: number | null;
	readonly leastJudged: number | null;
}

/** Counts over all rounds of a cell. */
export interface RegisterCheck {
	/** Lasting entries, and how they were met. */
	readonly lasting: number;
	readonly alone: number;
	readonly together: number;
	readonly early: number;
	/** Judged by itself without any effect, and found all the same. */
	readonly still: number;
	readonly wrong: number;
	/** Judged by itself: the interval holds the true mean. */
	readonly covered: number;
	/** Given the size that was stated to be found, in another draw of the same history, and found. */
	readonly moved: number;
	readonly found: number;
	readonly after: number;
	readonly expected: number;
}

const PLAIN: MadeUpRegister = {
	...{ weeks: 104, answers: 140, perYear: 10, season: 2, wander: 2, rho: 0.3, walk: 0 },
	...{ isClustered: false, wrongStarts: 0, course: 'lasting', joining: 'none', isPanel: false }
};
const VARYING = [60, 180] as const;
const ALL_AT_ONCE: Partial<MadeUpRegister> = {
	...{ season: 4, wander: 3, rho: 0.6, walk: 0.4, answers: VARYING, isClustered: true },
	...{ wrongStarts: 0.3, joining: 'noted' }
};

/** One thing at a time away from the plain one, then lengths and numbers, then all at once. */
const CELLS: readonly (readonly [string, Partial<MadeUpRegister>, number | null, number | null])[] =
	[
		['plain', {}, 0.55, 0.7],
		['no season', { season: 0 }, 0.55, 0.7],
		['season of 4 points', { season: 4 }, 0.55, 0.7],
		['effects fade', { course: 'fading' }, 0.55, 0.7],
		['effects grow', { course: 'growing' }, null, 0.7],
		['starts noted wrong', { wrongStarts: 0.5 }, 0.55, 0.7],
		['starts in clusters', { isClustered: true }, 0.45, 0.7],
		['walk of 0.4', { walk: 0.4 }, 0.45, 0.7],
		['walk of 0.6, rho 0.6', { walk: 0.6, rho: 0.6 }, 0.45, 0.7],
		['rho 0.6', { rho: 0.6 }, null, 0.7],
		['rho 0.8, sd 4', { rho: 0.8, wander: 4 }, null, 0.7],
		['answers vary', { answers: VARYING }, 0.45, 0.7],
		['the same persons', { isPanel: true }, null, 0.7],
		['a group joins, noted', { joining: 'noted' }, null, 0.7],
		['a group joins, not noted', { joining: 'unnoted' }, null, null],
		['60 answers', { answers: 60 }, null, 0.55],
		['60 weeks', { weeks: 60 }, null, 0.55],
		['78 weeks', { weeks: 78 }, null, 0.55],
		['156 weeks', { weeks: 156 }, null, null],
		['156 weeks, walk of 0.5', { weeks: 156, walk: 0.5 }, null, null],
		['260 weeks', { weeks: 260 }, null, null],
		['520 weeks, walk of 0.5', { weeks: 520, walk: 0.5 }, null, null],
		['2 a year', { perYear: 2 }, null, null],
		['6 a year', { perYear: 6 }, null, null],
		['15 a year', { perYear: 15 }, null, null],
		['all at once', ALL_AT_ONCE, 0.3, 0.7]
	];

export function registerCells(seed: number): RegisterCell[] {
	return CELLS.map(([name, other, leastAlone, leastJudged], index) => ({
		...{ name, leastAlone, leastJudged, made: { ...PLAIN, ...other } },
		seed: 7919 * seed + index
	}));
}

export function checkRegisterCell({ made, seed }: RegisterCell, rounds: number): RegisterCheck {
	const random = randomFrom(seed);
	const tally = {
		...{ lasting: 0, alone: 0, together: 0, early: 0, still: 0, wrong: 0 },
		...{ covered: 0, moved: 0, found: 0, after: 0, expected: 0 }
	};
	for (let round = 0; round < rounds; round++) {
		const history = planHistory(made, random);
		const points = drawWeeks(made, history, () => 0, random);
		const alone: [string, Judged][] = [];
		for (const [id, outcome] of judgeRegister(points, history.register)) {
			if (outcome.kind === 'event') {
				if (!outcome.after) continue;
				const { observed, low, high } = outcome.after;
				tally.after++;
				if (observed >= low && observed <= high) tally.expected++;
				continue;
			}
			tally.lasting++;
			if (outcome.kind === 'too-early') tally.early++;
			if (outcome.kind !== 'judged') continue;
			if (outcome.about.length > 1) {
				tally.together++;
				continue;
			}
			alone.push([id, outcome]);
			tally.alone++;
			const truth = history.truth.get(id)!;
			if (truth >= outcome.effect.low && truth <= outcome.effect.high) tally.covered++;
			if (truth !== 0) continue;
			tally.still++;
			if (isClear(outcome)) tally.wrong++;
		}
		const chosen = alone[Math.floor(random.uniform() * alone.length)];
		if (chosen) {
			const found = isFound(made, history, chosen, random);
			if (found !== null) tally.moved++;
			if (found) tally.found++;
		}
	}
	return tally;
}

type Judged = Extract<JointOutcome, { kind: 'judged' }>;

function isClear({ effect: { low, high } }: Judged): boolean {
	return low > 0 || high < 0;
}

/** Moves the weeks with one entry by the size stated for it, in a fresh draw, and asks again. Null: there it is not judged by itself. */
function isFound(
	made: MadeUpRegister,
	history: MadeUpHistory,
	[id, { effect }]: readonly [string, Judged],
	random: Random
): boolean | null {
	const entry = history.register.entries.find((one) => one.id === id)!;
	const size = -effect.detectable - (history.truth.get(id) ?? 0);
	const isWith = (week: number) =>
		week >= entry.latest && (entry.end === null || week <= entry.end.from);
	const points = drawWeeks(made, history, (week) => (isWith(week) ? size : 0), random);
	const again = judgeRegister(points, history.register).get(id);
	return again?.kind === 'judged' && again.about.length === 1 ? again.effect.high < 0 : null;
}
