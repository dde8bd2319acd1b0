import { isoDate } from '$lib/domain/day';
import { addWeeks, asIsoWeek, compilationMonthOf } from '$lib/domain/week';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import type { Store } from '$lib/server/store/store';
import { INTAKE } from './intake';
import { AREA, compilationFile, publication } from './mood-store';
import { weeklySeries } from './weekly-series';

const TODAY = isoDate('2026-12-31');
const FIRST = asIsoWeek('2025-W40');
const WEEKS = 60;
const STEP = 35;

/** Sixty weeks of 144 answers, a file a month; the share of green is fifteen points higher from 1 June 2026. */
export function steppedCompilations() {
	const level = (time: number) => (time < STEP ? 55 : 70);
	const weeks = weeklySeries({ weeks: WEEKS, seed: 4, deviation: 3, level }).map(
		({ time, value }) => ({ week: addWeeks(FIRST, time), green: Math.round((144 * value!) / 100) })
	);
	const months = [...new Set(weeks.map(({ week }) => compilationMonthOf(week)))];
	return months.map((month) => ({
		month,
		file: compilationFile(
			weeks
				.filter(({ week }) => compilationMonthOf(week) === month)
				.map(({ week, green }) => `${week};Hela kommunen;enhet;${green};${144 - green};0;200`)
		)
	}));
}

export async function publishStepped(store: Store) {
	const choices = {
		sources: INTAKE.mood,
		areaCode: AREA,
		accountId: null,
		today: TODAY,
		demo: false,
		confirmed: 'all' as const
	};
	for (const { month, file } of steppedCompilations()) {
		await importMoodCompilation(store, file, choices);
		await publishMonth(store, { ...publication(month), today: TODAY });
	}
}
