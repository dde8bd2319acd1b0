import { addMonths } from '$lib/domain/month';
import { randomFrom } from './random';
import {
	compareMonth,
	compareYear,
	LEAST_EARLIER_MONTHS,
	showComparison
} from '$lib/statistics/month-comparison';
import { sum } from '$lib/statistics/sum';
import type { ShownComparison } from '$lib/statistics/month-comparison';
import { drawMonths, planWeeks } from './month-history';
import type { CountedMonth, MadeUpPanel } from './month-history';

/** What the latest month is compared with. */
export const COMPARED = ['six-months', 'year-ago'] as const;
type Compared = (typeof COMPARED)[number];

export interface MonthCell {
	readonly panel: MadeUpPanel;
	readonly seed: number;
}

/** Shares 0–1 with their standard errors. */
export interface ComparisonCheck {
	readonly compared: number;
	/** Stated differences where the true means are equal. */
	readonly falseShare: number;
	readonly falseError: number;
	/** Of changes as large as was stated to be found. */
	readonly foundShare: number;
	readonly foundError: number;
	/** Percentage points. */
	readonly meanStated: number;
}

/** Null: with a season the months before have another true mean. */
export type MonthCheck = Readonly<Record<Compared, ComparisonCheck | null>>;

const MONTHS_BEFORE = 6;
/** At least all that the last month is compared with. */
const WEEKS_COMPARED = 60;
const SHARE = 0.62;
/** Wandering and its autocorrelation. */
const PROCESSES = [
	[0, 0],
	[0.02, 0],
	[0.02, 0.3],
	[0.02, 0.6],
	[0.04, 0],
	[0.04, 0.3],
	[0.04, 0.6]
] as const;
/** Weeks, season and missing. */
const SHAPES = [
	[60, 0, 0],
	[104, 0, 0.1],
	[156, 0.04, 0.1]
] as const;
/** Months side by side are compared with nearly the same ones: every third tells as much. */
const STEP = 3;

export function monthCells(seed: number): MonthCell[] {
	const panels = [18, 30, 60, 140, 200].flatMap((answers) =>
		PROCESSES.flatMap(([wander, rho]) =>
			SHAPES.map(([weeks, season, missing]) => ({
				...{ weeks, answers, share: SHARE, wander, rho },
				...{ season, missing }
			}))
		)
	);
	return panels.map((panel, index) => ({ panel, seed: 1009 * seed + index }));
}

/**
 * In every round every third month of one history without a change is judged, and then the last month of another with exactly the change that
 * was said to be found.
 */
export function checkMonthCell({ panel, seed }: MonthCell, rounds: number): MonthCheck {
	const random = randomFrom(seed);
	const tallies = { 'six-months': emptyTally(), 'year-ago': emptyTally() };
	for (let round = 0; round < rounds; round++) {
		const plan = planWeeks(panel, random);
		const still = drawMonths(panel, plan, 0, random);
		for (const compared of COMPARED) {
			const tally = tallies[compared];
			const shown = still.map((_, index) =>
				(still.length - 1 - index) % STEP === 0 ? compareAt(still, index, compared) : null
			);
			const made = shown.flatMap((one) => one ?? []);
			const wrong = made.filter(({ change }) => change !== 'about-as-usual');
			tally.still.push({ made: made.length, wrong: wrong.length });
			const stated = shown.at(-1)?.detectable;
			if (stated === undefined) continue;
			const fall = Math.min(stated / 100, panel.share);
			const moved = drawMonths(panel, plan.slice(-WEEKS_COMPARED), -fall, random);
			const found = compareAt(moved, moved.length - 1, compared);
			if (found) tally.moved.push({ isFound: found.change === 'worse', stated });
		}
	}
	const six = panel.season === 0 ? checkOf(tallies['six-months']) : null;
	return { 'six-months': six, 'year-ago': checkOf(tallies['year-ago']) };
}

/** The months before and a year before are chosen as the page chooses them. Null: nothing is compared. */
function compareAt(
	months: readonly CountedMonth[],
	index: number,
	compared: Compared
): ShownComparison | null {
	const latest = months[index]!;
	const before = months.slice(Math.max(0, index - MONTHS_BEFORE), index);
	const told = before.filter(({ weeks }) => weeks.length > 0);
	if (told.length < LEAST_EARLIER_MONTHS) return null;
	const earlier = told.flatMap(({ weeks }) => weeks);
	const yearAgo = months.find(({ month }) => month === addMonths(latest.month, -12));
	const answer =
		compared === 'six-months'
			? compareMonth(latest.weeks, earlier)
			: compareYear(latest.weeks, yearAgo?.weeks ?? [], earlier);
	return answer.ok ? showComparison(answer.value, Math.round(100 * answer.value.latest)) : null;
}

interface Tally {
	readonly still: { readonly made: number; readonly wrong: number }[];
	readonly moved: { readonly isFound: boolean; readonly stated: number }[];
}

const emptyTally = (): Tally => ({ still: [], moved: [] });

function checkOf({ still, moved }: Tally): ComparisonCheck {
	const compared = sum(still.map(({ made }) => made));
	const falseShare = sum(still.map(({ wrong }) => wrong)) / compared;
	// Months of one history are alike: the error is that of the histories.
	const squares = still.map(({ made, wrong }) => (wrong - falseShare * made) ** 2);
	const foundShare = moved.filter(({ isFound }) => isFound).length / moved.length;
	return {
		compared,
		falseShare,
		falseError: Math.sqrt(sum(squares)) / compared,
		foundShare,
		foundError: Math.sqrt((foundShare * (1 - foundShare)) / moved.length),
		meanStated: sum(moved.map(({ stated }) => stated)) / moved.length
	};
}
