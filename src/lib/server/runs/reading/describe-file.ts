import { addUp, countSkipped, entriesOf, type Skipped } from '$lib/domain/skip';
import { fault, wholeFile, type Fault, type Result } from '$lib/domain/problem';
import type { Measured, Observation } from '$lib/domain/observation';
import { areasAround } from '$lib/domain/public-table';
import { refuseAt } from '$lib/server/files/cube';
import { describeCellsBy, type DescribedFigure } from '$lib/server/layout/unknown/describe-table';
import { takeSexOfContents } from '$lib/server/layout/unknown/sexes-of-contents';
import { foretoldBy, wordsAround } from '$lib/server/layout/words/foretold-periods';
import { isForetold } from '$lib/server/layout/words/foretold-cell';
import type { FigureTable } from '$lib/server/files/figure-table';
import { categoriesOf } from '$lib/server/files/table-categories';
import { openLedger, reportProblems } from '$lib/server/layout/known/problem-ledger';
import { firstProblems } from '$lib/server/files/first-problems';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { ReadFile } from '$lib/server/layout/read-file';
import { guessTable, readFileTable } from '$lib/server/layout/read-table';
import { findUnlike, recogniseSource } from '$lib/server/layout/known/recognise-source';
import { wordsAroundFile } from '$lib/server/layout/known/words-of-file';
import { listLines } from '$lib/server/layout/said/words-around';
import { isTellable } from '$lib/server/layout/said/said-otherwise';
import type { SourceDefinition } from '$imports/source';
import { NOTHING } from './describe-large';
import { isOfOtherPlaces } from './other-places';
import type { FileDescription, SampleFigure } from './file-description';

/** How many figures a description shows. */
export const SAMPLE = 10;

/** Reads a file without storing anything; never throws because of what is in it. */
export async function describeFile(
	file: string,
	bytes: Uint8Array,
	sources: readonly SourceDefinition[],
	context: ReadingContext
): Promise<FileDescription> {
	return (await lookAtFile(file, bytes, sources, context)).description;
}

/** The same with the table as its headings say it; null where they do not. */
export async function lookAtFile(
	file: string,
	bytes: Uint8Array,
	sources: readonly SourceDefinition[],
	context: ReadingContext,
	/** The municipality that may want some of a table that no source takes. */
	keepFor?: string
): Promise<{ readonly description: FileDescription; readonly table: FigureTable | null }> {
	const read = await readFileTable(bytes, context.areas);
	if (!read.ok) {
		const problems = firstProblems(read.problems);
		return {
			description: { file, format: null, ...NOTHING, problems, sample: [] },
			table: null
		};
	}
	const guessed = guess(read.value, context);
	return {
		description: describe(file, read.value, guessed, sources, { ...context, keepFor }),
		table: guessed.ok ? guessed.value : null
	};
}

function guess(file: ReadFile, { areas }: ReadingContext): Result<FigureTable> {
	const guessed: Result<FigureTable> =
		file.kind === 'cube' ? { ok: true, value: file.table } : guessTable(file, areas);
	const foretold = guessed.ok ? whyForetold(guessed.value) : null;
	if (foretold) return refuseAt(1, null, foretold);
	if (!guessed.ok) return guessed;
	const table = takeSexOfContents(guessed.value);
	const beside = listLines(wordsAroundFile(file), table.title).filter(isTellable);
	return { ok: true, value: { ...table, beside } };
}

/** Words that say so are of every value, or of some that they do not name, unless the table itself tells those that are from those that are not. */
function whyForetold(table: FigureTable): Fault | null {
	const { cells, leftOut = {} } = table;
	const { whole, some, unclear } = foretoldBy(...wordsAround(table));
	if (some || (!whole && unclear === null)) return null;
	if (entriesOf(leftOut).some(([reason]) => reason.startsWith('forecast'))) return null;
	for (const cell of cells) if (!('code' in cell) && isForetold(cell)) return null;
	if (whole) return fault('values-are-forecasts');
	return fault('values-may-be-forecasts', { words: unclear ?? '' });
}

