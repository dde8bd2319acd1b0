import { addUp, type SkipReason } from '$lib/domain/skip';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import {
	explainHeading,
	readLegend,
	takeMarked,
	takeSign,
	type MarkLegend,
	type SignMeaning
} from '$lib/server/files/preliminary-legend';
import { plainHeading } from '$lib/server/files/headed-length';
import { knownMark, readGapLegend } from '$lib/server/files/gap-legend';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import type { SheetParts } from './sheet-header';
import { NOTE } from './columns/column-words';
import {
	areFlags,
	areWordsOfFlags,
	headsFlags,
	isRemark,
	readFlag,
	readRemark
} from './columns/row-flags';
import { readValueHeading } from './value-heading';

const MOSTLY = 0.6;
/** A star that nothing explains. */
const STAR: SignMeaning = { kind: 'preliminary', words: '' };

/**
 * A sheet whose numbers stand without the marks that they may yet change, and with their places where they had one; in place of
 * marks that its own words explain stand those that every reader knows.
 */
export function takeMarks(given: SheetParts): SheetParts {
	const known = takeFlags(knowGaps(given));
	const { rows, titles, below } = known;
	const told = readLegend([...titles, ...below]);
	const headings = known.headings.map((heading) => explainHeading(heading, told));
	const parts = { ...known, headings };
	if (!rows.some(({ cells }) => cells.some((cell) => takeSign(cell) !== null))) return parts;
	const legend = told.has('*') ? told : new Map([...told, ['*', STAR] as const]);
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
	const whole = [...plain, ...marked.map((text) => takeSign(text)?.number ?? '')];
	const isStarred = marked.some((text) => isUnexplainedStar(text, legend));
	// Beside whole numbers a star says what `p` does; beside others it may be a significance.
	if (isStarred && (plain.length === 0 || !whole.every((text) => /^-?\d+$/.test(text))))
		return false;
	const timed = readValueHeading(heading).period !== null;
	const few = marked.length + plain.length < texts.length * MOSTLY;
	if (marked.length === 0 || (few && !timed)) return false;
	const isTold = marked.every((text) => {
		const { sign = '' } = takeSign(text) ?? {};
		return sign !== 'p' || text.includes('(') || legend.has(sign);
	});
	return isTold || plain.length > 0 || timed;
}

function isUnexplainedStar(text: string, legend: MarkLegend): boolean {
	return takeSign(text)?.sign === '*' && legend.get('*') === STAR;
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

/** A row that a column of flags or of remarks calls preliminary or a forecast is so whole; what else flags say is counted, and how many remarks are used. */
function takeFlags(parts: SheetParts): SheetParts {
	const { headings, rows } = parts;
	const columns = headings.flatMap((heading, at) =>
		areFlags(heading, textsOf(rows, at)) ? [{ heading, at }] : []
	);
	const flagged = new Set(columns.map(({ at }) => at));
	const remarks = [...headings.keys()].filter(
		(at) => !flagged.has(at) && areRemarks(headings[at] ?? '', textsOf(rows, at))
	);
	const used = new Map<number, number>();
	if (columns.length + remarks.length === 0) return parts;
	const letters = columns.filter(({ at }) => !areWordsOfFlags(textsOf(rows, at)));
	const flags = letters.length > 0 ? letters : columns;
	const words = columns.find((column) => !flags.includes(column));
	const all = new Set(headings.keys());
	const counts = new Map<SkipReason, number>();
	const read = (row: SheetRow): SheetRow => {
		const remarked = remarks.flatMap((at) => {
			const remark = readRemark(row.cells[at] ?? '');
			if (!remark || (remark.gap !== null && !lacksValue(row, at))) return [];
			used.set(at, (used.get(at) ?? 0) + 1);
			return [remark];
		});
		const said = [
			...flags.map(({ heading, at }) => readFlag(heading, row.cells[at] ?? '')),
			...remarked
		];
		for (const told of said.flatMap((one) => one.told ?? [])) {
			const inWords = words ? (row.cells[words.at] ?? '') : '';
			const reason: SkipReason = `flag:${inWords ? `${told} (${inWords})` : told}`;
			counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}
		const gap = said.find((one) => one.gap !== null)?.gap;
		const marked = gap ? { ...row, gap } : row;
		if (said.some(({ forecast }) => forecast)) return { ...marked, forecast: true };
		const isYet = said.some(({ preliminary }) => preliminary);
		return isYet ? { ...marked, preliminary: all } : marked;
	};
	const marked = rows.map(read);
	const told = addUp([parts.flagged ?? {}, Object.fromEntries(counts)]);
	return { ...parts, rows: marked, flagged: told, used };
}

/** By what the column is called, or by every word under it. */
function areRemarks(heading: string, texts: readonly string[]): boolean {
	if (NOTE.test(plainHeading(heading)) || headsFlags(heading)) return texts.length > 0;
	return texts.length > 0 && texts.every(isRemark);
}

/** Whether a remark can say why a value is not there. A zero beside it may be one. */
function lacksValue({ cells }: SheetRow, remark: number): boolean {
	const others = cells.filter((_, at) => at !== remark);
	return !others.includes('0') && others.some((text) => isGap(plainMark(text)));
}

function isGap(text: string): boolean {
	return parsePxwebNumber(text, 'missing')?.value === null;
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
