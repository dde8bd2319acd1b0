import { BOLD, NARROW_BELOW, round, textWidth, timeScale } from './frame';
import type { TimeScale } from './frame';
import { keepApart } from './keep-apart';
import { monthAxis } from './month-ticks';
import type { MonthAxis } from './month-ticks';
import { hiddenWeeks, isShown, pathOf, shareAxis, unbroken, weekMiddle } from './mood-weeks';
import type { HiddenRun, HiddenWeek, MoodDot, ShareAxis, ShownPoint } from './mood-weeks';
import type { Followed } from '$lib/domain/chart-subject';
import { addDays } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { isJudged } from '$lib/domain/verdict';
import { isJoint } from '$lib/domain/verdict-statements';
import type { Verdict } from '$lib/domain/verdict';
import { judgeableFrom } from '$lib/domain/verdict-shape';
import { addWeeks, weekEnd, weekStart } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { phaseOf, sayLevels } from '$lib/format/verdict/followed';
import * as m from '$lib/paraglide/messages';

interface WeekDot extends MoodDot {
	/** The measure was on. */
	readonly isWith: boolean;
}

interface SideLabel {
	readonly text: string;
	readonly y: number;
	readonly weight: 'strong' | 'plain' | 'quiet';
	readonly about: 'with' | 'expected';
}

/** The level that was expected over the weeks with it, with its range, and the one that came. */
interface LevelMarks {
	readonly from: number;
	readonly to: number;
	readonly expected: number;
	readonly top: number;
	readonly height: number;
	/** Null where it may not be compared. */
	readonly withIt: number | null;
}

export interface FollowedLayout {
	readonly width: number;
	readonly height: number;
	readonly scale: TimeScale;
	readonly axis: MonthAxis;
	readonly yTicks: ShareAxis['ticks'];
	readonly cut: ShareAxis['cut'];
	readonly top: number;
	readonly bottom: number;
	/** Where it began, and ended; null outside the window. */
	readonly start: number | null;
	readonly end: number | null;
	readonly spans: readonly {
		readonly x: number;
		readonly anchor: 'start' | 'end';
		readonly text: string;
		readonly isWith: boolean;
	}[];
	readonly dots: readonly WeekDot[];
	readonly paths: readonly string[];
	readonly hidden: readonly HiddenWeek[];
	readonly hiddenRuns: readonly HiddenRun[];
	readonly levels: LevelMarks | null;
	/** From the last level on to the week from which it can be judged. */
	readonly toCome: { readonly from: number; readonly to: number; readonly y: number } | null;
	/** To the right of the weeks; none on a phone, where the words stand under the picture. */
	readonly labels: readonly SideLabel[];
}

const LEFT = 34;
const RIGHT_AIR = 12;
const TOP = 78;
const LABEL_HEIGHT = 19;

/** The weeks before and with a measure, beside the level that was expected with it; null without a week that is shown. */
export function layOutFollowed(
	followed: Followed,
	width: number,
	language: Language
): FollowedLayout | null {
	const { mood, levels, verdict } = followed;
	const [first, last] = [mood.points[0], mood.points.at(-1)];
	const shown = mood.points.filter(isShown);
	if (!first || !last || shown.length === 0) return null;
	const isNarrow = width < NARROW_BELOW;
	const height = isNarrow ? 276 : 356;
	const said = isNarrow || !levels ? [] : sayLevels(levels, verdict, language);
	const room = Math.max(RIGHT_AIR, ...said.map(({ text }) => textWidth(text) * BOLD + 30));
	const to = addDays(weekEnd(last.week), 1);
	const scale = timeScale(weekStart(first.week), to, LEFT, width - room);
	const floor = height - 50;
	const shares = shown.map((point) => point.shares.green);
	const around = levels ? [levels.low, levels.high, levels.withIt] : [];
	const { y, ticks: yTicks, cut } = shareAxis([...shares, ...around], { top: TOP, floor });
	const edge = (week: IsoWeek) => scale.at(weekStart(week));
	const middle = weekMiddle(scale);
	const toDot = ({ week, shares: { green } }: ShownPoint): WeekDot => ({
		...{ week, x: middle(week), y: y(green) },
		isWith: phaseOf(followed, week) === 'with'
	});
	const dots = shown.map(toDot);
	const inside = (week: IsoWeek) => week >= first.week && week <= last.week;
	const marks = levels && placeLevels(followed, dots, y, edge);
	return {
		...{ width, height, scale, yTicks, cut, top: TOP - 14, bottom: height - 4 },
		axis: monthAxis(scale, language, room),
		start: inside(followed.start) ? edge(followed.start) : null,
		end:
			followed.end !== null && inside(followed.end) && followed.end < last.week
				? edge(addWeeks(followed.end, 1))
				: null,
		spans: placeSpans(followed, scale, edge, language),
		dots,
		paths: unbroken(mood.points).map((run) => pathOf(run.map(toDot))),
		...hiddenWeeks(mood.points, middle),
		levels: marks,
		toCome: placeToCome(verdict, marks, edge),
		labels: marks ? placeLabels(said, marks, { top: TOP - 10, bottom: height - 4 }) : []
	};
}

function placeLevels(
	{ levels, verdict, start }: Followed,
	dots: readonly WeekDot[],
	y: (share: number) => number,
	edge: (week: IsoWeek) => number
): LevelMarks | null {
	const lastWith = dots.findLast(({ isWith }) => isWith);
	if (!levels || !lastWith) return null;
	const top = y(levels.high);
	return {
		from: edge(start),
		to: edge(addWeeks(lastWith.week, 1)),
		expected: y(levels.expected),
		top,
		height: round(y(levels.low) - top),
		withIt: isJudged(verdict) && !isJoint(verdict) ? y(levels.withIt) : null
	};
}

function placeToCome(
	verdict: Verdict,
	marks: LevelMarks | null,
	edge: (week: IsoWeek) => number
): FollowedLayout['toCome'] {
	const week = judgeableFrom(verdict);
	if (!marks || week === null) return null;
	return { from: marks.to, to: edge(week), y: marks.expected };
}

function placeSpans(
	followed: Followed,
	scale: TimeScale,
	edge: (week: IsoWeek) => number,
	language: Language
): FollowedLayout['spans'] {
	const x = edge(followed.start);
	if (x <= scale.left || x >= scale.right) return [];
	const before = m.followed_before({}, { locale: language });
	const withIt = m.followed_with({}, { locale: language });
	const fits = (text: string, pixels: number) => textWidth(text) * BOLD + 8 <= pixels;
	return [
		...(fits(before, x - scale.left)
			? [{ x: x - 6, anchor: 'end', text: before, isWith: false } as const]
			: []),
		...(fits(withIt, scale.right - x)
			? [{ x: x + 6, anchor: 'start', text: withIt, isWith: true } as const]
			: [])
	];
}

function placeLabels(
	said: readonly Omit<SideLabel, 'y'>[],
	marks: LevelMarks,
	{ top, bottom }: { readonly top: number; readonly bottom: number }
): SideLabel[] {
	const wishes = said.map(({ about }) => ({
		y: about === 'with' ? (marks.withIt ?? marks.expected) : marks.expected,
		height: LABEL_HEIGHT
	}));
	const middles = keepApart(wishes, top, bottom);
	return said.map((label, index) => ({ ...label, y: round(middles[index]! + 5) }));
}