function describe(
	file: string,
	read: ReadFile,
	guessed: Result<FigureTable>,
	sources: readonly SourceDefinition[],
	context: WantingContext
): FileDescription {
	const format = read.kind === 'cube' ? read.table.format : read.format;
	const recognised = recogniseSource(read, sources, context);
	if (recognised) {
		const { definition, reading } = recognised;
		const observations = reading.problems.length > 0 ? [] : reading.observations;
		return {
			...{ file, format, source: definition.source.id, rows: reading.rowsRead },
			observations: observations.length,
			skipped: countSkipped(reading.skipped),
			reasons: reading.skipped,
			dimensions: guessed.ok ? describeDimensions(guessed.value) : [],
			problems: reading.problems,
			sample: observations.slice(0, SAMPLE).map(toSampleFigure),
			beside: recognised.beside
		};
	}
	const unlike = describeUnlike(read, sources, context);
	const about = { file, format, ...unlike };
	if (!guessed.ok) return { ...about, ...NOTHING, problems: guessed.problems, sample: [] };
	return { ...about, ...describeUnknown(guessed.value, context) };
}

function describeUnlike(
	read: ReadFile,
	sources: readonly SourceDefinition[],
	context: ReadingContext
): Pick<FileDescription, 'unlike'> {
	const found = findUnlike(read, sources, context);
	if (!found) return {};
	const { publisher, title } = found.definition.source;
	return { unlike: { source: `${publisher}: ${title}`, words: found.words } };
}

interface WantingContext extends ReadingContext {
	readonly keepFor: string | undefined;
}

function describeUnknown(
	table: FigureTable,
	{ areas, keepFor }: WantingContext
): Omit<FileDescription, 'file' | 'format'> {
	const ledger = openLedger();
	const describe = describeCellsBy(table, areas);
	const around = keepFor === undefined ? [] : areasAround(keepFor);
	const sample: SampleFigure[] = [];
	let skipped: Skipped = table.leftOut ?? {};
	let rows = 0;
	let observations = 0;
	for (const cell of table.cells) {
		rows += 1;
		const described =
			'code' in cell ? ({ kind: 'problem', problem: cell } as const) : describe(cell);
		if (described.kind === 'problem') {
			const { problem } = described;
			if (around.length === 0 || !isOfOtherPlaces(problem, around)) ledger.add(problem);
		} else if (described.kind === 'skip') skipped = addUp([skipped, { [described.reason]: 1 }]);
		else {
			observations += 1;
			if (sample.length < SAMPLE) sample.push(sampleOf(described.figure));
		}
	}
	if (rows === 0) ledger.add({ ...wholeFile(fault('values-none')), line: 1 });
	const problems = reportProblems([ledger.list()]);
	const refused = problems.length > 0;
	return {
		...NOTHING,
		rows,
		observations: refused ? 0 : observations,
		skipped: countSkipped(skipped),
		reasons: skipped,
		dimensions: describeDimensions(table),
		problems,
		sample: refused ? [] : sample,
		beside: table.beside ?? []
	};
}

function sampleOf({
	indicator,
	area,
	period,
	sex,
	preliminary,
	measured
}: DescribedFigure): SampleFigure {
	return {
		...{ indicator, area, period, sex },
		...(preliminary ? { preliminary } : {}),
		...toSample(measured)
	};
}

/** Every dimension with how many categories its cells have. */
export function describeDimensions(table: FigureTable): FileDescription['dimensions'] {
	const seen = categoriesOf(table);
	return table.dimensions.map(({ name, heading, role }) => ({
		...{ name, heading, role },
		categories: new Set((seen.get(name) ?? []).map(({ code, text }) => code ?? text ?? '')).size
	}));
}

/** A figure as it would be stored, in a few words. */
export function toSampleFigure({
	indicatorId,
	areaCode,
	period,
	sex,
	preliminary,
	...measured
}: Observation): SampleFigure {
	return {
		...{ indicator: indicatorId, area: areaCode, period: period.key, sex },
		...(preliminary ? { preliminary } : {}),
		...toSample(measured)
	};
}

function toSample({ value, gap }: Measured): { readonly value: number } | { readonly gap: string } {
	return value === null ? { gap } : { value };
}
