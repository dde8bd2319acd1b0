import { entriesOf, type SkipReason, type Skipped } from '$lib/domain/skip';
import { fault, type FileProblem } from '$lib/domain/problem';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import { CANCELLED } from './life/cancelled';
import type { RunUnderWay } from './life/with-import-run';
import type { Part } from '$lib/server/files/part';
import { readPart } from '$lib/server/runs/reading/read-part';
import { watchForDoubles } from '$lib/server/layout/known/seen-figures';
import type { SourceDefinition } from '$imports/source';

/** What was read and laid aside; with a problem nothing of it may be used. */
export interface StagedParts {
	readonly rowsRead: number;
	readonly skipped: Skipped;
	readonly indicatorIds: ReadonlySet<string>;
	readonly problems: readonly FileProblem[];
}

/** Reads part after part and lays its figures aside; stops at the first part with a problem. */
export async function stageParts(
	run: RunUnderWay,
	definition: SourceDefinition,
	parts: readonly Part[],
	context: ReadingContext,
	progress: (done: number, of: number) => void
): Promise<StagedParts> {
	const isDouble = watchForDoubles(context.areas.codes);
	const skipped: Partial<Record<SkipReason, number>> = {};
	const indicatorIds = new Set<string>();
	let rowsRead = 0;
	const stop = (problems: readonly FileProblem[]) => ({
		...{ rowsRead, skipped, indicatorIds, problems }
	});
	for (const [at, part] of parts.entries()) {
		const reading = await readPart(definition, part, context);
		rowsRead += reading.rowsRead;
		if (reading.problems.length > 0) return stop(reading.problems);
		for (const [reason, count] of entriesOf(reading.skipped)) {
			skipped[reason] = (skipped[reason] ?? 0) + count;
		}
		const { observations } = reading;
		const double = observations.find(isDouble);
		if (double) {
			const { indicatorId, areaCode, period, sex } = double;
			const figure = [indicatorId, areaCode, period.key, sex].join(', ');
			const reason = fault('answer-value-twice', { figure });
			return stop([{ line: null, column: null, value: null, ...reason }]);
		}
		for (const { indicatorId } of observations) indicatorIds.add(indicatorId);
		await run.stageFigures(observations);
		progress(at + 1, parts.length);
		if (!(await run.progress(at + 1, parts.length))) return stop([CANCELLED]);
	}
	return stop([]);
}
