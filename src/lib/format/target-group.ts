import type { TargetGroup } from '$lib/domain/intervention';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

const TARGET_GROUPS = {
	everyone: m.interventions_group_everyone,
	'children-and-youth': m.interventions_group_children_and_youth,
	'newly-arrived': m.interventions_group_newly_arrived,
	'older-people': m.interventions_group_older_people,
	'people-with-disabilities': m.interventions_group_people_with_disabilities,
	'people-on-income-support': m.interventions_group_people_on_income_support,
	employees: m.interventions_group_employees,
	associations: m.interventions_group_associations,
	companies: m.interventions_group_companies
} as const satisfies Record<TargetGroup, unknown>;

export function targetGroupWords(group: TargetGroup, language: Language): string {
	return TARGET_GROUPS[group]({}, { locale: language });
}
