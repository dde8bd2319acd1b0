import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { columnOf, isPersonalHeading } from './compilation-columns';
import { isPersonalCell } from '$lib/server/files/personal-cell';
import type { TableRow } from './compilation-table';

const COLOUR_WORD = /^(grön|gul|röd|green|yellow|red|vihreä|keltainen|punainen)a?$/i;

/** Says why a file is about persons, by line and column number and never by content; null for a compilation. */
export function personProblem(header: TableRow, rows: readonly TableRow[]): FileProblem | null {
	const heading = header.cells.findIndex(isPersonalHeading);
	if (heading >= 0) return refusal(header.line, heading, fault('mood-column-personal'));
	for (const { line, cells } of [header, ...rows]) {
		const cell = cells.findIndex(isPersonalCell);
		if (cell >= 0) return refusal(line, cell, fault('mood-cell-personal'));
	}
	for (const { line, cells } of rows) {
		const cell = cells.findIndex((text) => COLOUR_WORD.test(text));
		if (cell >= 0) return refusal(line, cell, fault('mood-row-single-answer'));
	}
	return singleAnswers(header, rows);
}

/** Rows of one answer each, or of one invited person, are single answers even with columns of counts. */
function singleAnswers(header: TableRow, rows: readonly TableRow[]): FileProblem | null {
	const names = header.cells.map(columnOf);
	const colours = names.flatMap((name, index) =>
		name === 'green' || name === 'yellow' || name === 'red' ? index : []
	);
	if (colours.length === 0) return null;
	const invited = names.indexOf('invited');
	const alone = rows.find(({ cells }) => invited >= 0 && cells[invited] === '1');
	if (alone) return refusal(alone.line, invited, fault('mood-group-of-one'));

	const sums = rows.map(({ cells }) => {
		const numbers = colours.map((index) => Number(cells[index] || 0));
		return numbers.reduce((total, number) => total + number, 0);
	});
	const answered = sums.filter((sum) => sum !== 0);
	if (answered.length >= 3 && answered.every((sum) => sum === 1)) {
		return wholeFile(fault('mood-rows-single-answers'));
	}
	return null;
}

function refusal(line: number, column: number, reason: Fault): FileProblem {
	return { line, column: column + 1, value: null, ...reason };
}
