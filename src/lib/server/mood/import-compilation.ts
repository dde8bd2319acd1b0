import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import type { IsoWeek } from '$lib/domain/week';
import {
	findImportOfWeeks,
	listMoodGroups,
	putMoodGroup,
	replaceMoodWeeks
} from '$lib/server/store/mood/mood';
import type { GroupWeek } from '$lib/server/store/mood/mood';
import { putMoodImport, putMoodSource } from '$lib/server/store/mood/mood-import';
import { findRelease, lockMood } from '$lib/server/store/mood/release';
import { findImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { findNameProblem } from '$lib/server/files/file-name';
import { sha256Of } from '$lib/server/files/checksum';
import { readOwnTable } from '$lib/server/runs/reading/read-own-table';
import { groupKey } from './group-name';
import { listNewGroups, parseMoodCompilation } from './mood-compilation';
import type { MoodCompilation } from './mood-compilation';
import type { MoodSources } from './mood-sources';
import { countPersonNames, isPersonName } from '$lib/server/files/persons/person-name';

export interface MoodFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface MoodImportChoices {
	readonly sources: MoodSources;
	readonly areaCode: string;
	readonly accountId: string | null;
	readonly today: IsoDate;
	/** The month may be one that is already published: its rows are replaced, and publishing makes a new version. */
	readonly correction: boolean;
	/** Everything that is read in here is made up. */
	readonly demo: boolean;
	/** Names that a person has said are groups of people. Others that are new are asked about before anything is kept. */
	readonly confirmed: readonly string[] | 'all';
}

export type MoodImportReport =
	| {
			readonly kind: 'imported';
			readonly month: string;
			readonly rows: number;
			readonly knownGroups: number;
			/** Names, for the person who read the file in. */
			readonly newGroups: readonly string[];
			/** Weeks of the month that the file lacks: published as not asked. */
			readonly missingWeeks: readonly IsoWeek[];
	  }
	/** The month stands as it was read from the same bytes. */
	| { readonly kind: 'unchanged'; readonly month: string }
	/** Nothing is kept yet: all groups that are new, for the person who gave the file and nobody else. */
	| { readonly kind: 'asked'; readonly groups: readonly string[] }
	| { readonly kind: 'persons'; readonly problem: FileProblem }
	| { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

/** Stores a month's compilation whole or not at all. A refused file leaves no trace, not even its name. */
export async function importMoodCompilation(
	store: Store,
	file: MoodFile,
	choices: MoodImportChoices
): Promise<MoodImportReport> {
	const { areaCode, today } = choices;
	const named = findNameProblem(file.name) ?? findNamedPerson(file.name);
	if (named) return { kind: 'persons', problem: named };
	const table = await readOwnTable(file.bytes);
	if (!table.ok) return { kind: 'problems', problems: table.problems };
	return store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		const groups = await listMoodGroups(tx, areaCode);
		const reading = parseMoodCompilation(table.value, { groups, today });
		if (reading.kind !== 'compilation') return reading;
		const { compilation } = reading;
		if (await isStored(tx, file, compilation, areaCode)) {
			return { kind: 'unchanged', month: compilation.month };
		}
		const published = await findRelease(tx, areaCode, compilation.month);
		if (published && !choices.correction) {
			return {
				kind: 'problems',
				problems: [wholeFile(fault('mood-month-published', { month: compilation.month }))]
			};
		}
		const fresh = listNewGroups(compilation, groups);
		if (!isConfirmed(fresh, choices.confirmed)) return { kind: 'asked', groups: fresh };
		const newGroups = await commit(tx, file, compilation, choices);
		return reportOf(compilation, newGroups);
	});
}

/** Whether the month's rows were read from a file of exactly these bytes. */
async function isStored(
	tx: Store,
	{ bytes }: MoodFile,
	{ month }: MoodCompilation,
	areaCode: string
): Promise<boolean> {
	const importId = await findImportOfWeeks(tx, areaCode, weeksOfMonth(month));
	const run = importId === null ? null : await findImportRun(tx, importId);
	return run?.sha256 === sha256Of(bytes);
}

function isConfirmed(fresh: readonly string[], confirmed: readonly string[] | 'all'): boolean {
	if (confirmed === 'all') return true;
	const keys = new Set(confirmed.map(groupKey));
	return fresh.every((name) => keys.has(groupKey(name)));
}

/** The file's name is kept with the import: it is content too. */
function findNamedPerson(name: string): FileProblem | null {
	const words = name
		.replace(/\.[^.]{1,5}$/, '')
		.replace(/[_+]/g, ' ')
		.trim();
	const isNamed = isPersonName(words) || countPersonNames(words) > 0;
	return isNamed ? wholeFile(fault('mood-file-name')) : null;
}

async function commit(
	tx: Store,
	file: MoodFile,
	compilation: MoodCompilation,
	{ sources, areaCode, accountId, demo }: MoodImportChoices
): Promise<string[]> {
	const source = demo || compilation.example ? sources.example : sources.real;
	await putMoodSource(tx, source);
	const importId = await putMoodImport(tx, {
		sourceId: source.id,
		// A name that somebody chose may be somebody's name: the month is enough.
		fileName: compilation.month,
		sha256: sha256Of(file.bytes),
		accountId,
		rowsRead: compilation.rows.length
	});
	const ids = new Map((await listMoodGroups(tx, areaCode)).map((group) => [group.name, group.id]));
	const newGroups: string[] = [];
	const rows: GroupWeek[] = [];
	for (const { group, kind, mood } of compilation.rows) {
		let id = ids.get(group);
		if (id === undefined) {
			if (!kind) throw new Error(`mood_group of ${areaCode} without a kind passed the reader`);
			id = await putMoodGroup(tx, areaCode, { name: group, kind });
			ids.set(group, id);
			newGroups.push(group);
		}
		rows.push({ groupId: id, mood });
	}
	await replaceMoodWeeks(tx, areaCode, importId, weeksOfMonth(compilation.month), rows);
	return newGroups;
}

function reportOf(
	{ month, rows }: MoodCompilation,
	newGroups: readonly string[]
): MoodImportReport {
	const weeks = new Set(rows.map((row) => row.mood.week));
	const groups = new Set(rows.map((row) => row.group));
	return {
		kind: 'imported',
		month,
		rows: rows.length,
		knownGroups: groups.size - newGroups.length,
		newGroups,
		missingWeeks: weeksOfMonth(month).filter((week) => !weeks.has(week))
	};
}
