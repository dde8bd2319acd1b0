import type { Indicator } from './indicator';
import type { InLanguages } from './language';

/** A long-term goal of the municipality, as the file in its folder states it. */
export interface GoalStatement {
	/** Lasts, also when the words change: interventions point at it. */
	readonly id: string;
	/** What it is about, such as public health; several goals share one. */
	readonly area: InLanguages;
	readonly text: InLanguages;
	/** What shows how it goes; empty where nothing here measures it. */
	readonly indicatorIds: readonly string[];
	/** The name of the document that it stands in, in Swedish. */
	readonly source: string;
}

/** A goal that interventions may point at, with what it is followed by. */
export interface Goal extends Omit<GoalStatement, 'indicatorIds'> {
	readonly indicators: readonly Pick<Indicator, 'id' | 'name'>[];
	/** False: it is gone from the file, and kept since an intervention points at it. */
	readonly followed: boolean;
}

/** Goals of one area, in the order of the file. */
interface GoalsOfArea {
	readonly area: InLanguages;
	readonly goals: readonly Goal[];
}

const GOAL_ID = /^[a-z0-9-]{1,60}$/;

export function isGoalId(text: string): boolean {
	return GOAL_ID.test(text);
}

/** Those with the ids, in the order of the goals; an id that none has is passed over. */
export function chosenGoals(goals: readonly Goal[], ids: readonly string[]): Goal[] {
	return goals.filter(({ id }) => ids.includes(id));
}

/** What a form offers: every goal that is followed, and those that are chosen already. */
export function offeredGoals(goals: readonly Goal[], chosen: readonly string[]): Goal[] {
	return goals.filter(({ id, followed }) => followed || chosen.includes(id));
}

/** Areas in the order of their first goal. */
export function groupByArea(goals: readonly Goal[]): GoalsOfArea[] {
	const areas = new Map<string, Goal[]>();
	for (const goal of goals) areas.set(goal.area.sv, [...(areas.get(goal.area.sv) ?? []), goal]);
	return [...areas.values()].flatMap((all) => (all[0] ? [{ area: all[0].area, goals: all }] : []));
}
