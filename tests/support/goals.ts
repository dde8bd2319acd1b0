import type { Goal, GoalStatement } from '$lib/domain/goal';

/** A goal of an area of its own, with nothing that shows how it goes. */
export function goal(id: string, change: Partial<Goal> = {}): Goal {
	const { area, text, source } = goalStatement(id);
	return { id, area, text, source, indicators: [], followed: true, ...change };
}

export function goalStatement(id: string, change: Partial<GoalStatement> = {}): GoalStatement {
	return {
		id,
		area: { sv: `Ämne ${id}`, fi: `Aihe ${id}`, fit: `Aihe ${id}`, en: `Subject ${id}` },
		text: { sv: `Mål ${id}`, fi: `Tavoite ${id}`, fit: `Tavote ${id}`, en: `Goal ${id}` },
		indicatorIds: [],
		source: 'Plan 2026',
		...change
	};
}
