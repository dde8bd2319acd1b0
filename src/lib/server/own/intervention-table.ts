import { fault, type Fault, type FileProblem, type Result } from '$lib/domain/problem';
import Papa from 'papaparse';
import { parseIntervention } from '$lib/domain/intervention-form';
import { faultOf } from './intervention-fault';
import type { InterventionTexts } from '$lib/domain/intervention-problem';
import type { InterventionDraft } from '$lib/server/store/register/intervention';

/** A row of the table, read by the rules of the form. */
type InterventionRow = InterventionDraft & { readonly example: boolean };

const COLUMNS: Readonly<Record<keyof InterventionTexts, string>> = {
	title: 'titel',
	kind: 'slag',
	start: 'början',
	end: 'slutar',
	endDate: 'slut',
	place: 'plats',
	targetGroups: 'målgrupper',
	responsible: 'ansvarig',
	cost: 'kostnad',
	links: 'länkar',
	source: 'källa',
	description: 'beskrivning',
	status: 'status'
};
const EXAMPLE = 'exempel';

/** Semicolons, headings as in `COLUMNS`; one bad row refuses the file. */
export function readInterventionTable(text: string): Result<InterventionRow[]> {
	const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), {
		header: true,
		delimiter: ';'
	});
	const missing = [...Object.values(COLUMNS), EXAMPLE].filter(
		(column) => !meta.fields?.includes(column)
	);
	if (missing.length > 0) {
		return {
			ok: false,
			problems: missing.map((column) => at(1, column, fault('own-column-missing')))
		};
	}
	const rows: InterventionRow[] = [];
	const problems: FileProblem[] = [];
	data.forEach((row, index) => {
		const line = index + 2;
		const parsed = parseIntervention(toTexts(row));
		if (!parsed.ok) {
			problems.push(
				...parsed.problems.map((problem) => at(line, COLUMNS[problem.field], faultOf(problem)))
			);
		} else if (row[EXAMPLE] !== 'ja' && row[EXAMPLE] !== 'nej') {
			problems.push(at(line, EXAMPLE, fault('own-write-yes-or-no')));
		} else rows.push({ ...parsed.value, example: row[EXAMPLE] === 'ja' });
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rows };
}

function toTexts(row: Readonly<Record<string, string>>): InterventionTexts {
	const cell = (field: keyof InterventionTexts) => (row[COLUMNS[field]] ?? '').trim();
	return {
		title: cell('title'),
		kind: cell('kind'),
		start: cell('start'),
		end: cell('end'),
		endDate: cell('endDate'),
		place: cell('place'),
		targetGroups: cell('targetGroups')
			.split(/[\s,]+/)
			.filter(Boolean),
		responsible: cell('responsible'),
		cost: cell('cost'),
		links: cell('links'),
		source: cell('source'),
		description: cell('description'),
		status: cell('status')
	};
}

function at(line: number, column: string, reason: Fault): FileProblem {
	return { line, column, value: null, ...reason };
}
