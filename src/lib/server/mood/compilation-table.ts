import { fault, type Fault } from '$lib/domain/problem';
import Papa from 'papaparse';

/** A row with its 1-based line in the file. */
export interface TableRow {
	readonly line: number;
	readonly cells: readonly string[];
}

interface CompilationTable {
	/** What the title line `# …` says, null without one. */
	readonly title: string | null;
	readonly header: TableRow;
	readonly rows: readonly TableRow[];
}

const MOST_BYTES = 2_000_000;

/** Why a file is no table; never a word of what it holds. */
export type TableReading =
	| { readonly ok: true; readonly table: CompilationTable }
	| { readonly ok: false; readonly reason: Fault };

/** Comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252. Empty lines are passed over. */
export function readTable(bytes: Uint8Array): TableReading {
	if (bytes.length === 0) return { ok: false, reason: fault('file-empty') };
	if (bytes.length > MOST_BYTES) {
		return {
			ok: false,
			reason: fault('mood-file-too-large')
		};
	}
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		return { ok: false, reason: fault('mood-file-is-excel') };
	}
	const text = decode(bytes);
	if (text.includes('\0')) return { ok: false, reason: fault('mood-file-not-text') };
	const [titleLine = ''] = text.split(/\r\n|\n|\r/, 1);
	const title = titleLine.startsWith('#') ? titleLine.slice(1).trim() : null;
	const rows = title === null ? parse(text, 1) : parse(text.slice(titleLine.length), 1);
	const [header, ...others] = rows;
	if (!header || others.length === 0) {
		return { ok: false, reason: fault('mood-file-no-rows') };
	}
	return { ok: true, table: { title, header, rows: others } };
}

function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** `firstLine` is the line number of the text's first line. */
function parse(text: string, firstLine: number): TableRow[] {
	const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
	return data
		.map((cells, index) => ({ line: index + firstLine, cells: cells.map((cell) => cell.trim()) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function delimiterOf(text: string): string {
	const [heading = ''] = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	const count = (mark: string) => heading.split(mark).length;
	return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
