import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';

export interface PxDatum {
	readonly text: string;
	/** 1-based. */
	readonly line: number;
}

export interface PxData {
	/** The cells in every way that they can be told apart, the likeliest first. */
	readonly readings: readonly [readonly PxDatum[], ...(readonly PxDatum[])[]];
	readonly line: number;
}

const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** What stands after `DATA=`. Some programs end each row with a semicolon, some write decimal commas. */
export function readPxData(text: string, begin: number, line: number): Result<PxData> {
	const apart = readCells(text, begin, line, /"([^"\n]*)"|([^\s";,]+)|(;)|(\n)|(")/g);
	if (!apart.ok) return apart;
	const inside = text.includes(',', begin)
		? readCells(text, begin, line, /"([^"\n]*)"|([^\s";]+)|(;)|(\n)|(")/g)
		: null;
	const commas = inside?.ok ? inside.value.filter((cell) => cell.text.includes(',')) : [];
	const isDecimal = commas.length > 0 && commas.every((cell) => DECIMAL_COMMA.test(cell.text));
	if (!inside?.ok || !isDecimal) return withMarks([apart.value], line);
	const decimal = inside.value.map(withPoint);
	// Beside cells that a blank parts, a comma parts none.
	const mixed = commas.length < inside.value.length;
	return withMarks(mixed ? [decimal] : [apart.value, decimal], line);
}

const MARK = /^(?:\*{1,3}|[a-z]|\([a-z*]{1,12}\.?\)|prel\.?)$/i;

/** A mark that a blank parts from its number may be a part of its cell: `123 p`. */
function withMarks(
	readings: readonly [readonly PxDatum[], ...(readonly PxDatum[])[]],
	line: number
): Result<PxData> {
	if (!readings[0].some(({ text }) => MARK.test(text)))
		return { ok: true, value: { readings, line } };
	return {
		ok: true,
		value: { readings: [readings[0], ...readings.slice(1), ...readings.map(joinMarks)], line }
	};
}

function joinMarks(cells: readonly PxDatum[]): readonly PxDatum[] {
	const joined: PxDatum[] = [];
	for (const cell of cells) {
		const before = joined.at(-1);
		if (before && MARK.test(cell.text) && /\d$/.test(before.text)) {
			joined[joined.length - 1] = { ...before, text: `${before.text} ${cell.text}` };
		} else joined.push(cell);
	}
	return joined;
}

/** The reading that has as many cells as the variables make; null where none has. */
export function chooseData(
	{ readings }: PxData,
	fits: (count: number) => boolean
): readonly PxDatum[] | null {
	return readings.find(({ length }) => fits(length)) ?? null;
}

function withPoint({ text, line }: PxDatum): PxDatum {
	return { text: DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text, line };
}

function readCells(
	text: string,
	begin: number,
	firstLine: number,
	token: RegExp
): Result<readonly PxDatum[]> {
	const cells: PxDatum[] = [];
	token.lastIndex = begin;
	let line = firstLine;
	let closed = false;
	for (let found = token.exec(text); found; found = token.exec(text)) {
		const [, quoted, plain, end, newline, open] = found;
		if (newline) line += 1;
		else if (end) {
			closed = true;
			if (!goesOn(text, token.lastIndex)) break;
		} else if (open) return refuseAt(line, 'DATA', fault('px-quote-missing'));
		else {
			closed = false;
			cells.push({ text: (quoted ?? plain ?? '').trim(), line });
		}
	}
	// Some programs leave the semicolon out; a number that was cut in two has no space after it.
	if (closed || /\s$/.test(text.slice(-1))) return { ok: true, value: cells };
	return refuseAt(line, 'DATA', fault('px-data-cut-off'));
}

/** Whether cells follow, and no keyword or words. */
function goesOn(text: string, from: number): boolean {
	return /^\s*["\d.:+-]/.test(text.slice(from, from + 200));
}
