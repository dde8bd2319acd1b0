import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import type { HeadingColumns, NamedHeading } from '$lib/domain/compilation-column';
import type { IsoDate } from '$lib/domain/day';
import { entriesOf, type Skipped } from '$lib/domain/skip';
import { addDays } from '$lib/domain/day';
import type { MoodGroupKind } from '$lib/domain/mood';
import { isWithdrawn } from '$lib/domain/release';
import type { IsoWeek } from '$lib/domain/week';
import {
	countTried,
	findPublished,
	findWaiting,
	listWaiting
} from '$lib/server/exact/exact-months';
import { eraseDeleted } from '$lib/server/store/erase-deleted';
import { forgetUnusedGroups } from '$lib/server/store/mood/mood-group';
import { listHeadings, putHeadings } from '$lib/server/store/mood/heading-column';
import { findRelease, listReleases, lockMood } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { findNameProblem } from '$lib/server/files/file-name';
import { sha256Of } from '$lib/server/files/checksum';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { readOwnTable } from '$lib/server/runs/reading/read-own-table';
import {
	inOwnHeadings,
	lastingHeadings,
	nameHeadings,
	type HeadingQuestion
} from './compilation-headings';
import { contentBefore } from './exact-content';
import { groupKey, WHOLE } from './group-name';
import { listDoubts } from './list-doubts';
import { keepCompilation } from './keep-compilation';
import { listNewGroups, parseMoodCompilation } from './mood-compilation';
import type { MoodCompilation, NewGroup } from './mood-compilation';
import type { MoodSources } from './mood-sources';
import { namesSender } from './persons/named-sender';
import { findUnreadPersons } from './persons/unread-persons';
import { findUnseenPersons } from './persons/unseen-persons';
import { weeksToExplain } from './publishing/missing-weeks';
import { DAYS_KEPT } from './publishing/release-window';
import { recallGroups } from './recall-groups';
import { findReplacement, isSameReading, type Replacement } from './publishing/replacement';
import { whyClosed } from './publishing/why-closed';

export interface MoodFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface MoodImportChoices {
	readonly sources: MoodSources;
	readonly areaCode: string;
	readonly accountId: string | null;
	readonly today: IsoDate;
	/** What declared groups are known by when their names are gone; left out: they are new. */
	readonly secret?: Uint8Array;
	/** By the clock that its release is dated by; left out: by the database's. */
	readonly readAt?: Date;
	/** Everything that is read in here is made up. */
	readonly demo: boolean;
	/** Names that a person has said are groups of people. Others that are new are asked about before anything is kept. */
	readonly confirmed: readonly string[] | 'all';
	/** What kinds of groups a person has said that new ones are, by their keys. */
	readonly kinds?: ReadonlyMap<string, MoodGroupKind>;
	/** What a person has seen waiting and said may be replaced, by the mark of that question. Left out: they are asked. */
	readonly replaces?: { readonly mark: string } | 'any';
	/** Doubts that a person has seen and said are no mistakes, by the mark of that question. Left out: nothing is doubted. */
	readonly sure?: string;
	/** What a person has said that columns under headings of the sender's own hold. */
	readonly columns?: HeadingColumns;
}

