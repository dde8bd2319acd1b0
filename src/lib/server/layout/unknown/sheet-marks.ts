import { addUp, type SkipReason } from '$lib/domain/skip';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import {
	explainHeading,
	readLegend,
	takeMarked,
	takeSign,
	type MarkLegend
} from '$lib/server/files/preliminary-legend';
import { plainHeading } from '$lib/server/files/headed-length';
import { saysPreliminary } from '$lib/server/files/preliminary-words';
import { knownMark, readGapLegend } from '$lib/server/files/gap-legend';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import type { SheetParts } from './sheet-header';
import { NOTE } from './columns/column-words';
import { areFlags, areWordsOfFlags, readFlag } from './row-flags';
import { readValueHeading } from './value-heading';

const MOSTLY = 0.6;

/**
 * A sheet whose numbers stand without the marks that they may yet change, and with their places where they had one; in place of
 * marks that its own words explain stand those that every reader knows.
 */
export function takeMarks(given: SheetParts): SheetParts {
	const known = takeFlags(knowGaps(given));
	const { rows, titles, below } = known;
	const legend = readLegend([...titles, ...below]);
	const headings = known.headings.map((heading) => explainHeading(heading, legend));
	const parts = { ...known, headings };
	if (!rows.some(({ cells }) => cells.some((cell) => takeSign(cell) !== null))) return parts;
	const marked = new Set(
		headings.flatMap((heading, at) => (isMarked(heading, textsOf(rows, at), legend) ? [at] : []))
	);
	return marked.size === 0
		? parts
		: { ...parts, rows: rows.map((row) => plain(row, marked, legend)) };
}

function textsOf(rows: readonly SheetRow[], at: number): readonly string[] {
	return rows.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
}

/** A `p` behind every one of a column's numbers may be points, unless something else says that it is a mark. */
function isMarked(heading: string, texts: readonly string[], legend: MarkLegend): boolean {
	const marked = texts.filter((text) => isNumber(takeMarked(text, legend)?.number));
	const plain = texts.filter((text) => isNumber(plainMark(text)));
	if (marked.length === 0 || marked.length + plain.length < texts.length * MOSTLY) return false;
	const isTold = marked.every((text) => {
		const { sign = '' } = takeSign(text) ?? {};
		return sign !== 'p' || text.includes('(') || legend.has(sign);
	});
	return isTold || plain.length > 0 || readValueHeading(heading).period !== null;
}

function isNumber(text: string | undefined): boolean {
	return text !== undefined && parsePxwebNumber(text, 'zero') !== null;
}

function plain(row: SheetRow, marked: ReadonlySet<number>, legend: MarkLegend): SheetRow {
	const preliminary = new Set(row.preliminary);
	const foretold = new Set(row.foretold);
	const cells = row.cells.map((cell, at) => {
		const taken = marked.has(at) ? takeMarked(cell, legend) : null;
		if (taken?.kind === 'preliminary') preliminary.add(at);
		if (taken?.kind === 'forecast') foretold.add(at);
		return taken?.number ?? cell;
	});
	return { ...row, cells, preliminary, foretold };
}

/** A row that a column of flags calls preliminary or a forecast is so whole; what else flags say is counted. */
function takeFlags(parts: SheetParts): SheetParts {
	const { headings, rows } = parts;
	const columns = headings.flatMap((heading, at) =>
		areFlags(heading, textsOf(rows, at)) ? [{ heading, at }] : []
	);
	const remarks = [...headings.keys()].filter((at) => NOTE.test(plainHeading(headings[at] ?? '')));
	if (columns.length + remarks.length === 0) return parts;
	const letters = columns.filter(({ at }) => !areWordsOfFlags(textsOf(rows, at)));
	const flags = letters.length > 0 ? letters : columns;
	const words = columns.find((column) => !flags.includes(column));
	const all = new Set(headings.keys());
	const counts = new Map<SkipReason, number>();
	const read = (row: SheetRow): SheetRow => {
		const said = flags.map(({ heading, at }) => readFlag(heading, row.cells[at] ?? ''));
		for (const told of said.flatMap((one) => one.told ?? [])) {
			const inWords = words ? (row.cells[words.at] ?? '') : '';
			const reason: SkipReason = `flag:${inWords ? `${told} (${inWords})` : told}`;
			counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}
		const gap = said.find((one) => one.gap !== null)?.gap;
		const marked = gap ? { ...row, gap } : row;
		if (said.some(({ forecast }) => forecast)) return { ...marked, forecast: true };
		const noted = remarks.some((at) => isNotedPreliminary(row.cells[at] ?? ''));
		const isYet = noted || said.some(({ preliminary }) => preliminary);
		return isYet ? { ...marked, preliminary: all } : marked;
	};
	const marked = rows.map(read);
	const flagged = addUp([parts.flagged ?? {}, Object.fromEntries(counts)]);
	return { ...parts, rows: marked, flagged };
}

const LONGEST_NOTE = 40;

/** `prel.` and `Preliminär uppgift` in a column of notes; a longer one may be about anything. */
function isNotedPreliminary(note: string): boolean {
	return note.length <= LONGEST_NOTE && saysPreliminary(note);
}

/** Only among numbers is a letter a mark. */
function knowGaps(parts: SheetParts): SheetParts {
	const { headings, rows, titles, below } = parts;
	const legend = readGapLegend([...titles, ...below]);
	if (legend.size === 0) return parts;
	const numeric = new Set(
		headings.flatMap((_, at) => {
			const texts = textsOf(rows, at);
			const numbers = texts.filter((text) => isNumber(plainMark(knownMark(text, legend))));
			return numbers.length >= texts.length * MOSTLY ? [at] : [];
		})
	);
	return {
		...parts,
		rows: rows.map((row) => ({
			...row,
			cells: row.cells.map((cell, at) => (numeric.has(at) ? knownMark(cell, legend) : cell))
		}))
	};
}
