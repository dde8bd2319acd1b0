import { writeApproximateDate } from './approximate-date';
import { INTERVENTION_KINDS } from './intervention';
import { EMPTY_CARD } from './intervention-card';
import type { Intervention, InterventionKind } from './intervention';
import { KIND_WORDS } from './timeline-query';

/** What a reader of the list asks for: `?slag=insats&slag=handelse&sok=promenad`. */
export interface InterventionFilter {
	/** Empty: every kind. */
	readonly kinds: readonly InterventionKind[];
	readonly text: string;
}

export interface InterventionYear {
	readonly year: string;
	readonly interventions: readonly Intervention[];
}

const LONGEST_TEXT = 100;

export function parseInterventionFilter(parameters: URLSearchParams): InterventionFilter {
	const words = parameters.getAll('slag');
	return {
		kinds: INTERVENTION_KINDS.filter((kind) => words.includes(KIND_WORDS[kind])),
		text: (parameters.get('sok') ?? '').trim().slice(0, LONGEST_TEXT)
	};
}

/** Every word of the text somewhere in a title, a tag, description, place, responsible or source, whatever its case. */
export function matchesFilter(intervention: Intervention, filter: InterventionFilter): boolean {
	if (filter.kinds.length > 0 && !filter.kinds.includes(intervention.kind)) return false;
	const { title, description, place, responsible, source, card = EMPTY_CARD } = intervention;
	const named = [title, ...Object.values(card.otherTitles), ...card.tags];
	const all = [...named, description, place, responsible, source].join('\n').toLowerCase();
	return filter.text
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
