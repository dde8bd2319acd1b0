import type {
	ExpectedBand,
	MoodMonth,
	MoodPoint,
	MoodSeries,
	MoodShares,
	ShareRange
} from '$lib/domain/chart-subject';
import type { MoodCounts } from '$lib/domain/mood';
import { answersOf } from '$lib/domain/mood';
import { addMonths } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { listWeeks } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { gridFor, roundOutward, roundToGrid, roundToTen } from '$lib/disclosure/rounding';
import { discloseShares } from '$lib/disclosure/rule';
import { dayInStockholm } from '$lib/domain/stockholm';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { expectedBand } from '$lib/statistics/expected-band';
import { compareMonth, LEAST_EARLIER_MONTHS } from '$lib/statistics/month-comparison';
import type { MonthComparison } from '$lib/statistics/month-comparison';

const MONTHS_BEFORE = 6;

/** The latest published month against the six before it; null while nothing is published. */
export async function viewMoodMonth(store: Store, areaCode: string): Promise<MoodMonth | null> {
	const releases = await listReleases(store, areaCode);
	const latest = releases.at(-1);
	if (!latest) return null;
	const first = addMonths(latest.month, -MONTHS_BEFORE);
	const before = releases.filter(
		(release) =>
			release.month >= first && release.month < latest.month && shownWeeks(release).length > 0
	);
	const shown = shownWeeks(latest);
	const facts = {
		month: latest.month,
		weeks: shown.length,
		weeksInMonth: latest.publicWeeks.length,
		example: [latest, ...before].some((release) => release.example),
		releasedOn: dayInStockholm(latest.releasedAt),
		note: latest.note
	};
	const none = { usual: null, comparedWith: [], designEffect: null };
	if (shown.length === 0) {
		return { ...facts, ...none, change: 'hidden', shares: null, answers: null, invited: null };
	}
	const { shares, answers, invited } = discloseWeeks(shown);
	const known = { ...facts, shares, answers, invited };
	const earlier = before.flatMap(shownWeeks);
	const compared = compareMonth(shown, earlier);
	if (before.length < LEAST_EARLIER_MONTHS || !compared.ok) {
		return { ...known, ...none, change: 'too-little' };
	}
	const comparison = compared.value;
	const usual = usualRange(comparison, Math.min(meanAnswers(shown), meanAnswers(earlier)));
	return {
		...known,
		change: changeOf(shares.green, usual),
		usual,
		comparedWith: before.map((release) => release.month),
		designEffect: Math.round(comparison.designEffect * 10) / 10
	};
}

/** A month's shown weeks together, as everyone may see them; null: none is shown. */
export function discloseMonth(release: Release): DisclosedMonth | null {
	const shown = shownWeeks(release);
	return shown.length === 0 ? null : discloseWeeks(shown);
}

interface DisclosedMonth {
	readonly shares: MoodShares;
	/** Mean answers and invited a week, rounded to 10; invited null: unknown. */
	readonly answers: number;
	readonly invited: number | null;
}

function discloseWeeks(weeks: readonly ShownWeek[]): DisclosedMonth {
	const answers = meanAnswers(weeks);
	return {
		shares: discloseShares(totalCounts(weeks), gridFor(answers)),
		answers: roundToTen(answers),
		invited: meanInvited(weeks)
	};
}

/** Every week from `from` to `to`, with the band that the released weeks up to `to` lead one to expect. */
export async function viewMoodSeries(
	store: Store,
	areaCode: string,
	from: IsoWeek,
	to: IsoWeek
): Promise<MoodSeries> {
	const releases = await listReleases(store, areaCode);
	const released = new Map(
		releases.flatMap((release) => release.publicWeeks.map((week) => [week.week, week] as const))
	);
	const points = listWeeks(from, to).map(
		(week): MoodPoint => released.get(week) ?? { week, gap: 'not-released' }
	);
	const behind = releases.filter((release) =>
		release.publicWeeks.some(({ week }) => week >= from && week <= to)
	);
	const dates = behind.map((release) => dayInStockholm(release.releasedAt)).sort();
	return {
		points,
		band: bandUpTo(releases, to),
		example: behind.some((release) => release.example),
		releasedOn: dates.at(-1) ?? null
	};
}

interface ShownWeek {
	readonly week: IsoWeek;
	readonly counts: MoodCounts;
	readonly invited: number | null;
}

/** Exact counts of the weeks that the release shows: averages never run over a hidden one. */
function shownWeeks(release: Release): ShownWeek[] {
	const open = new Set(
		release.publicWeeks.filter((week) => week.gap === null).map((week) => week.week)
	);
	return release.exactWeeks.flatMap(({ week, counts, invited }) =>
		counts && open.has(week) ? { week, counts, invited } : []
	);
}

function bandUpTo(releases: readonly Release[], to: IsoWeek): ExpectedBand | null {
	const shown = releases.flatMap(shownWeeks).filter(({ week }) => week <= to);
	const first = shown[0];
	if (!first) return null;
	const byWeek = new Map(shown.map(({ week, counts }) => [week, counts]));
	const band = expectedBand(
		listWeeks(first.week, to).map((week) => {
			const counts = byWeek.get(week);
			return counts ? { count: counts.green, n: answersOf(counts) } : null;
		})
	);
	if (!band.ok) return null;
	const { centre, low, high, weeks, preliminary } = band.value;
	const grid = gridFor(meanAnswers(shown));
	return {
		...roundOutward(100 * low, 100 * high, grid),
		centre: roundToGrid(100 * centre, grid),
		weeks,
		preliminary
	};
}

/** Judged on what is shown, so that the words never say more than the figures beside them. */
function changeOf(green: ShareRange, usual: ShareRange): 'better' | 'worse' | 'about-as-usual' {
	if (green.low > usual.high) return 'better';
	return green.high < usual.low ? 'worse' : 'about-as-usual';
}

function usualRange(comparison: MonthComparison, answers: number): ShareRange {
	const { usualLow, usualHigh } = comparison;
	return roundOutward(100 * usualLow, 100 * usualHigh, gridFor(answers));
}

function totalCounts(weeks: readonly ShownWeek[]): MoodCounts {
	return weeks.reduce<MoodCounts>(
		(total, { counts }) => ({
			green: total.green + counts.green,
			yellow: total.yellow + counts.yellow,
			red: total.red + counts.red
		}),
		{ green: 0, yellow: 0, red: 0 }
	);
}

/** Mean a week and not the sum: the same people answer every week. */
function meanAnswers(weeks: readonly ShownWeek[]): number {
	return answersOf(totalCounts(weeks)) / weeks.length;
}

function meanInvited(weeks: readonly ShownWeek[]): number | null {
	const invited = weeks.flatMap((week) => week.invited ?? []);
	if (invited.length < weeks.length) return null;
	return roundToTen(invited.reduce((total, number) => total + number, 0) / weeks.length);
}
