import { entriesOf, countSkipped, type SkipReason } from '$lib/domain/skip';
import { wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import { describeDimensions, SAMPLE, toSampleFigure } from './describe-file';
import type { FileDescription } from './file-description';
import type { Gathered } from '$lib/server/files/part';
import { readPart } from './read-part';
import { MAX_PROBLEMS } from '$lib/server/files/first-problems';
import type { SourceDefinition } from '$imports/source';

/** What a service gave and what would come of it, like a file's description. Nothing is stored. */
export async function describeParts(
	definition: SourceDefinition,
	{ name, parts }: Gathered,
	context: ReadingContext
): Promise<FileDescription> {
	const reasons: Partial<Record<SkipReason, number>> = {};
	const problems: FileProblem[] = [];
	const sample: FileDescription['sample'][number][] = [];
	let about: Pick<FileDescription, 'format' | 'dimensions'> = { format: null, dimensions: [] };
	let [rows, observations] = [0, 0];
	for (const part of parts) {
		const reading = await readPart(definition, part, context);
		if (about.format === null && reading.table) {
			about = { format: reading.table.format, dimensions: describeDimensions(reading.table) };
		}
		rows += reading.rowsRead;
		observations += reading.observations.length;
		for (const [reason, count] of entriesOf(reading.skipped)) {
			reasons[reason] = (reasons[reason] ?? 0) + count;
		}
		if (problems.length < MAX_PROBLEMS) problems.push(...reading.problems);
		const wanted = SAMPLE - sample.length;
		sample.push(...reading.observations.slice(0, wanted).map(toSampleFigure));
	}
	const refused = problems.length > 0;
	return {
		...{ file: name, ...about, source: definition.source.id, rows, reasons },
		observations: refused ? 0 : observations,
		skipped: countSkipped(reasons),
		problems,
		sample: refused ? [] : sample
	};
}

/** The same of a source that gave nothing. */
export function describeSilence(sourceId: string, reasons: readonly Fault[]): FileDescription {
	const problems = reasons.map(wholeFile);
	return {
		...{ file: sourceId, format: null, source: sourceId, rows: 0, observations: 0, skipped: 0 },
		...{ reasons: {}, dimensions: [], problems, sample: [] }
	};
}
