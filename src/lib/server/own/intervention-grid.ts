import type { FileProblem } from '$lib/domain/problem';
import { cellOf, type ColumnMapping, type Grid, type GridRow } from '$lib/domain/column-mapping';
import type { MappableField } from '$lib/domain/column-mapping';
import { CIRCUMSTANCE_KINDS, type CircumstanceKind } from '$lib/domain/circumstance';
import type { Goal } from '$lib/domain/goal';
import { TARGET_GROUPS, type InterventionKind, type TargetGroup } from '$lib/domain/intervention';
import { EMPTY_CARD, writeCardTexts } from '$lib/domain/intervention-card';
import { parseIntervention } from '$lib/domain/intervention-form';
import { faultOf } from './intervention-fault';
import type { InterventionProblem, InterventionTexts } from '$lib/domain/intervention-problem';
import { inLanguage, LANGUAGES } from '$lib/domain/language';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';

/** What a column of somebody's list of interventions may hold. */
export const INTERVENTION_FIELDS: readonly MappableField[] = [
	field('title', true, ['titel', 'namn', 'insats', 'åtgärd', 'aktivitet', 'rubrik', 'title']),
	field('start', true, ['början', 'start', 'startdatum', 'från', 'datum', 'år', 'begin']),
	field('endDate', false, ['slut', 'slutdatum', 'till', 'till och med', 'avslut', 'end']),
	field('kind', false, ['slag', 'typ', 'kind']),
	field('circumstance', false, ['omständighet', 'olosuhde', 'olosuhe', 'circumstance']),
	field('description', false, ['beskrivning', 'kommentar', 'innehåll', 'description']),
	field('place', false, ['plats', 'ort', 'place']),
	field('targetGroups', false, ['målgrupper', 'målgrupp']),
	field('responsible', false, ['ansvarig', 'ansvar', 'ägare', 'responsible']),
	field('cost', false, ['kostnad', 'belopp', 'budget', 'cost']),
	field('links', false, ['länkar', 'länk', 'webb', 'url']),
	field('source', false, ['källa', 'source'])
];

const GOALS = field('goals', false, [
	...['mål', 'kommunens mål', 'långsiktigt mål', 'långsiktiga mål', 'kunnan tavoitteet'],
	...['kunnan tavotheet', 'municipal goals', 'goals']
]);

/** Where the municipality has goals of its own a column may hold them; elsewhere one that is called that is something else. */
export function interventionFields(goals: readonly Goal[]): readonly MappableField[] {
	return goals.some(({ followed }) => followed)
		? [...INTERVENTION_FIELDS, GOALS]
		: INTERVENTION_FIELDS;
}

/** Rows that can be drafts, and what is wrong with the others. */
export interface InterventionReading {
	readonly drafts: readonly InterventionDraft[];
	readonly problems: readonly FileProblem[];
}

/** Every row by the rules of the form; all of them become drafts, whatever the table says. `goals` are the municipality's own. */
export function readInterventionGrid(
	grid: Grid,
	mapping: ColumnMapping,
	goals: readonly Goal[] = []
): InterventionReading {
	const followed = goals.filter((goal) => goal.followed);
	const goalIds = followed.map(({ id }) => id);
	const drafts: InterventionDraft[] = [];
	const problems: FileProblem[] = [];
	for (const row of grid.rows) {
		const texts = toTexts(row, mapping, followed);
		const parsed = parseIntervention(texts, goalIds);
		if (parsed.ok) drafts.push(parsed.value);
		else {
			for (const problem of parsed.problems) {
				const column = mapping[problem.field === 'end' ? 'endDate' : problem.field];
				problems.push({
					line: row.line,
					column: column === undefined ? null : (grid.headings[column] ?? null),
					value: column === undefined ? null : (row.cells[column] ?? '').slice(0, 40),
					...faultOf(withKnownWords(problem))
				});
			}
		}
	}
	return { drafts, problems };
}

/** What a column knows instead of the choices of a form. */
function withKnownWords(problem: InterventionProblem): InterventionProblem {
	const words = KNOWN_WORDS[problem.field];
	return problem.reason === 'unknown-choice' && words
		? { ...problem, detail: words.join(', ') }
		: problem;
}

const ONGOING = /^(pågår|pågående|tills vidare|löpande|ongoing)$/i;

const KINDS: Readonly<Record<string, InterventionKind>> = {
	insats: 'measure',
	åtgärd: 'measure',
	evenemang: 'event',
	händelse: 'event',
	omständighet: 'circumstance'
};

