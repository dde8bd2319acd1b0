import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import { chosenGoals, type Goal } from '$lib/domain/goal';
import { INTERVENTION_KINDS, INTERVENTION_STATUSES, TARGET_GROUPS } from '$lib/domain/intervention';
import { GOAL_AREAS, OTHER_LANGUAGES, titleField } from '$lib/domain/intervention-card';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { goalWords } from './goal';
import { goalAreaWords } from './goal-area';
import { circumstanceWords, kindWords, statusWords } from './intervention';
import { languageName } from './language-name';
import { targetGroupWords } from './target-group';

const LABELS: Readonly<Record<string, () => string>> = {
	title: m.interventions_fact_title,
	start: m.interventions_field_start,
	end: m.interventions_field_end,
	endDate: m.interventions_fact_end,
	kind: m.interventions_fact_kind,
	circumstance: m.interventions_fact_circumstance,
	status: m.interventions_fact_status,
	description: m.interventions_fact_description,
	place: m.interventions_fact_place,
	targetGroups: m.interventions_fact_groups,
	responsible: m.interventions_fact_responsible,
	cost: m.interventions_fact_cost,
	links: m.interventions_fact_links,
	source: m.interventions_fact_source,
	goalArea: m.cards_fact_goal_area,
	goals: m.cards_fact_goals,
	tags: m.cards_fact_tags,
	followUp: m.followups_fact
};

const END_WORDS: Readonly<Record<string, () => string>> = {
	point: m.interventions_end_point,
	ongoing: m.interventions_end_ongoing,
	ended: m.interventions_end_ended
};

/** Fields whose words are the page's own. */
const CHOICES: Readonly<Record<string, true>> = {
	...{ kind: true, circumstance: true, status: true, targetGroups: true },
	...{ goalArea: true, goals: true, end: true }
};

interface InterventionFieldWords {
	readonly label: string;
	readonly words: string;
	/** Of what a person has written; undefined: the language of the page. */
	readonly lang: Language | undefined;
}

/** What a field of the form of an intervention is called, and a text of it as it is read. `goals` are those that may be chosen. */
export function describeInterventionField(
	field: string,
	text: string,
	goals: readonly Goal[],
	language: Language
): InterventionFieldWords {
	const other = OTHER_LANGUAGES.find((one) => titleField(one) === field);
	const label = other
		? m.cards_field_title_in({ language: languageName(other) })
		: (LABELS[field]?.() ?? field);
	const lang = other ?? (field in CHOICES ? undefined : 'sv');
	return { label, words: wordsOf(field, text, goals, language), lang };
}

function wordsOf(field: string, text: string, goals: readonly Goal[], language: Language): string {
	const among = <Choice extends string>(
		choices: readonly Choice[],
		words: (choice: Choice, language: Language) => string
	) =>
		choices
			.filter((choice) => text.split(' ').includes(choice))
			.map((choice) => words(choice, language))
			.join(', ');
	switch (field) {
		case 'kind':
			return among(INTERVENTION_KINDS, kindWords);
		case 'circumstance':
			return among(CIRCUMSTANCE_KINDS, circumstanceWords);
		case 'status':
			return among([...INTERVENTION_STATUSES, 'withdrawn'], statusWords);
		case 'targetGroups':
			return among(TARGET_GROUPS, targetGroupWords);
		case 'goalArea':
			return among(GOAL_AREAS, goalAreaWords);
		case 'end':
			return END_WORDS[text]?.() ?? text;
		case 'goals':
			return chosenGoals(goals, text.split(' '))
				.map((goal) => goalWords(goal, language))
				.join('\n');
		default:
			return text;
	}
}
