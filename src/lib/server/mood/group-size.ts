import { holdsBirthday } from '$lib/domain/person-number';
import { inPlainCharacters } from '$lib/domain/plain-characters';
import { fault, type FileProblem } from '$lib/domain/problem';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { MoodGroup } from '$lib/domain/mood';
import { problemAt } from '$lib/server/files/cube';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { headedColumns, isColour } from './cells/compilation-columns';
import { countIn, mostIn, sizeIn } from './cells/compilation-count';
import { readWeek } from './time/compilation-week';
import { isShare } from './cells/compilation-share';
import { findGroup, groupKey, isTotal, WHOLE } from './group-name';
import { isCertainPerson } from '$lib/server/files/persons/certain-person';
import {
	isFirstNameAlone,
	mayBePerson,
	namesSomebodyBeside
} from '$lib/server/files/persons/possible-person';
import { isPersonName, isShapedAsPerson } from '$lib/server/files/persons/person-name';
import { isStreetAddress } from './persons/street-address';

/** A new group of fewer people than this, as far as the file tells, may be a single person. */
export const FEWEST_PEOPLE = 5;

/** So many groups called as people are called are people, however many answers each has. */
const MANY_NAMES = 3;

/** Where the columns that tell a group's size stand, from 0; -1 for none. */
interface Places {
	readonly colours: readonly number[];
	readonly invited: number;
	readonly answers: number;
	readonly group: number;
}

interface SizedRow {
	readonly line: number;
	readonly week: string;
	readonly answers: number;
	/** Null: the file does not say. */
	readonly invited: number | null;
	/** The first cell with an answer, from 0. */
	readonly at: number;
}

interface Unit {
	readonly name: string;
	readonly isNew: boolean;
	readonly rows: readonly SizedRow[];
}

/** Where a table of counts gives a single person away: by how few there are, once sums of groups are set aside. Null: nowhere. */
export function findFewPeople(
	{ header, rows }: { readonly header: CsvRow; readonly rows: readonly CsvRow[] },
	groups: readonly MoodGroup[]
): FileProblem | null {
	const names = headedColumns(header.cells);
	const places = placesOf(names);
	const alone = rows.find(({ cells }) => countIn(cells[places.invited]) === 1);
	if (alone) return problemAt(alone.line, places.invited + 1, fault('mood-group-of-one'));
	const marked = rows.find(({ cells }) => isMarked(places.colours.map((at) => cells[at] ?? '')));
	if (marked) {
		const at = places.colours.find((one) => marked.cells[one] !== '') ?? 0;
		return problemAt(marked.line, at + 1, fault('mood-row-single-answer'));
	}
	const units = unitsOf(rows, names, places, groups);
	const fresh = units.filter((unit) => unit.isNew);
	// The whole municipality is never so few, whoever has been told of before.
	for (const unit of units.filter(({ isNew, name }) => isNew || name === WHOLE)) {
		const few = findFew(unit, places);
		if (few) return few;
	}
	const called = fresh.find(({ name }) => isCertainPerson(name))?.rows[0];
	if (called) return problemAt(called.line, places.group + 1, fault('mood-group-person'));
	const people = fresh.filter(({ name }) => isPersonName(name));
	const first = people.length >= MANY_NAMES ? people[0]?.rows[0] : undefined;
	if (first) return problemAt(first.line, places.group + 1, fault('mood-group-person'));
	const beside = fresh.find(({ name }) => namesSomebodyBeside(name))?.rows[0];
	if (beside) return problemAt(beside.line, places.group + 1, fault('mood-group-names-person'));
	const unclear = fresh.find((unit) => isUnclear(unit, units))?.rows[0];
	if (unclear) return problemAt(unclear.line, places.group + 1, fault('mood-group-unclear'));
	return findSingleAnswers(units, fresh);
}

function placesOf(names: readonly (CompilationColumn | null)[]): Places {
	return {
		colours: names.flatMap((name, at) => (isColour(name) ? at : [])),
		invited: names.indexOf('invited'),
		answers: names.indexOf('answers'),
		group: names.indexOf('group')
	};
}

const MARK = /^(?:x|✓|✔|√|☑|✗|✘|•|●|ja|yes|true|sant|kyllä|joo)$/iu;

/** One colour ticked instead of counted. */
function isMarked(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '' && cell !== '0');
	return filled.length === 1 && MARK.test(filled[0] ?? '');
}

function unitsOf(
	rows: readonly CsvRow[],
	names: readonly (CompilationColumn | null)[],
	places: Places,
	groups: readonly MoodGroup[]
): Unit[] {
	const nameOf = ({ cells }: CsvRow) => (places.group < 0 ? WHOLE : (cells[places.group] ?? ''));
	const parts = rows.filter((row) => !isTotal(nameOf(row)));
	const units = new Map<string, { name: string; rows: SizedRow[] }>();
	for (const row of parts.length > 0 ? parts : rows) {
		const name = isTotal(nameOf(row)) ? WHOLE : nameOf(row);
		const unit = units.get(groupKey(name)) ?? { name, rows: [] };
		units.set(groupKey(name), unit);
		unit.rows.push(sizeOf(row, names, places));
	}
	return [...units.values()].map((unit) => ({ ...unit, isNew: !findGroup(groups, unit.name) }));
}

