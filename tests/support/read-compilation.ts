import type { HeadingColumns } from '../../src/lib/domain/compilation-column';
import { isoDate } from '../../src/lib/domain/day';
import type { MoodGroup } from '../../src/lib/domain/mood';
import { readRows } from '../../src/lib/server/files/own-table/read-rows';
import { nameHeadings } from '../../src/lib/server/mood/compilation-headings';
import type { FileProblem } from '../../src/lib/domain/problem';
import {
	listNewGroups,
	parseMoodCompilation,
	type CompilationReading
} from '../../src/lib/server/mood/mood-compilation';
import { findUnreadPersons } from '../../src/lib/server/mood/persons/unread-persons';
import { findUnseenPersons } from '../../src/lib/server/mood/persons/unseen-persons';

interface Told {
	/** What is said of columns that the reader does not know. */
	readonly chosen?: HeadingColumns;
	readonly groups?: readonly MoodGroup[];
	readonly today?: string;
}

/** What the page of a month's import would do with a file, by the codes of its reasons: `persons: …`, `refused: …`, `headings`, `groups` (asked about) or `read`. */
export async function becomeOf(
	bytes: Uint8Array,
	{ chosen = new Map(), groups = [], today = '2026-11-30' }: Told = {}
): Promise<string> {
	const unseen = findUnseenPersons(bytes);
	if (unseen) return `${unseen.kind === 'persons' ? 'persons' : 'refused'}: ${unseen.problem.code}`;
	const table = await readRows(bytes);
	if (!table.ok) {
		const persons = await findUnreadPersons(bytes);
		return persons ? `persons: ${persons.code}` : `refused: ${codes(table.problems)}`;
	}
	const named = nameHeadings(table.value, groups, { chosen, remembered: new Map() });
	if (named.kind === 'headings') return 'headings';
	const reading = parseMoodCompilation(named.table, { groups, today: isoDate(today) });
	if (reading.kind === 'persons') return `persons: ${reading.problem.code}`;
	if (reading.kind === 'problems') return `refused: ${codes(reading.problems)}`;
	return listNewGroups(reading.compilation, groups).length > 0 ? 'groups' : 'read';
}

function codes(problems: readonly { readonly code: string }[]): string {
	return [...new Set(problems.map(({ code }) => code))].join(', ');
}

/** The reason of a refusal with its place: `code sheet row:column`, `code row` or `code file`. */
export async function whereOf(bytes: Uint8Array): Promise<string> {
	const table = await readRows(bytes);
	const problem = table.ok
		? problemOf(parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-30') }))
		: ((await findUnreadPersons(bytes)) ?? table.problems[0]);
	if (!problem) return 'none';
	const { code, line, column, sheet } = problem;
	const place = [line, column].filter((one) => one !== null).join(':');
	return [code, sheet, place === '' ? 'file' : place].filter((one) => one !== undefined).join(' ');
}

function problemOf(reading: CompilationReading): FileProblem | undefined {
	switch (reading.kind) {
		case 'persons':
			return reading.problem;
		case 'problems':
			return reading.problems[0];
		case 'compilation':
			return undefined;
	}
}
