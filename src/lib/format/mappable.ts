import * as m from '$lib/paraglide/messages';

const WORDS: Readonly<Record<string, () => string>> = {
	title: m.local_field_title,
	start: m.local_field_start,
	endDate: m.local_field_end,
	kind: m.interventions_fact_kind,
	circumstance: m.interventions_fact_circumstance,
	description: m.local_field_description,
	place: m.interventions_fact_place,
	targetGroups: m.interventions_fact_groups,
	responsible: m.interventions_fact_responsible,
	cost: m.interventions_fact_cost,
	links: m.interventions_fact_links,
	source: m.interventions_fact_source,
	goals: m.cards_fact_goals,
	period: m.indicators_column_period,
	value: m.local_field_value,
	note: m.indicators_column_note
};

/** What a field that a column may hold is called. */
export function mappableWords(name: string): string {
	const words = WORDS[name];
	if (!words) throw new Error(`No words for the field ${name}`);
	return words();
}