function sizeOf(
	{ line, cells }: CsvRow,
	names: readonly (CompilationColumn | null)[],
	{ colours, invited, answers }: Places
): SizedRow {
	const cell = (name: CompilationColumn) => cells[names.indexOf(name)] ?? '';
	const year = names.includes('year') ? cell('year') : null;
	const written = colours.map((at) => cells[at] ?? '');
	const counts = written.map(sizeIn);
	// A share says nothing of how many they are.
	const sum = written.some(isShare) ? 0 : counts.reduce((total, count) => total + count, 0);
	return {
		line,
		week: readWeek(cell('week'), year) ?? `${year} ${cell('week')} ${cell('month')}`,
		answers: Math.max(sum, sizeIn(cells[answers])),
		invited: mostIn(cells[invited]) || null,
		at: colours.find((_, index) => counts[index] !== 0) ?? Math.max(answers, 0)
	};
}

const WITH_OTHERS = / (?:med flera|m\. ?fl\.|mfl|ym\.|et al\.?)$/i;

/** `Eva Ek`, and whoever is with her. */
function isCalledAfterOne(name: string): boolean {
	const first = name.replace(WITH_OTHERS, '');
	return isPersonName(first) || (first !== name && isShapedAsPerson(first));
}

function findFew({ name, rows }: Unit, places: Places): FileProblem | null {
	const small = rows.find(({ invited }) => invited !== null && invited < FEWEST_PEOPLE);
	if (small && isCalledAfterOne(name))
		return problemAt(small.line, places.group + 1, fault('mood-group-person'));
	const few = name === WHOLE ? 'mood-whole-few' : 'mood-group-of-few';
	if (small) return problemAt(small.line, places.invited + 1, fault(few));
	const most = Math.max(...rows.map(({ answers }) => answers));
	const answered = rows.find(({ answers }) => answers > 0);
	const isUnasked = rows.every(({ invited }) => invited === null);
	if (answered && isUnasked && most < FEWEST_PEOPLE) {
		const isRowEach = name === WHOLE && new Set(rows.map(({ week }) => week)).size < rows.length;
		const code = isRowEach ? 'mood-row-single-answer' : 'mood-whole-few';
		const reason = fault(name === WHOLE ? code : 'mood-group-few-answers');
		return problemAt(answered.line, answered.at + 1, reason);
	}
	const fewest = rows.find(({ answers }) => answers > 0 && answers < FEWEST_PEOPLE);
	const [first] = rows;
	const named = isPersonName(name) ? (fewest ?? (answered ? null : first)) : null;
	const shaped = isShapedAsPerson(name) || /^\d+$/.test(name);
	const suspect = named ?? (shaped && most === 1 ? answered : null);
	return suspect ? problemAt(suspect.line, places.group + 1, fault('mood-group-person')) : null;
}

/** Whether only its sender knows that a group is no person: it is called by an address, a day of birth or as somebody may be, and no other part of the same place is beside it. */
function isUnclear({ name }: Unit, units: readonly Unit[]): boolean {
	if (isStreetAddress(name) || holdsBirthday(inPlainCharacters(name))) return true;
	if (areSignatures(name, units)) return true;
	if (!mayBePerson(name)) return false;
	const place = PART.exec(name)?.[1] ?? name;
	if (isFirstNameAlone(place)) return true;
	return !units.some((other) => other.name !== name && other.name.startsWith(`${place} `));
}

const SIGNATURE = /^(\p{Lu}{2,4})[-_ ]?\d{2,6}$/u;

/** `KLA001` beside `NKE002`: initials with a number; parts of one place have the same letters. */
function areSignatures(name: string, units: readonly Unit[]): boolean {
	const letters = SIGNATURE.exec(name)?.[1];
	const isOther = (other: Unit) => (SIGNATURE.exec(other.name)?.[1] ?? letters) !== letters;
	return letters !== undefined && units.some(isOther);
}

const PART = /^(.{2,80}) (?:\p{Lu}|\d{1,3})$/u;

/** A week and group with a row for each answer, or new groups that never have more than one. */
function findSingleAnswers(units: readonly Unit[], fresh: readonly Unit[]): FileProblem | null {
	const [repeated] = units.flatMap(({ rows }) => {
		const single = rows.filter(({ answers }) => answers === 1);
		return single.filter(({ week }, at) => single.findIndex((row) => row.week === week) < at);
	});
	if (repeated) return problemAt(repeated.line, repeated.at + 1, fault('mood-row-single-answer'));
	const answered = fresh.map(({ rows }) => rows.filter(({ answers }) => answers > 0));
	const alike = answered.length >= 2 && answered.flat().every(({ answers }) => answers === 1);
	const [row] = alike ? answered.flat() : [];
	return row ? problemAt(row.line, row.at + 1, fault('mood-rows-single-answers')) : null;
}
