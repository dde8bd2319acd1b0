import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import type { Observation } from '$lib/domain/observation';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import { NO_LEGEND, readGapLegend, type GapLegend } from '$lib/server/files/gap-legend';
import { readCsv } from '$lib/server/files/csv/csv-reader';
import type { Problems } from '$lib/server/files/first-problems';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import {
	openFigureReader,
	type FigureReader,
	type ReadRows
} from '$lib/server/layout/known/figure-reader';
import { keyOf, type ReadFigure } from '$lib/server/layout/known/join-figures';
import { findOtherwise, listBeside } from '$lib/server/layout/said/said-otherwise';
import { findForecastNote } from '$lib/server/layout/words/foretold-periods';
import { NOTHING_TOLD } from '$lib/server/layout/known/pxweb-rows';
import { preliminaryPeriods } from '$lib/server/layout/words/preliminary-title';
import { saysPreliminary } from '$lib/server/files/preliminary-words';
import { linesBelow } from '$lib/server/layout/said/words-around';
import { reportProblems } from '$lib/server/layout/known/problem-ledger';
import type { PublishedFile } from '$lib/server/files/published-file';
import { MAX_PROBLEMS } from '$lib/server/files/first-problems';
import type { TextEncoding } from '$lib/server/files/text-encoding';
import type { SourceDefinition } from '$imports/source';
import { readTextPieces } from '$lib/server/files/text-pieces';

/** A CSV file of any size, looked at from its beginning as often as needed. */
export interface CsvFile {
	readonly file: PublishedFile;
	readonly encoding: TextEncoding;
}

/** What one walk through the file found by one definition. */
interface CsvReading {
	readonly definition: SourceDefinition;
	readonly reading: Omit<ReadRows, 'problems' | 'doubles'> & {
		readonly problems: readonly FileProblem[];
		/** What the file says in words beside what its source says already. */
		readonly beside: readonly string[];
	};
}

export interface CsvWalk {
	/** Of the file as such: then no definition reads it. */
	readonly problems: readonly FileProblem[];
	readonly readings: readonly CsvReading[];
}

interface WalkedPiece {
	readonly figures: readonly Observation[];
	/** Empty until the header has been read. */
	readonly fitting: readonly SourceDefinition[];
	/** Read from the beginning of the file. */
	readonly bytes: number;
}

export interface WalkOptions {
	/** After every piece, with the figures that it brought by the definitions that fit. False stops the walk. */
	readonly after?: (piece: WalkedPiece) => Promise<boolean>;
	/** What has been given is void: the file is read from its beginning again. */
	readonly again?: () => Promise<void>;
}

/** What an earlier walk found that decides how all of the file is read. */
interface Foreseen {
	/** Sources whose values have intervals. */
	readonly intervals: readonly string[];
	/** What the words above and below say of marks; null until they have been read. */
	readonly legend: GapLegend | null;
	/** Lines below that say of values that they may yet change. */
	readonly notes: readonly string[];
	/** Marks that stand between thousands. */
	readonly groups: ReadonlySet<string>;
}

