import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';

/** `KEYWORD[language]("variable","value")=texts;` */
export interface PxStatement {
	readonly keyword: string;
	readonly language: string | null;
	/** What stands in the parentheses. */
	readonly of: readonly string[];
	/** Texts without their quotes; words such as YES, numbers and TLIST(…) as written. */
	readonly values: readonly string[];
	readonly line: number;
}

export interface PxText {
	readonly statements: readonly PxStatement[];
	/** The data cells, with the line that each stands on. */
	readonly data: readonly { readonly text: string; readonly line: number }[];
	readonly dataLine: number;
}

const HEAD = /^([A-Z0-9-]+)(?:\[([\w-]+)\])?\s*(?:\((.*)\))?$/is;
const LONGEST_STATEMENT = 5_000_000;

/** Takes a px file (PX-file format 2013) apart; strings may continue on the next line. Never throws. */
export function readPxStatements(text: string): Result<PxText> {
	const statements: PxStatement[] = [];
	let position = 0;
	let line = 1;
	while (position < text.length) {
		const skipped = /^\s*/.exec(text.slice(position, position + 10_000))?.[0] ?? '';
		if (skipped !== '') {
			line += countLines(skipped);
			position += skipped.length;
			continue;
		}
		const equals = text.indexOf('=', position);
		const head = equals < 0 ? '' : text.slice(position, findEquals(text, position)).trim();
		const [, keyword, language = null, of = ''] = HEAD.exec(head.replace(/\s+/g, ' ')) ?? [];
		if (!keyword) return refuseAt(line, null, fault('px-no-keyword'));
		const begin = findEquals(text, position) + 1;
		const startLine = line + countLines(text.slice(position, begin));
		if (keyword.toUpperCase() === 'DATA') {
			const data = readData(text, begin, startLine);
			return data.ok
				? { ok: true, value: { statements, data: data.value, dataLine: startLine } }
				: data;
		}
		const end = findEnd(text, begin);
		if (end < 0 || end - begin > LONGEST_STATEMENT) {
			return refuseAt(line, keyword, fault('px-no-semicolon'));
		}
		const values = splitValues(text.slice(begin, end));
		if (!values) return refuseAt(line, keyword, fault('px-quote-missing'));
		statements.push({
			keyword: keyword.toUpperCase(),
			language,
			of: splitValues(of) ?? [],
			values,
			line: startLine
		});
		line = startLine + countLines(text.slice(begin, end));
		position = end + 1;
	}
	return refuseAt(line, 'DATA', fault('px-no-data'));
}

/** The `=` after the keyword: not one inside the quotes of its parentheses. */
function findEquals(text: string, from: number): number {
	let quoted = false;
	for (let at = from; at < text.length; at += 1) {
		const char = text[at];
		if (char === '"') quoted = !quoted;
		else if (char === '=' && !quoted) return at;
	}
	return from;
}

function findEnd(text: string, from: number): number {
	let quoted = false;
	for (let at = from; at < text.length; at += 1) {
		const char = text[at];
		if (char === '"') quoted = !quoted;
		else if (char === ';' && !quoted) return at;
	}
	return -1;
}

/** Comma apart; strings beside each other are one; null when a quote is left open. */
function splitValues(text: string): string[] | null {
	const values: string[] = [];
	let current = '';
	let any = false;
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at] ?? '';
		if (char === '"') {
			const close = text.indexOf('"', at + 1);
			if (close < 0) return null;
			current += text.slice(at + 1, close).replace(/\r?\n/g, '');
			any = true;
			at = close;
		} else if (char === ',' && depth === 0) {
			values.push(current);
			current = '';
			any = false;
		} else if (!/\s/.test(char)) {
			if (char === '(') depth += 1;
			if (char === ')') depth -= 1;
			current += char;
			any = true;
		}
	}
	if (any || values.length > 0) values.push(current);
	return values;
}

function readData(text: string, begin: number, firstLine: number): Result<PxText['data']> {
	const data: { text: string; line: number }[] = [];
	const token = /"([^"\n]*)"|([^\s";,]+)|(;)|(\n)|(")/g;
	token.lastIndex = begin;
	let line = firstLine;
	for (let found = token.exec(text); found; found = token.exec(text)) {
		const [, quoted, plain, end, newline, open] = found;
		if (newline) line += 1;
		else if (end) return { ok: true, value: data };
		else if (open) return refuseAt(line, 'DATA', fault('px-quote-missing'));
		else data.push({ text: (quoted ?? plain ?? '').trim(), line });
	}
	// Some programs leave the semicolon out; a number that was cut in two has no space after it.
	if (/\s$/.test(text)) return { ok: true, value: data };
	return refuseAt(line, 'DATA', fault('px-data-cut-off'));
}

function countLines(text: string): number {
	return text.split('\n').length - 1;
}