export type MoodImportReport =
	| {
			readonly kind: 'imported';
			readonly month: string;
			readonly rows: number;
			/** The whole municipality is none. */
			readonly knownGroups: number;
			/** Names, for the person who read the file in. */
			readonly newGroups: readonly string[];
			/** Weeks that are over and that the file lacks. */
			readonly missingWeeks: readonly IsoWeek[];
			/** Counts were found again from rounded shares. */
			readonly ofShares: boolean;
			/** Another reading of the month waited, and no longer does. */
			readonly replaced: boolean;
			/** What of the workbook is hidden or filtered away, and was not read. */
			readonly unseen: Skipped;
			/** Columns that somebody has said hold nothing of the compilation. */
			readonly leftOut: readonly string[];
			/** The file names who compiled it: that is nobody's answer, and is not kept. */
			readonly namesSender: boolean;
			/** Headings that were read by what was said of them before. */
			readonly remembered: readonly NamedHeading[];
	  }
	/** The very same file or content was read before, and the month stands as it was. */
	| {
			readonly kind: 'unchanged';
			readonly month: string;
			readonly remembered: readonly NamedHeading[];
	  }
	/** Nothing is kept: what columns hold is asked of the person who gave the file. */
	| HeadingQuestion
	/** Nothing is kept: what may be a mistake is asked about. `mark`: of a yes to exactly this. */
	| { readonly kind: 'doubts'; readonly doubts: readonly Fault[]; readonly mark: string }
	/** Nothing is kept yet: all groups that are new, for the person who gave the file and nobody else. */
	| { readonly kind: 'asked'; readonly groups: readonly NewGroup[] }
	/** Nothing is kept: another reading of the month waits, and what would become of it is asked. */
	| { readonly kind: 'waits'; readonly replacement: Replacement }
	| { readonly kind: 'persons'; readonly problem: FileProblem }
	| {
			readonly kind: 'problems';
			readonly problems: readonly FileProblem[];
			readonly remembered: readonly NamedHeading[];
	  };

/** Stores a month's compilation whole or not at all. A refused file leaves no trace, not even its name. */
export async function importMoodCompilation(
	store: Store,
	file: MoodFile,
	choices: MoodImportChoices
): Promise<MoodImportReport> {
	const named = findNameProblem(file.name);
	if (named) return { kind: 'problems', problems: [named], remembered: [] };
	const unseen = findUnseenPersons(file.bytes);
	if (unseen?.kind === 'persons') return { kind: 'persons', problem: unseen.problem };
	if (unseen) return { kind: 'problems', problems: [unseen.problem], remembered: [] };
	const table = await readOwnTable(file.bytes);
	if (!table.ok) {
		const persons = await findUnreadPersons(file.bytes);
		if (persons) return { kind: 'persons', problem: persons };
		return { kind: 'problems', problems: table.problems.map(adviseOn), remembered: [] };
	}
	return importMoodTable(store, table.value, sha256Of(file.bytes), choices);
}

