import type {
	MoodMonth,
	MoodPoint,
	MoodSeries,
	MoodShares,
	MoodSum,
	YearAgo
} from '$lib/domain/chart-subject';
import type { MoodCounts } from '$lib/domain/mood';
import { answersOf } from '$lib/domain/mood';
import { addMonths, weeksOfMonth } from '$lib/domain/month';
import { eventOf } from '$lib/domain/release';
import type { PublicCounts, PublicWeek, Release } from '$lib/domain/release';
import { listWeeks } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { unbias } from '$lib/disclosure/estimate';
import { roundToTen } from '$lib/disclosure/rounding';
import { addCounts } from '$lib/disclosure/support';
import { dayInStockholm } from '$lib/domain/stockholm';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import {
	compareMonth,
	compareYear,
	LEAST_EARLIER_MONTHS,
	showComparison
} from '$lib/statistics/month-comparison';
import type { CountedWeek } from '$lib/statistics/month-comparison';
import { mean } from '$lib/statistics/sum';
import { bandUpTo } from './mood-band';

/** What a month is compared with, beside the same month a year before. */
export const MONTHS_BEFORE = 6;

/** The latest published month against the six before it and the same a year before; null while nothing is published. */
export async function viewMoodMonth(store: Store, areaCode: string): Promise<MoodMonth | null> {
	return answerOf(await listReleases(store, areaCode));
}

function answerOf(releases: readonly Release[]): MoodMonth | null {
	const found = latestMonth(releases);
	if (!found) return null;
	const { latest, before } = found;
	const shown = shownWeeks(latest);
	const facts = {
		month: latest.month,
		weeks: shown.length,
		weeksInMonth: latest.publicWeeks.length,
		example: [latest, ...before].some((release) => release.example),
		releasedOn: dayInStockholm(latest.releasedAt),
		event: eventOf(latest),
		reason: latest.reason
	};
	const none = { then: null, usual: null, detectable: null, yearAgo: null, comparedWith: [] };
	const cells = shownCells(latest);
	if (cells.length === 0) {
		return { ...facts, ...none, change: 'hidden', shares: null, ...NO_ANSWERS };
	}
	const known = { ...facts, ...together(cells) };
	if (latest.publicMonth) return { ...known, ...none, change: 'only-month' };
	const earlier = before.flatMap(shownWeeks);
	const compared = compareMonth(shown.map(countedWeek), earlier.map(countedWeek));
	if (before.length < LEAST_EARLIER_MONTHS || !compared.ok) {
		return { ...known, ...none, change: 'too-little' };
	}
	return {
		...known,
		...showComparison(compared.value, known.shares.green),
		then: together(before.flatMap(shownCells)).shares.green,
		yearAgo: viewYearAgo(releases, known.shares.green, latest, earlier),
		comparedWith: before.map((release) => release.month)
	};
}

/** The latest month, and those of the six before it that have a week to show, oldest first; null: nothing is published. */
export function latestMonth(
	releases: readonly Release[]
): { readonly latest: Release; readonly before: readonly Release[] } | null {
	const latest = releases.at(-1);
	if (!latest) return null;
	const first = addMonths(latest.month, -MONTHS_BEFORE);
	const before = releases.filter(
		(release) =>
			release.month >= first && release.month < latest.month && shownWeeks(release).length > 0
	);
	return { latest, before };
}

function viewYearAgo(
	releases: readonly Release[],
	green: number,
	latest: Release,
	between: readonly ShownWeek[]
): YearAgo | null {
	const before = releases.find(({ month }) => month === addMonths(latest.month, -12));
	if (!before) return null;
	const then = shownWeeks(before);
	const compared = compareYear(
		shownWeeks(latest).map(countedWeek),
		then.map(countedWeek),
		between.map(countedWeek)
	);
	if (!compared.ok) return null;
	const shown = showComparison(compared.value, green);
	return { month: before.month, green: together(then).shares.green, ...shown };
}

/** A month as everyone may see it: the sum of its shown weeks, or the sum that was delivered; null: nothing is shown. */
export function viewRelease(release: Release): PublicMonth | null {
	const cells = shownCells(release);
	if (cells.length === 0) return null;
	const counts = unbiasedSum(cells);
	return { ...together(cells, counts), index: indexOf(counts) };
}

interface PublicMonth extends PublicSum {
	/** Green as 100, yellow as 50 and red as 0: the mean of all answers, whole. */
	readonly index: number;
}