/** In every language that the form says them in. */
const CIRCUMSTANCES: Readonly<Record<CircumstanceKind, readonly string[]>> = {
	holiday: ['helg eller lov', 'helg', 'lov', 'juhlapyhä tai loma', 'pyhät eli loma', 'holiday'],
	'question-changed': [
		...['ändrad fråga', 'ny fråga', 'muuttunut kysymys', 'muutettu kysymys', 'muuttunu kysymys'],
		'changed question'
	],
	'group-joined': ['ny grupp', 'uusi ryhmä', 'new group'],
	'group-left': [
		...['grupp som slutat', 'grupp slutar', 'ryhmä jäi pois', 'ryhmä jäi poies', 'group that left'],
		'group left'
	],
	other: ['annat', 'övrigt', 'muu', 'other']
};

const GROUPS: Readonly<Record<string, TargetGroup>> = {
	alla: 'everyone',
	'barn och unga': 'children-and-youth',
	barn: 'children-and-youth',
	unga: 'children-and-youth',
	ungdomar: 'children-and-youth',
	nyanlända: 'newly-arrived',
	äldre: 'older-people',
	'personer med funktionsnedsättning': 'people-with-disabilities',
	'personer med försörjningsstöd': 'people-on-income-support',
	anställda: 'employees',
	föreningar: 'associations',
	företag: 'companies'
};

const KNOWN_WORDS: Readonly<Partial<Record<InterventionProblem['field'], readonly string[]>>> = {
	kind: Object.keys(KINDS),
	circumstance: Object.values(CIRCUMSTANCES).map(([word]) => word!),
	targetGroups: Object.keys(GROUPS)
};

function toTexts(row: GridRow, mapping: ColumnMapping, goals: readonly Goal[]): InterventionTexts {
	const cell = (name: string) => cellOf(row, mapping, name);
	const end = cell('endDate');
	const kindWord = cell('kind').toLowerCase();
	const kind = KINDS[kindWord] ?? kindWord;
	return {
		title: cell('title'),
		description: cell('description'),
		kind,
		circumstance: readCircumstance(cell('circumstance'), kind),
		status: 'draft',
		start: cell('start'),
		end: end === '' ? 'point' : ONGOING.test(end) ? 'ongoing' : 'ended',
		endDate: ONGOING.test(end) ? '' : end,
		place: cell('place'),
		targetGroups: readGroups(cell('targetGroups')),
		responsible: cell('responsible'),
		cost: cell('cost'),
		links: cell('links'),
		source: cell('source'),
		...(mapping['goals'] === undefined
			? {}
			: { card: { ...writeCardTexts(EMPTY_CARD), goals: readGoals(cell('goals'), goals) } })
	};
}

/** With semicolons or a line each: by their words in any language, as pages and files write them, or by their ids. What is none stays as it is written. */
function readGoals(text: string, goals: readonly Goal[]): string[] {
	const parts = text.split(/[;\n]/).map((part) => part.trim());
	return parts
		.filter((part) => part !== '')
		.map((part) => {
			const word = part.toLowerCase().replace(/\.$/, '');
			return goals.find((goal) => namesOf(goal).includes(word))?.id ?? part;
		});
}

function namesOf({ id, area, text }: Goal): string[] {
	const said = LANGUAGES.map((language) => inLanguage(text, language));
	const inArea = LANGUAGES.map(
		(language) => `${inLanguage(area, language)}: ${inLanguage(text, language)}`
	);
	return [id, ...said, ...inArea].map((name) => name.toLowerCase());
}

/** A list that does not say what a circumstance is has been kept for something else: it is nothing in particular. */
function readCircumstance(text: string, kind: string): string {
	if (text === '') return kind === 'circumstance' ? 'other' : '';
	const word = text.toLowerCase();
	return CIRCUMSTANCE_KINDS.find((known) => CIRCUMSTANCES[known].includes(word)) ?? word;
}

function readGroups(text: string): string[] {
	const words = text.split(/[,;/]/).map((word) => word.trim().toLowerCase());
	return words
		.filter((word) => word !== '')
		.map((word) => GROUPS[word] ?? TARGET_GROUPS.find((group) => group === word) ?? word);
}

function field(name: string, required: boolean, usualHeadings: readonly string[]): MappableField {
	return { name, required, usualHeadings };
}
