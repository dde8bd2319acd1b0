import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { answerIn } from '$lib/server/files/persons/answer-word';
import { isCalledAsPerson, isShapedAsPerson } from '$lib/server/files/persons/person-name';

/** Whether rows that name colours only say what they stand for: each once, with nobody and no number beside it. */
export function isLegend(rows: readonly CsvRow[]): boolean {
	const naming = rows.filter(({ cells }) => cells.some((cell) => answerIn(cell) !== null));
	const cells = naming.flatMap((row) => row.cells.filter((cell) => cell !== ''));
	const named = cells.flatMap((cell) => answerIn(cell) ?? []);
	return (
		new Set(named).size === named.length &&
		!cells.some((cell) => isCalledAsPerson(cell) || isShapedAsPerson(cell) || /^\d+$/.test(cell))
	);
}
