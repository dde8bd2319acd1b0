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
// Which parts say something, within which tags, and what such a part has in it at least.
const SAYING = [
	{ at: /^xl\/sharedStrings\.xml$/, tag: /^si$/, only: /./ },
	{ at: /^xl\/workbook\.xml$/, tag: /^definedName$/, only: /definedName/ },
	{ at: /^xl\/(drawings|charts)\//, tag: /^(txBody|rich|strCache|p|t)$/, only: /./ },
	{ at: /^docProps\/core\.xml$/, tag: /^(title|subject|description|keywords|category|contentStatus)$/, only: /./ },
	{ at: /^docProps\/custom\.xml$/, tag: /^property$/, only: /./ },
	{ at: /^xl\/worksheets\//, tag: /^((odd|even|first)(Header|Footer)|dataValidation)$/, only: /(Header|Footer|dataValidation|hyperlink)/ }
];
// Properties that programs write for themselves: labels of secrecy, types of contents, numbers of documents.
const OF_PROGRAMS = /^(MSIP_|_|ContentType|xd_|Template)/;
const OF_IDENTITY = /^(0x[0-9a-f]+|\{?[0-9a-f-]{32,36}\}?)$/i;
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
// What a workbook says in other places than cells, and which of its texts have a raised mark: most have neither, and each part is unpacked once.
function readBeside(part, entries) {
	const carried = new Set();
	let raises = false;
	for (const { name } of entries) {
		const text = part(name);
		addCarried(carried, name, text);
		raises ||= HOLDS_TEXTS.test(name) && text.includes('superscript');
	}
	return { carried: [...carried], raised: raises ? readRaised(part, entries) : new Map() };
}
// Headers, lists of choices, links, boxes, names, and texts that no cell has any more.
function addCarried(carried, name, text) {
	const add = (said) => { if (said && said.trim() && carried.size < 20000) carried.add(said.trim().slice(0, 2000)); };
	if (name.endsWith('.rels')) {
		walk(text, (tag, attributes) => { if (tag === 'Relationship' && /^mailto:/i.test(attributes().Target ?? '')) add(attributes().Target.slice(7)); });
		return;
	}
	const found = SAYING.find(({ at }) => at.test(name));
	if (!found || !found.only.test(text)) return;
	// The outermost of such tags says what those within it do.
	let depth = 0;
	let said = '';
	let heard = true;
	walk(text, (tag, attributes) => {
		if (tag === 'hyperlink') for (const key of ['display', 'tooltip']) add(attributes()[key]);
		if (!found.tag.test(tag)) return;
		depth += 1;
		if (depth > 1) return;
		const { name: called = '' } = attributes();
		heard = tag !== 'property' || !OF_PROGRAMS.test(called);
		said = '';
		if (heard && (tag === 'definedName' || tag === 'property') && !called.startsWith('_xlnm')) add(called.replaceAll('_', ' '));
	}, (tag) => {
		if (depth > 0 && (tag === 'p' || tag === 'v')) said += '\n';
		if (!found.tag.test(tag)) return;
		depth -= 1;
		if (depth === 0 && heard && !OF_IDENTITY.test(said.trim())) add(said);
	}, (more) => { if (depth > 0) said += more; });
}
`;
