import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import { readPxData, type PxData } from './px-data';

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
	readonly data: PxData;
}

const HEAD = /^([A-Z0-9._-]+)(?:\[([\w-]+)\])?\s*(?:\((.*)\))?$/is;
const LONGEST_STATEMENT = 5_000_000;

/** Texts that people write in paragraphs, some of them with a semicolon after each. */
const PARAGRAPHS =
	/^(NOTEX?|CELLNOTEX?|VALUENOTEX?|DATANOTE|INFO|SOURCE|CONTACT|COPYRIGHT|DESCRIPTION|TITLE|SURVEY|LINK|ADMIN)$/;

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
		const remark = /^(?:#|\/\/)[^\n]*/.exec(text.slice(position, position + 10_000))?.[0];
		if (remark !== undefined) {
			position += remark.length;
			continue;
		}
		const before = statements.at(-1);
		if (text[position] === '"' && before && PARAGRAPHS.test(before.keyword)) {
			const end = findEnd(text, position);
			const more = end < 0 ? null : splitValues(text.slice(position, end));
			if (!more) return refuseAt(line, before.keyword, fault('px-quote-missing'));
			statements[statements.length - 1] = { ...before, values: [...before.values, ...more] };
			line += countLines(text.slice(position, end));
			position = end + 1;
			continue;
		}
		const equals = text.indexOf('=', position);
		const head = equals < 0 ? '' : text.slice(position, findEquals(text, position)).trim();
		const [, written, language = null, of = ''] = HEAD.exec(head.replace(/\s+/g, ' ')) ?? [];
		// R's programs write LAST.UPDATED and SUBJECT_AREA.
		const keyword = written?.toUpperCase().replace(/[._]/g, '-');
		if (!keyword) return refuseAt(line, null, fault('px-no-keyword'));
		const begin = findEquals(text, position) + 1;
		const startLine = line + countLines(text.slice(position, begin));
		if (keyword === 'DATA') {
			const data = readPxData(text, begin, startLine);
			return data.ok ? { ok: true, value: { statements, data: data.value } } : data;
		}
		const end = findEnd(text, begin);
		if (end < 0 || end - begin > LONGEST_STATEMENT) {
			return refuseAt(line, keyword, fault('px-no-semicolon'));
		}
		const values = splitValues(text.slice(begin, end));
		if (!values) return refuseAt(line, keyword, fault('px-quote-missing'));
		statements.push({
			keyword,
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
			// A quote within the text is written twice; two texts never touch.
			if (any && text[at - 1] === '"') current += '"';
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

function countLines(text: string): number {
	return text.split('\n').length - 1;
}
