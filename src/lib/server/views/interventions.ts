import { spanOf } from '$lib/domain/days-covered';
import type { IsoDate } from '$lib/domain/day';
import { chosenGoals, type Goal } from '$lib/domain/goal';
import type { Intervention } from '$lib/domain/intervention';
import { groupByYear, matchesFilter } from '$lib/domain/intervention-filter';
import type { InterventionFilter, InterventionYear } from '$lib/domain/intervention-filter';
import type { Reader } from '$lib/domain/reader';
import { addWeeks, weekOf } from '$lib/domain/week';
import type { WeekSpan } from '$lib/domain/week';
import { listGoals } from '$lib/server/store/register/goal';
import { findIntervention, listInterventions } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';

export interface InterventionList {
	readonly years: readonly InterventionYear[];
	readonly shown: number;
	/** How many there are without the filter. */
	readonly total: number;
}

export interface InterventionPage {
	readonly intervention: Intervention;
	/** Those that it is meant to serve. */
	readonly goals: readonly Goal[];
	/** The weeks of the timeline that show what was before and after it. */
	readonly around: WeekSpan;
}

const WEEKS_AROUND = 13;

export async function viewInterventions(
	store: Store,
	areaCode: string,
	filter: InterventionFilter,
	reader: Reader
): Promise<InterventionList> {
	const all = await listInterventions(store, areaCode, reader);
	const found = all.filter((intervention) => matchesFilter(intervention, filter));
	return { years: groupByYear(found), shown: found.length, total: all.length };
}

/** Null: there is none, or the reader may not see it. */
export async function viewIntervention(
	store: Store,
	slug: string,
	today: IsoDate,
	reader: Reader
): Promise<InterventionPage | null> {
	const intervention = await findIntervention(store, slug, reader);
	if (!intervention) return null;
	const { areaCode, card } = intervention;
	const goals = chosenGoals(await listGoals(store, areaCode), card?.goals ?? []);
	return { intervention, goals, around: weeksAround(intervention, today) };
}

function weeksAround(intervention: Intervention, today: IsoDate): WeekSpan {
	const { from, to } = spanOf(intervention);
	const last = to ?? (today > from ? today : from);
	return {
		from: addWeeks(weekOf(from), -WEEKS_AROUND),
		to: addWeeks(weekOf(last), WEEKS_AROUND)
	};
}