/** Reads a file once by every definition that has a table with its headings. Null when it was stopped. */
export async function walkCsv(
	{ file, encoding }: CsvFile,
	definitions: readonly SourceDefinition[],
	context: ReadingContext,
	{ after = async () => true, again = async () => undefined }: WalkOptions = {},
	foreseen: Foreseen = { intervals: [], legend: null, notes: [], groups: new Set() }
): Promise<CsvWalk | null> {
	let readers: FigureReader[] = [];
	let figures: Observation[] = [];
	let headings: readonly string[] = [];
	let titles: readonly string[] = [];
	let headingLine = 0;
	let legend = foreseen.legend ?? NO_LEGEND;
	const emit = (observation: Observation) => void figures.push(observation);
	const csv = readCsv(
		{
			header(header) {
				headings = header.cells;
				titles = header.titles ?? [];
				headingLine = header.line;
				legend = foreseen.legend ?? readGapLegend(header.titles ?? []);
				const isPreliminary = preliminaryPeriods([...titles, ...foreseen.notes]);
				const told = { legend, isPreliminary, groups: foreseen.groups };
				readers = definitions.flatMap((definition) => {
					const intervals = foreseen.intervals.includes(definition.source.id);
					const options = { intervals, told, emit };
					const opened = openFigureReader(definition, header, context, options);
					return opened.ok ? [opened.value] : [];
				});
			},
			row(row) {
				for (const reader of readers) reader.row(row);
			}
		},
		MAX_PROBLEMS
	);
	const anew = async (told: GapLegend | null, notes = foreseen.notes) => {
		const wanting = readers.filter((reader) => reader.wantsIntervals());
		const intervals = [
			...foreseen.intervals,
			...wanting.map(({ definition }) => definition.source.id)
		];
		await again();
		const groups = new Set(
			readers.flatMap((reader) => [...(reader.wantsGroups() ?? []), ...foreseen.groups])
		);
		const now = { intervals, legend: told, notes, groups };
		return walkCsv({ file, encoding }, definitions, context, { after, again }, now);
	};
	const takePiece = (bytes: number): WalkedPiece => {
		const piece = { figures, fitting: readers.map(({ definition }) => definition), bytes };
		figures = [];
		return piece;
	};
	let read = 0;
	for await (const { text, bytes } of readTextPieces(file, encoding)) {
		csv.push(text);
		read = bytes;
		if (readers.some((reader) => reader.wantsIntervals())) return anew(foreseen.legend);
		if (!(await after(takePiece(bytes)))) return null;
	}
	const faults = csv.end();
	if (faults.problems.length > 0) return { problems: reportProblems([faults]), readings: [] };
	const words = faults.around.map(({ cells }) => cells.filter(Boolean).join(' '));
	const told = readGapLegend(words);
	const foretold = findForecastNote(words);
	const retold =
		readers.length > 0 && [...told].some(([sign, known]) => legend.get(sign) !== known);
	const below = linesBelow(faults.around, headingLine);
	const yet = below.filter(saysPreliminary);
	const later = readers.length > 0 && yet.some((line) => !foreseen.notes.includes(line));
	const wants = readers.some((one) => one.wantsIntervals() || one.wantsGroups() !== null);
	if (retold || later || wants) return anew(told, yet);
	const readings: CsvReading[] = [];
	const said = { titles, notes: below };
	for (const reader of readers) {
		const about = [said, headings, reader.definition, context.areas] as const;
		if (findOtherwise(...about) !== null) continue;
		const rows = reader.end(faults.notes);
		const doubles = await locateDoubles({ file, encoding }, reader.definition, context, rows);
		const whole = foretold ? [{ problems: [wholeFile(foretold)], more: 0 }] : [];
		readings.push(
			toReading(
				reader.definition,
				{ ...rows, problems: [...rows.problems, ...whole] },
				doubles,
				listBeside(...about)
			)
		);
	}
	return (await after(takePiece(read))) ? { problems: [], readings } : null;
}

function toReading(
	definition: SourceDefinition,
	{ problems, rowsRead, observations, skipped, agrees, indicatorIds }: ReadRows,
	doubles: Problems,
	beside: readonly string[]
): CsvReading {
	const [cells, ...joined] = problems;
	const all = reportProblems([cells ?? { problems: [], more: 0 }, doubles, ...joined]);
	const empty = all.length === 0 && observations === 0;
	return {
		definition,
		reading: {
			...{ rowsRead, observations, skipped, agrees, indicatorIds, beside },
			problems: empty ? [wholeFile(fault('values-none-used'))] : all
		}
	};
}

/** On which line each of them stood first takes another walk, which only a file that is refused needs. */
async function locateDoubles(
	csvFile: CsvFile,
	definition: SourceDefinition,
	context: ReadingContext,
	{ doubles }: ReadRows
): Promise<Problems> {
	if (doubles.count === 0) return { problems: [], more: 0 };
	const lines = new Map<string, number | null>(doubles.first.map((one) => [keyOf(one), null]));
	await walkFigures(csvFile, definition, context, (figure) => {
		const key = keyOf(figure);
		if (lines.get(key) === null) lines.set(key, figure.line);
	});
	const problems = doubles.first.map((figure) => ({
		...{ line: figure.line, column: figure.heading, value: null },
		...fault('value-repeated', { earlier: lines.get(keyOf(figure)) ?? figure.line })
	}));
	return { problems, more: doubles.count - problems.length };
}

async function walkFigures(
	{ file, encoding }: CsvFile,
	definition: SourceDefinition,
	context: ReadingContext,
	onFigure: (figure: ReadFigure) => void
): Promise<void> {
	let row: (row: CsvRow) => void = () => undefined;
	const csv = readCsv({
		header(header) {
			const options = { intervals: false, told: NOTHING_TOLD, emit: () => undefined, onFigure };
			const opened = openFigureReader(definition, header, context, options);
			if (opened.ok) row = opened.value.row;
		},
		row: (one) => row(one)
	});
	for await (const { text } of readTextPieces(file, encoding)) csv.push(text);
	csv.end();
}
