import { fault, wholeFile, type Fault } from '$lib/domain/problem';
import type { Observation } from '$lib/domain/observation';
import { packFigures } from '$lib/server/store/figures/figure-batch';
import { lookAtFile } from './describe-file';
import { describeLarge, NOTHING } from './describe-large';
import type { FigureTaker, FileOutcome, Packing, ReadingTask } from './figure-taker';
import { keepTable } from './keep-table';
import { detectKind, type Detection } from '$lib/server/files/detect-format';
import { findNameProblem } from '$lib/server/files/file-name';
import { readWhole, type PublishedFile } from '$lib/server/files/published-file';
import { walkCsv, type WalkOptions } from './read-csv-file';
import { MAX_FILE_BYTES } from '$lib/server/files/limits';
import { readPublishedFile } from '$lib/server/layout/known/read-source-file';
import { chooseReading } from '$lib/server/layout/known/recognise-source';
import { scanFile, type ScannedFile } from '$lib/server/files/scan-file';
import type { SourceDefinition } from '$imports/source';

/** A file whose name is not repeated. */
const NAMELESS = 'filen';

/** Reads any published file by the one source that knows it, and gives its figures batch by batch. */
export async function readFigures(
	task: ReadingTask,
	sources: readonly SourceDefinition[],
	taker: FigureTaker
): Promise<FileOutcome> {
	const { file, context, packing } = task;
	const named = findNameProblem(file.name);
	if (named) return { kind: 'refused', description: describeLarge(NAMELESS, [named], null) };
	const scanned = await scanFile(file);
	const detected = detectKind(scanned.beginning);
	if (detected.ok && detected.kind === 'text' && scanned.refusal === null) {
		return readCsvFigures(task, scanned, sources, taker);
	}
	const tooLarge = whyTooLarge(file, detected, scanned);
	if (tooLarge !== null) {
		const description = describeLarge(file.name, [wholeFile(tooLarge)], null);
		return { kind: 'refused', description };
	}
	const bytes = await readWhole(file);
	const look = await lookAtFile(file.name, bytes, sources, context, task.keepFor);
	const definition = sources.find(({ source }) => source.id === look.description.source);
	if (!definition || look.description.problems.length > 0) return refuse(look, task);
	const { id } = definition.source;
	if (!(await taker.recognised(id, scanned.sha256))) return { kind: 'stopped' };
	const { observations, ...reading } = await readPublishedFile(definition, bytes, context);
	await giveAll(observations, packing, taker);
	const indicatorIds = [...new Set(observations.map(({ indicatorId }) => indicatorId))];
	const { rowsRead, skipped } = reading;
	return {
		...{ kind: 'read', sourceId: id, rowsRead, skipped, indicatorIds },
		beside: look.description.beside ?? [],
		observations: observations.length
	};
}

/** Only CSV is read at any size; a workbook has limits of its own. */
function whyTooLarge(
	{ size }: PublishedFile,
	detected: Detection,
	{ refusal }: ScannedFile
): Fault | null {
	if (size <= MAX_FILE_BYTES) return null;
	if (!detected.ok) return detected.reason;
	if (detected.kind === 'xlsx') return null;
	return refusal ?? fault('file-too-large');
}

async function readCsvFigures(
	task: ReadingTask,
	{ sha256, encoding }: ScannedFile,
	sources: readonly SourceDefinition[],
	taker: FigureTaker
): Promise<FileOutcome> {
	const { file, context, packing } = task;
	const csv = { file, encoding };
	const give = collect(packing, taker);
	let known: SourceDefinition | null = null;
	const options: WalkOptions = {
		async after({ figures, fitting, bytes }) {
			const [only, ...others] = fitting;
			// Which of several it is, only all of the file tells: then it is read once more.
			if (only && others.length === 0) {
				if (!known && !(await taker.recognised(only.source.id, sha256))) return false;
				known = only;
				await give.add(figures);
			}
			return taker.progress(bytes);
		},
		async again() {
			give.forget();
			if (known) await taker.again();
		}
	};
	let walk = await walkCsv(csv, sources, context, options);
	let chosen = walk && chooseReading(walk.readings);
	if (walk && chosen && !known && chosen.reading.problems.length === 0) {
		walk = await walkCsv(csv, [chosen.definition], context, options);
		chosen = walk && chooseReading(walk.readings);
	}
	if (!walk) return { kind: 'stopped' };
	if (!chosen || chosen.reading.problems.length > 0) {
		const problems = chosen?.reading.problems ?? walk.problems;
		// A refused file of an ordinary size is looked at as `--check` does it.
		if (file.size <= MAX_FILE_BYTES) {
			return refuse(
				await lookAtFile(file.name, await readWhole(file), sources, context, task.keepFor),
				task
			);
		}
		return { kind: 'refused', description: describeLarge(file.name, problems, chosen) };
	}
	await give.rest();
	const { rowsRead, observations, skipped, indicatorIds, beside } = chosen.reading;
	const sourceId = chosen.definition.source.id;
	return { kind: 'read', sourceId, rowsRead, observations, skipped, beside, indicatorIds };
}

/** Then nothing that the file says is repeated. */
const OF_PERSONS: readonly string[] = [
	'own-cell-personal',
	'own-table-persons',
	'own-table-rows',
	'own-table-is-mood'
];

/** Nothing of the file is stored; what it is about a person is not said, and what may be wanted of it is handed on. */
function refuse(
	{ description, table }: Awaited<ReturnType<typeof lookAtFile>>,
	{ context, keepFor }: ReadingTask
): FileOutcome {
	if (!table || keepFor === undefined) return { kind: 'refused', description };
	const kept = keepTable(table, context, keepFor);
	if (kept.ok || !kept.problems.some(({ code }) => OF_PERSONS.includes(code))) {
		return { kind: 'refused', description, table: kept };
	}
	const { problems } = kept;
	return { kind: 'refused', description: { ...description, ...NOTHING, problems, sample: [] } };
}

async function giveAll(
	figures: readonly Observation[],
	packing: Packing,
	taker: FigureTaker
): Promise<void> {
	const give = collect(packing, taker);
	await give.add(figures);
	await give.rest();
}

/** Figures in batches of the size that is wanted. */
function collect({ kind, rows }: Packing, { batch }: FigureTaker) {
	let waiting: Observation[] = [];
	return {
		async add(figures: readonly Observation[]): Promise<void> {
			for (const figure of figures) {
				waiting.push(figure);
				if (waiting.length < rows) continue;
				const full = waiting;
				waiting = [];
				await batch(packFigures(full, kind));
			}
		},
		forget(): void {
			waiting = [];
		},
		async rest(): Promise<void> {
			if (waiting.length > 0) await batch(packFigures(waiting, kind));
			waiting = [];
		}
	};
}
