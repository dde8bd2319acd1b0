import type { FileProblem } from '$lib/domain/problem';
import type { SourceReading } from '$lib/server/layout/known/source-reading';
import type { SourceDefinition } from '$imports/source';
import type { FileDescription } from './file-description';

/** What is said of a file of which nothing is known. */
export const NOTHING = {
	source: null,
	rows: 0,
	observations: 0,
	skipped: 0,
	reasons: {},
	dimensions: []
};

/** The line and the column of every problem in words, also of one that concerns a whole line or the file. None is left out: who found them keeps to a hundred. */
export function locate(problems: readonly FileProblem[]): readonly FileProblem[] {
	return problems.map(({ line, column, value, reason }) => ({
		line: line ?? 1,
		column: column ?? ((line ?? 1) === 1 ? 'hela filen' : 'hela raden'),
		value,
		reason
	}));
}

/** Of a file that is too large to be looked at twice: what was counted while it was read, and what is wrong. */
export function describeLarge(
	file: string,
	problems: readonly FileProblem[],
	chosen: {
		readonly definition: SourceDefinition;
		readonly reading: Pick<SourceReading, 'rowsRead' | 'skipped'>;
	} | null
): FileDescription {
	const { rowsRead: rows = 0, skipped: reasons = {} } = chosen?.reading ?? {};
	return {
		...{ file, format: 'pxweb-csv', ...NOTHING, rows, reasons, sample: [] },
		source: chosen?.definition.source.id ?? null,
		skipped: Object.values(reasons).reduce((sum, count) => sum + count, 0),
		problems: locate(problems)
	};
}
