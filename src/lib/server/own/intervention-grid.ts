import type { FileProblem } from '$lib/domain/problem';
import { cellOf, type ColumnMapping, type Grid, type GridRow } from '$lib/domain/column-mapping';
import type { MappableField } from '$lib/domain/column-mapping';
import { TARGET_GROUPS, type InterventionKind, type TargetGroup } from '$lib/domain/intervention';
import { parseIntervention } from '$lib/domain/intervention-form';
import { faultOf } from './intervention-fault';
import type { InterventionTexts } from '$lib/domain/intervention-problem';
import type { InterventionDraft } from '$lib/server/store/register/intervention';

/** What a column of somebody's list of interventions may hold. */
export const INTERVENTION_FIELDS: readonly MappableField[] = [
	field('title', true, ['titel', 'namn', 'insats', 'åtgärd', 'aktivitet', 'rubrik', 'title']),
	field('start', true, ['början', 'start', 'startdatum', 'från', 'datum', 'år', 'begin']),
	field('endDate', false, ['slut', 'slutdatum', 'till', 'till och med', 'avslut', 'end']),
	field('kind', false, ['slag', 'typ', 'kind']),
	field('description', false, ['beskrivning', 'kommentar', 'innehåll', 'description']),
	field('place', false, ['plats', 'ort', 'place']),
	field('targetGroups', false, ['målgrupper', 'målgrupp']),
	field('responsible', false, ['ansvarig', 'ansvar', 'ägare', 'responsible']),
	field('cost', false, ['kostnad', 'belopp', 'budget', 'cost']),
	field('links', false, ['länkar', 'länk', 'webb', 'url']),
	field('source', false, ['källa', 'source'])
];

/** Rows that can be drafts, and what is wrong with the others. */
export interface InterventionReading {
	readonly drafts: readonly InterventionDraft[];
	readonly problems: readonly FileProblem[];
}

/** Every row by the rules of the form; all of them become drafts, whatever the table says. */
export function readInterventionGrid(grid: Grid, mapping: ColumnMapping): InterventionReading {
	const drafts: InterventionDraft[] = [];
	const problems: FileProblem[] = [];
	for (const row of grid.rows) {
		const texts = toTexts(row, mapping);
		const parsed = parseIntervention(texts);
		if (parsed.ok) drafts.push(parsed.value);
		else {
			for (const problem of parsed.problems) {
				const column = mapping[problem.field === 'end' ? 'endDate' : problem.field];
				problems.push({
					line: row.line,
					column: column === undefined ? null : (grid.headings[column] ?? null),
					value: column === undefined ? null : (row.cells[column] ?? '').slice(0, 40),
					...faultOf(problem)
				});
			}
		}
	}
	return { drafts, problems };
}

const ONGOING = /^(pågår|pågående|tills vidare|löpande|ongoing)$/i;

const KINDS: Readonly<Record<string, InterventionKind>> = {
	insats: 'measure',
	åtgärd: 'measure',
	evenemang: 'event',
	händelse: 'event',
	omständighet: 'circumstance'
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

function toTexts(row: GridRow, mapping: ColumnMapping): InterventionTexts {
	const cell = (name: string) => cellOf(row, mapping, name);
	const end = cell('endDate');
	const kind = cell('kind').toLowerCase();
	return {
		title: cell('title'),
		description: cell('description'),
		kind: KINDS[kind] ?? kind,
		status: 'draft',
		start: cell('start'),
		end: end === '' ? 'point' : ONGOING.test(end) ? 'ongoing' : 'ended',
		endDate: ONGOING.test(end) ? '' : end,
		place: cell('place'),
		targetGroups: readGroups(cell('targetGroups')),
		responsible: cell('responsible'),
		cost: cell('cost'),
		links: cell('links'),
		source: cell('source')
	};
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
