import { writeApproximateDate } from './approximate-date';
import { chosenGoals, isGoalId, type Goal } from './goal';
import { INTERVENTION_KINDS } from './intervention';
import { EMPTY_CARD, GOAL_AREAS } from './intervention-card';
import type { Intervention, InterventionKind } from './intervention';
import type { GoalArea } from './intervention-card';
import { KIND_WORDS } from './timeline-query';

/** What a reader of the list asks for: `?slag=insats&slag=handelse&sok=promenad&mal=6&kommunmal=fler-besok&plats=Pello&ar=2026`. */
export interface InterventionFilter {
	/** Empty: every kind. */
	readonly kinds: readonly InterventionKind[];
	readonly text: string;
	/** Null: any, or none. */
	readonly goalArea: GoalArea | null;
	/** The id of one of the municipality's own goals; null: any, or none. */
	readonly goal: string | null;
	/** As it is written, whatever its case; null: any, or none. */
	readonly place: string | null;
	/** Of the start; null: any. */
	readonly year: string | null;
}

/** What there is to choose among. */
export interface FilterChoices {
	readonly goalAreas: readonly GoalArea[];
	readonly goals: readonly Goal[];
	readonly places: readonly string[];
	/** The latest first. */
	readonly years: readonly string[];
}

export interface InterventionYear {
	readonly year: string;
	readonly interventions: readonly Intervention[];
}

const LONGEST_TEXT = 100;
const LONGEST_PLACE = 200;

export function parseInterventionFilter(parameters: URLSearchParams): InterventionFilter {
	const words = parameters.getAll('slag');
	const goal = readText(parameters, 'kommunmal');
	return {
		kinds: INTERVENTION_KINDS.filter((kind) => words.includes(KIND_WORDS[kind])),
		text: readText(parameters, 'sok').slice(0, LONGEST_TEXT),
		goalArea:
			GOAL_AREAS.find((area) => goalAreaNumber(area) === readText(parameters, 'mal')) ?? null,
		goal: isGoalId(goal) ? goal : null,
		place: readText(parameters, 'plats').slice(0, LONGEST_PLACE) || null,
		year: /^\d{4}$/.exec(readText(parameters, 'ar'))?.[0] ?? null
	};
}

/** The filter as addresses write it, without the question mark. */
export function writeInterventionFilter(filter: InterventionFilter): string {
	const { kinds, text, goalArea, goal, place, year } = filter;
	const parameters = new URLSearchParams(kinds.map((kind) => ['slag', KIND_WORDS[kind]]));
	if (text) parameters.set('sok', text);
	if (goalArea) parameters.set('mal', goalAreaNumber(goalArea));
	if (goal) parameters.set('kommunmal', goal);
	if (place) parameters.set('plats', place);
	if (year) parameters.set('ar', year);
	return parameters.toString();
}

/** A goal area as addresses write it: its number in the parliament's order. */
export function goalAreaNumber(area: GoalArea): string {
	return String(GOAL_AREAS.indexOf(area) + 1);
}

export function isFiltered({ kinds, text, ...others }: InterventionFilter): boolean {
	return kinds.length > 0 || text !== '' || Object.values(others).some((one) => one !== null);
}

/** Of the goals of the municipality those that an intervention serves. */
export function choicesOf(
	interventions: readonly Intervention[],
	goals: readonly Goal[]
): FilterChoices {
	const served = interventions.flatMap(({ card }) => card?.goals ?? []);
	const chosen = new Set(interventions.map(({ card }) => card?.goalArea));
	const places = new Map<string, string>();
	for (const { place } of interventions) {
		const key = keyOf(place);
		if (place !== null && key && !places.has(key)) places.set(key, place.trim());
	}
	return {
		goalAreas: GOAL_AREAS.filter((area) => chosen.has(area)),
		goals: chosenGoals(goals, served),
		places: [...places.values()].sort((a, b) => a.localeCompare(b, 'sv')),
		years: [...new Set(interventions.map(yearOfStart))].sort().reverse()
	};
}

function readText(parameters: URLSearchParams, name: string): string {
	return (parameters.get(name) ?? '').trim();
}

function keyOf(place: string | null): string {
	return (place ?? '').trim().toLowerCase();
}

/** All that is asked for, and every word of the text somewhere in a title, a tag, description, place, responsible or source, whatever its case. */
export function matchesFilter(intervention: Intervention, filter: InterventionFilter): boolean {
	const { kinds, goalArea, goal, place, year } = filter;
	if (kinds.length > 0 && !kinds.includes(intervention.kind)) return false;
	if (goalArea !== null && intervention.card?.goalArea !== goalArea) return false;
	if (goal !== null && !intervention.card?.goals.includes(goal)) return false;
	if (place !== null && keyOf(intervention.place) !== keyOf(place)) return false;
	if (year !== null && yearOfStart(intervention) !== year) return false;
	return matchesText(intervention, filter.text);
}

function matchesText(intervention: Intervention, text: string): boolean {
	const { title, description, place, responsible, source, card = EMPTY_CARD } = intervention;
	const named = [title, ...Object.values(card.otherTitles), ...card.tags];
	const all = [...named, description, place, responsible, source].join('\n').toLowerCase();
	return text
		.toLowerCase()
		.split(/\s+/)
		.every((word) => all.includes(word));
}

/** By the year of the start, the latest first in years and within them. */
export function groupByYear(interventions: readonly Intervention[]): InterventionYear[] {
	const latestFirst = [...interventions].sort((a, b) =>
		a.start.date === b.start.date
			? a.title.localeCompare(b.title, 'sv')
			: a.start.date < b.start.date
				? 1
				: -1
	);
	const years = new Map<string, Intervention[]>();
	for (const intervention of latestFirst) {
		const year = yearOfStart(intervention);
		years.set(year, [...(years.get(year) ?? []), intervention]);
	}
	return [...years].map(([year, listed]) => ({ year, interventions: listed }));
}

/** A week belongs to the year of its Thursday, as its number says. */
function yearOfStart({ start }: Intervention): string {
	return writeApproximateDate(start).slice(0, 4);
}