interface PublicSum {
	readonly shares: MoodShares;
	/** Mean answers and invited a week, or of the one sum, rounded to 10; invited null: unknown. */
	readonly answers: number;
	readonly invited: number | null;
	/** Answers of the week with the fewest and the one with the most, in tens. */
	readonly least: number;
	readonly most: number;
}

function shownCells({ publicWeeks, publicMonth }: Release): PublicCounts[] {
	const cells = publicMonth ? [publicMonth] : publicWeeks;
	return cells.flatMap((cell) => (cell.gap === null ? [cell] : []));
}

const NO_ANSWERS = { answers: null, invited: null, least: null, most: null };

/** Means a week and not sums: the same people answer every week. */
function together(cells: readonly PublicCounts[], counts = unbiasedSum(cells)): PublicSum {
	const each = cells.map((cell) => answersOf(cell.counts));
	const answers = answersOf(addCounts(cells.map((cell) => cell.counts))) / cells.length;
	const invited = cells.flatMap((cell) => cell.invited ?? []);
	return {
		shares: sharesOf(counts),
		answers: roundToTen(answers),
		least: roundToTen(Math.min(...each)),
		most: roundToTen(Math.max(...each)),
		invited: invited.length < cells.length ? null : roundToTen(mean(invited) ?? 0)
	};
}

function unbiasedSum(cells: readonly PublicCounts[]): MoodCounts {
	return addCounts(cells.map(({ counts, draw }) => unbias(counts, draw)));
}

/** m = (G + ½Y)/n, in hundredths. */
function indexOf(counts: MoodCounts): number {
	const score = (100 * counts.green + 50 * counts.yellow) / answersOf(counts);
	return Math.min(100, Math.max(0, Math.round(score)));
}

function sharesOf(counts: MoodCounts): MoodShares {
	const answers = answersOf(counts);
	const share = (count: number) => Math.min(100, Math.max(0, Math.round((100 * count) / answers)));
	return { green: share(counts.green), yellow: share(counts.yellow), red: share(counts.red) };
}

/** Every week from `from` to `to`, with the band that the released weeks up to `to` lead one to expect. */
export async function viewMoodSeries(
	store: Store,
	areaCode: string,
	from: IsoWeek,
	to: IsoWeek
): Promise<MoodSeries> {
	const releases = await listReleases(store, areaCode);
	const released = new Map(releases.flatMap(weekPoints).map((point) => [point.week, point]));
	const points = listWeeks(from, to).map(
		(week): MoodPoint => released.get(week) ?? { week, gap: 'not-released' }
	);
	const behind = releases.filter((release) =>
		weekPoints(release).some(({ week }) => week >= from && week <= to)
	);
	const dates = behind.map((release) => dayInStockholm(release.releasedAt)).sort();
	return {
		points,
		sums: behind.flatMap((release) => monthSum(release) ?? []),
		band: bandUpTo(releases.flatMap(shownWeeks), to),
		example: behind.some((release) => release.example),
		releasedOn: dates.at(-1) ?? null,
		answer: behind.at(-1) === releases.at(-1) ? answerOf(releases) : null
	};
}

/** One a week of the release's month. */
export function weekPoints({ month, publicWeeks, publicMonth }: Release): MoodPoint[] {
	if (publicMonth) return weeksOfMonth(month).map((week) => ({ week, gap: 'only-month' }));
	return publicWeeks.map((week): MoodPoint => {
		if (week.gap !== null) return week;
		const ofKind = (counts: MoodCounts) => ({ counts, shares: sharesOf(counts) });
		const kinds = week.kinds && {
			business: ofKind(week.kinds.business),
			municipal: ofKind(week.kinds.municipal)
		};
		return { week: week.week, kinds, ...shownFigures(week) };
	});
}

/** Null: the month was published week by week. */
export function monthSum({ month, publicMonth }: Release): MoodSum | null {
	if (!publicMonth) return null;
	return publicMonth.gap === null
		? { month, ...shownFigures(publicMonth) }
		: { month, gap: publicMonth.gap };
}

function shownFigures({ gap, counts, invited, draw }: PublicCounts) {
	const answers = roundToTen(answersOf(counts));
	return { gap, shares: sharesOf(counts), counts, draw, answers, invited };
}

type ShownWeek = Extract<PublicWeek, { gap: null }>;

function shownWeeks({ publicWeeks }: Release): ShownWeek[] {
	return publicWeeks.flatMap((week) => (week.gap === null ? [week] : []));
}

function countedWeek({ week, counts, draw }: ShownWeek): CountedWeek {
	return { week, counts: unbias(counts, draw) };
}
