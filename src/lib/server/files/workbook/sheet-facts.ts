import { FORMATS_SOURCE, type CellMark } from './number-formats';
import type { SheetCell } from './sheet-cell';

/** A sheet as it is in the workbook. */
export interface RawSheet {
	readonly name: string;
	readonly data: readonly (readonly SheetCell[])[];
	readonly facts: SheetFacts;
}

/** What a sheet says of itself beside the values of its cells. */
interface SheetFacts {
	readonly hidden: boolean;
	/** 1-based. */
	readonly hiddenRows: readonly number[];
	/** First and last of each, 1-based. */
	readonly hiddenColumns: readonly (readonly [number, number])[];
	/** As the file writes them: `A2:A3`. */
	readonly merged: readonly string[];
	/** By `placeKey`. */
	readonly marks: ReadonlyMap<number, CellMark>;
}

const KEY_STEP = 16_384;

/** A cell by one number; row and column are 1-based. */
export function placeKey(row: number, column: number): number {
	return row * KEY_STEP + column - 1;
}

/** The row and the column of a key. */
export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
	return { row: Math.floor(key / KEY_STEP), column: (key % KEY_STEP) + 1 };
}

/**
 * Source of `readFacts(part)` for the process that reads workbooks; `part` gives the text of a part by its name, or
 * an empty one. Sheets stand in the order of the workbook.
 */
export const FACTS_SOURCE = String.raw`
const { Parser } = require('saxen');
${FORMATS_SOURCE}function readFacts(part) {
	const book = readBook(part('xl/workbook.xml'));
	const paths = readPaths(part('xl/_rels/workbook.xml.rels'));
	const formats = readFormats(part(paths.styles ?? 'xl/styles.xml'));
	return book.sheets.map(({ name, hidden, id }) => ({
		name,
		facts: { hidden, ...readSheet(part(paths[id] ?? ''), formats, book.recalculates) }
	}));
}
function walk(text, open, close = () => {}, said = () => {}) {
	if (text === '') return;
	const parser = new Parser();
	const bare = (name) => name.slice(name.indexOf(':') + 1);
	let failed = null;
	parser.on('error', (error) => { failed ??= error; });
	parser.on('openTag', (name, read, decode) => open(bare(name), () => {
		const attributes = {};
		for (const [key, value] of Object.entries(read())) attributes[bare(key)] = decode(value);
		return attributes;
	}));
	parser.on('closeTag', (name) => close(bare(name)));
	parser.on('text', (value, decode) => said(decode(value)));
	parser.on('cdata', (value) => said(value));
	parser.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	if (failed) throw failed;
}
function isYes(value) {
	return value === '1' || value === 'true';
}
function readBook(text) {
	const book = { sheets: [], recalculates: false };
	walk(text, (tag, attributes) => {
		if (tag === 'calcPr') book.recalculates = isYes(attributes().fullCalcOnLoad);
		if (tag !== 'sheet') return;
		const { name, state = 'visible', id } = attributes();
		if (name) book.sheets.push({ name, hidden: state !== 'visible', id });
	});
	return book;
}
function readPaths(text) {
	const paths = {};
	walk(text, (tag, attributes) => {
		if (tag !== 'Relationship') return;
		const { Id, Type = '', Target = '' } = attributes();
		const path = Target.startsWith('/') ? Target.slice(1) : 'xl/' + Target;
		paths[Type.endsWith('/styles') ? 'styles' : Id] = path;
	});
	return paths;
}
function readSheet(text, formats, recalculates) {
	const facts = { hiddenRows: [], hiddenColumns: [], merged: [], marks: new Map() };
	let row = 0;
	let column = 0;
	let cell = null;
	let inValue = false;
	walk(text, (tag, attributes) => {
		if (tag === 'row') {
			const { r, hidden } = attributes();
			row = Number(r) || row + 1;
			column = 0;
			if (isYes(hidden)) facts.hiddenRows.push(row);
		} else if (tag === 'col') {
			const { min, max, hidden } = attributes();
			if (isYes(hidden)) facts.hiddenColumns.push([Number(min), Number(max)]);
		} else if (tag === 'mergeCell') {
			facts.merged.push(attributes().ref ?? '');
		} else if (tag === 'c') {
			const { r = '', s, t = 'n' } = attributes();
			const letters = r.replace(/\d/g, '').toUpperCase();
			column = letters === '' ? column + 1 : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
			cell = { type: t, format: s === undefined ? null : formats[Number(s)], formula: false, value: null };
		} else if (cell && tag === 'f') cell.formula = true;
		else if (cell && tag === 'v') {
			cell.value ??= '';
			inValue = true;
		}
	}, (tag) => {
		if (tag === 'v') inValue = false;
		if (tag !== 'c' || !cell) return;
		const mark = markCell(cell, recalculates);
		if (mark) facts.marks.set(row * ${KEY_STEP} + column - 1, mark);
		cell = null;
	}, (said) => { if (inValue && cell) cell.value += said; });
	return facts;
}
const HOLDS_TEXTS = /^xl\/(sharedStrings|worksheets\/[^\/]+)\.xml$/;
// Texts with a raised number or mark of a footnote behind them, as they are without it.
function readRaised(part, entries) {
	const plainOf = new Map();
	const written = new Set();
	for (const { name } of entries) {
		if (!HOLDS_TEXTS.test(name)) continue;
		let item = null;
		let raised = false;
		let inText = false;
		walk(part(name), (tag, attributes) => {
			if (tag === 'si' || tag === 'is') item = { whole: '', plain: '' };
			else if (tag === 'r') raised = false;
			else if (tag === 'vertAlign') raised = attributes().val === 'superscript';
			else if (tag === 't') inText = item !== null;
		}, (tag) => {
			if (tag === 't') inText = false;
			else if (tag === 'r') raised = false;
			if ((tag !== 'si' && tag !== 'is') || !item) return;
			const [whole, plain] = [item.whole.trim(), item.plain.trim()];
			if (whole === plain || plain === '') written.add(whole);
			else plainOf.set(whole, plain);
			item = null;
		}, (said) => {
			if (!inText) return;
			item.whole += said;
			const power = /(^|[^\p{L}])[kcd]?m$/u.test(item.plain);
			if (!raised || power || !/^[\d*,) ]{1,6}$/.test(said)) item.plain += said;
		});
	}
	// What somebody wrote the same way without raising it stays as it is.
	for (const text of written) plainOf.delete(text);
	return plainOf;
}
`;
