import type { ComparedLevels, Followed, MoodSeries } from '$lib/domain/chart-subject';
import type { Intervention } from '$lib/domain/intervention';
import { dayInStockholm } from '$lib/domain/stockholm';
import { ownEvidenceOf } from '$lib/domain/verdict';
import { judgeableFrom } from '$lib/domain/verdict-shape';
import type { InterventionVerdict } from '$lib/domain/verdict-workings';
import { addWeeks, weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { findMeasuredWeeks, listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { viewMoodSeries } from '$lib/server/views/mood';
import { shownOf } from '$lib/server/views/timeline';

/** Half a year on each side, and as long as it lasted. */
const WEEKS_AROUND = 26;
const WEEKS_AFTER = 4;

/** The weeks before and with a public measure or event, with its verdict; null for a circumstance and where no week before it is measured. */
export async function viewFollowed(
	store: Store,
	judged: InterventionVerdict | null
): Promise<Followed | null> {
	if (!judged) return null;
	const { intervention, verdict } = judged;
	const { areaCode } = intervention;
	const measured = await findMeasuredWeeks(store, areaCode);
	if (!measured) return null;
	const start = weekOf(intervention.start.date);
	if (start <= measured.first) return null;
	const end = lastWeekOf(intervention);
	const from = later(measured.first, addWeeks(start, -WEEKS_AROUND));
	const known =
		end === null ? measured.last : later(addWeeks(end, WEEKS_AFTER), addWeeks(start, WEEKS_AROUND));
	const shown = known < measured.last ? known : measured.last;
	const to = later(shown, judgeableFrom(verdict) ?? shown);
	if (from > to) return null;
	const releasedOn = await newestRelease(store, areaCode);
	const mood = { ...plain(await viewMoodSeries(store, areaCode, from, to)), releasedOn };
	if (mood.points.every(({ gap }) => gap !== null)) return null;
	return {
		...{ intervention: shownOf(intervention), start, end, mood, verdict },
		levels: levelsOf(judged),
		example: mood.example || intervention.example
	};
}

/** What is said of it rests on every week published, not on those drawn alone. */
async function newestRelease(store: Store, areaCode: string): Promise<string | null> {
	const releases = await listReleases(store, areaCode);
	return (
		releases
			.map(({ releasedAt }) => dayInStockholm(releasedAt))
			.sort()
			.at(-1) ?? null
	);
}

function lastWeekOf({ start, end }: Intervention): IsoWeek | null {
	switch (end.kind) {
		case 'ongoing':
			return null;
		case 'ended':
			return weekOf(end.date);
		case 'point':
			return weekOf(start.date);
	}
}

function later(one: IsoWeek, other: IsoWeek): IsoWeek {
	return one > other ? one : other;
}

/** Its own expected level stands in the picture, and neither the band of ordinary weeks nor the kinds. */
function plain(mood: MoodSeries): MoodSeries {
	const points = mood.points.map((point) =>
		point.gap === null ? { ...point, kinds: null } : point
	);
	return { ...mood, band: null, points };
}

/** Observed less the difference, with the range turned about: where the mean lies outside it the verdict is clear, and nowhere else. */
function levelsOf({ verdict, workings }: InterventionVerdict): ComparedLevels | null {
	const evidence = ownEvidenceOf(verdict);
	const withIt = workings?.level ?? null;
	if (!evidence || withIt === null) return null;
	const less = (difference: number) => {
		const tenths = Math.round(10 * (withIt - difference)) / 10;
		return Math.min(100, Math.max(0, tenths));
	};
	return {
		withIt,
		expected: less(evidence.estimate),
		low: less(evidence.high),
		high: less(evidence.low)
	};
}