/** The same for a table that is read already. `sha256` null: it came in no file. */
export async function importMoodTable(
	store: Store,
	table: OwnTable,
	sha256: string | null,
	choices: MoodImportChoices
): Promise<MoodImportReport> {
	const { areaCode, today, demo, sources, accountId, readAt = null } = choices;
	const report = await store.transaction(async (tx): Promise<MoodImportReport> => {
		await lockMood(tx, areaCode);
		const { kept: stored, known: groups } = await recallGroups(tx, choices, table);
		const chosen = choices.columns ?? new Map();
		const kept = await listHeadings(tx);
		const before = new Map(kept.map(({ key, column }) => [key, column]));
		const named = nameHeadings(table, groups, { chosen, remembered: before });
		if (named.kind === 'headings') return named;
		const remembered = named.told.filter(({ key }) => !chosen.has(key));
		const reading = parseMoodCompilation(named.table, { groups, today });
		if (reading.kind === 'persons') return reading;
		if (reading.kind === 'problems') {
			const problems = inOwnHeadings(reading.problems, table, named.told);
			return { kind: 'problems', problems, remembered };
		}
		const compilation = withKinds(reading.compilation, choices.kinds ?? new Map());
		const { month, rows } = compilation;
		const published = await findPublished(tx, areaCode, month);
		const released = await findRelease(tx, areaCode, month);
		const isSum = compilation.rows.every(({ week }) => week === null);
		const closed = released && whyClosed(released, { tried: published?.tried, isSum });
		if (closed) return { kind: 'problems', problems: [wholeFile(closed)], remembered };
		const waiting = await findWaiting(tx, areaCode, month);
		const releases = await listReleases(tx, areaCode);
		if (choices.sure !== undefined) {
			const others = releases.filter((release) => !isWithdrawn(release));
			const waits = await listWaiting(tx, areaCode);
			const doubts = listDoubts(compilation, { others: [...others, ...waits], groups, today });
			const mark = sha256Of(new TextEncoder().encode(JSON.stringify(doubts)));
			if (doubts.length > 0 && choices.sure !== mark) return { kind: 'doubts', doubts, mark };
		}
		const fresh = listNewGroups(compilation, groups);
		const isAnswered = fresh.every(({ kind }) => kind !== null);
		if (!isAnswered || !isConfirmed(fresh, choices.confirmed))
			return { kind: 'asked', groups: listNewGroups(reading.compilation, groups) };
		const source = demo || compilation.example ? sources.example : sources.real;
		const ofGroups = rows.flatMap(({ group }) => (group === WHOLE ? [] : group));
		const coming = {
			content: contentBefore(rows, stored),
			names: [...new Set(ofGroups)],
			...{ known: stored, example: source.example }
		};
		const isSameFile = sha256 !== null && (waiting ?? published)?.sha256 === sha256;
		if (isSameFile || (waiting && isSameReading(waiting, coming))) {
			await putHeadings(tx, lastingHeadings(named.told));
			return { kind: 'unchanged', month, remembered };
		}
		if (waiting && choices.replaces !== 'any') {
			const replacement = await findReplacement(tx, waiting, coming);
			if (choices.replaces?.mark !== replacement.mark) return { kind: 'waits', replacement };
		}
		const keptUntil = published?.keptUntil ?? addDays(today, DAYS_KEPT);
		const { content } = await keepCompilation(tx, {
			...{ month, rows, source },
			...{ areaCode, accountId, readAt, sha256, keptUntil }
		});
		const newGroups = fresh.map(({ name }) => name);
		if (published) await countTried(tx, areaCode, month);
		if (waiting) await forgetUnusedGroups(tx);
		await putHeadings(tx, lastingHeadings(named.told));
		return {
			kind: 'imported',
			replaced: waiting !== null,
			ofShares: compilation.ofShares,
			leftOut: named.told.flatMap(({ heading, column }) => (column === 'ignored' ? heading : [])),
			unseen: hiddenIn(table),
			namesSender: namesSender(table),
			...{ month, rows: rows.length, newGroups, remembered },
			knownGroups: new Set(ofGroups).size - newGroups.length,
			missingWeeks: weeksToExplain(releases, { month, content }, today, published)
		};
	});
	const isReplaced = report.kind === 'imported' && report.replaced;
	if (isReplaced) await eraseDeleted(store, ['exact_month', 'mood_group']);
	return report;
}

/** What a reader of any table says, as it is of a compilation: one is never so long that dividing it would help. */
function adviseOn(problem: FileProblem): FileProblem {
	if (problem.code === 'own-table-too-large') return { ...problem, code: 'mood-file-long' };
	const isAlone = problem.code === 'csv-row-width' && problem.values?.cells === 1;
	const { line, column } = problem;
	return isAlone ? { line, column, value: null, ...fault('mood-line-alone') } : problem;
}

/** Kinds that only a person has said; the file's own stand. */
function withKinds(
	compilation: MoodCompilation,
	kinds: ReadonlyMap<string, MoodGroupKind>
): MoodCompilation {
	const rows = compilation.rows.map((row) => ({
		...row,
		kind: row.kind ?? kinds.get(groupKey(row.group)) ?? null
	}));
	return { ...compilation, rows };
}

/** Rows, columns and sheets that whoever sees the workbook does not see either. */
function hiddenIn({ leftOut = {} }: OwnTable): Skipped {
	return Object.fromEntries(entriesOf(leftOut).filter(([reason]) => reason.startsWith('hidden-')));
}

function isConfirmed(fresh: readonly NewGroup[], confirmed: readonly string[] | 'all'): boolean {
	if (confirmed === 'all') return true;
	const keys = new Set(confirmed.map(groupKey));
	return fresh.every(({ name }) => keys.has(groupKey(name)));
}
