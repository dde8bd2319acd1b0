import { fault, type FileProblem } from '$lib/domain/problem';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { problemAt } from '$lib/server/files/cube';
import { isNamedPerson, withoutCodes } from '$lib/server/files/persons/certain-person';
import { countPersonNames } from '$lib/server/files/persons/person-name';
import { columnOf } from '$lib/server/mood/cells/compilation-columns';
import { WORDS_TOO } from './text-of-compilation';

/** A heading with somebody in it, `grön (Karin Lahti)`, by the number of its column; null: there is none. */
export function findNamedHeading(header: CsvRow): FileProblem | null {
	const at = header.cells.findIndex(namesSomebody);
	if (at < 0) return null;
	return problemAt(header.line, at + 1, fault('mood-heading-name'));
}

/** What a heading says itself is nobody’s name; what is added to it may be. */
function namesSomebody(heading: string): boolean {
	const [own = '', ...added] = heading.split(/[(),:;/|–—]| - /).map((part) => part.trim());
	return [...(columnOf(own) === null ? [own] : []), ...added].some(isSomebody);
}

function isSomebody(part: string): boolean {
	const plain = withoutCodes(part);
	const [first = '', ...others] = plain.toLowerCase().split(/\s+/);
	if (others.length === 0 || WORDS_TOO.has(first)) return false;
	return isNamedPerson(plain) || countPersonNames(plain) > 0;
}
