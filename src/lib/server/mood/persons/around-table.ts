import { fault, type FileProblem } from '$lib/domain/problem';
import { problemAt } from '$lib/server/files/cube';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { isAnswerWord } from '$lib/server/files/persons/answer-word';
import { isCertainPerson, withoutCodes } from '$lib/server/files/persons/certain-person';
import { isPersonalHeadings } from '$lib/server/files/persons/person-headings';
import {
	countPersonNames,
	isPersonName,
	isShapedAsPerson
} from '$lib/server/files/persons/person-name';
import { isLegend } from './legend';
import { mayName } from './sender';
import { onSheet } from './named-sheet';

/** A title or a note may say what it likes as long as it is no list of people or answers. */
export function findAround(
	around: readonly CsvRow[],
	loose: readonly { readonly sheet: string; readonly rows: readonly CsvRow[] }[] = []
): FileProblem | null {
	for (const { sheet, rows } of loose) {
		const found = findAround(rows);
		if (found) return onSheet(found, sheet);
	}
	const heads = around.find(({ cells }) => isPersonalHeadings(cells));
	if (heads) return problemAt(heads.line, null, fault('mood-column-personal'));
	const isExplained = isLegend(around);
	for (const row of around) {
		const { line, cells } = row;
		const answer = isExplained ? -1 : cells.findIndex(isAnswerWord);
		if (answer >= 0)
			return problemAt(line, columnNumber(row, answer), fault('mood-row-single-answer'));
		const may = mayName(cells.join(' '));
		const name = cells.findIndex(
			(cell) =>
				(isPersonName(withoutCodes(cell)) && mayName(cell) === may) ||
				(isCertainPerson(withoutCodes(cell)) && may === 0) ||
				countPersonNames(withoutCodes(cell)) > may
		);
		if (name >= 0) return problemAt(line, columnNumber(row, name), fault('mood-cell-name'));
	}
	const shaped = around.filter(({ cells }) => cells.some(isShapedAsPerson));
	const [, second] = shaped;
	return second ? problemAt(second.line, null, fault('mood-cell-name')) : null;
}
