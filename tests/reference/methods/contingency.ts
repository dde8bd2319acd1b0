import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { chiSquareAbove } from '$lib/statistics/distributions';
import { at } from './least-squares';
import { isCount } from '$lib/statistics/numbers';
import { sum } from '$lib/statistics/sum';

export interface IndependenceTest {
	readonly statistic: number;
	readonly degrees: number;
	/** Refused (`too-few-expected`) where an expected count is below 5: χ² is then no good approximation. */
	readonly p: Answer<number>;
	/** Counts if both periods were alike, in the places of the table. */
	readonly expected: readonly (readonly number[])[];
}

const LEAST_EXPECTED = 5;

/**
 * Pearson's χ² of a table of counts, such as three answers in two periods: Σ(observed − expected)²/expected with
 * (rows − 1)(columns − 1) degrees of freedom (Agresti 2007, 2.4).
 * Refused: no rows, values that are no counts, a row or a column without a count, a single row or column.
 */
export function testIndependence(rows: readonly (readonly number[])[]): Answer<IndependenceTest> {
	const columns = rows[0]?.length ?? 0;
	if (rows.length === 0 || columns === 0) return refuse('empty');
	if (rows.some((row) => row.length !== columns || !row.every(isCount))) {
		return refuse('not-a-count');
	}
	const rowTotals = rows.map(sum);
	const columnTotals = rows[0]?.map((_, column) => sum(rows.map((row) => at(row, column)))) ?? [];
	if ([...rowTotals, ...columnTotals].some((total) => total === 0)) return refuse('no-answers');
	if (rows.length < 2 || columns < 2) return refuse('too-few-points');

	const total = sum(rowTotals);
	const expected = rowTotals.map((row) => columnTotals.map((column) => (row * column) / total));
	const statistic = sum(
		rows.flatMap((row, i) =>
			row.map((count, j) => (count - at(expected[i] ?? [], j)) ** 2 / at(expected[i] ?? [], j))
		)
	);
	const degrees = (rows.length - 1) * (columns - 1);
	const enough = expected.every((row) => row.every((count) => count >= LEAST_EXPECTED));
	const p = enough ? answer(chiSquareAbove(statistic, degrees)) : refuse('too-few-expected');
	return answer({ statistic, degrees, p, expected });
}
