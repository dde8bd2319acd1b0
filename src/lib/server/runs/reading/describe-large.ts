import { countSkipped } from '$lib/domain/skip';
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

/** Of a file that is too large to be looked at twice: what was counted while it was read, and what is wrong. */
export function describeLarge(
	file: string,
	problems: readonly FileProblem[],
	chosen: {
		readonly definition: SourceDefinition;
		readonly reading: Pick<SourceReading, 'rowsRead' | 'skipped'> & {
			readonly beside: readonly string[];
		};
	} | null
): FileDescription {
	const { rowsRead: rows = 0, skipped: reasons = {}, beside = [] } = chosen?.reading ?? {};
	return {
		...{ file, format: 'pxweb-csv', ...NOTHING, rows, reasons, sample: [] },
		source: chosen?.definition.source.id ?? null,
		skipped: countSkipped(reasons),
		problems,
		beside
	};
}
