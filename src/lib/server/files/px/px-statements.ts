import { fault, type Fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import { readPxData, type PxData } from './px-data';
import type { PxStatement } from './px-statement';

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
		if (!keyword) {
			const [found = ''] = text.slice(position, position + 200).split('\n');
			return refuseAt(line, null, fault('px-no-keyword'), found.trim());
		}
		const begin = findEquals(text, position) + 1;
		const startLine = line + countLines(text.slice(position, begin));
		if (keyword === 'DATA') {
			const data = readPxData(text, begin, startLine);
			return data.ok ? { ok: true, value: { statements, data: data.value } } : data;
		}
		const end = findEnd(text, begin);
		const endless = whyEndless(keyword, text.slice(begin, end < 0 ? undefined : end));
		if (endless) return refuseAt(line, keyword, endless);
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

/** A line within a statement that begins another one. */
const NEXT =
	/\n[ \t]{0,20}[A-Z][A-Z0-9._-]{2,30}(?:\[\w{1,9}\])?(?:\("[^\n]{0,200}"\))?[ \t]{0,20}=/;

/** Why a statement has no end of its own; null where it has. A paragraph may say anything within its quotes. */
function whyEndless(keyword: string, text: string): Fault | null {
	const bare = PARAGRAPHS.test(keyword) ? text.replace(/"[^"]*"/g, '') : text;
	const next = NEXT.exec(bare);
	if (!next) return null;
	const isOpen = bare.slice(0, next.index).split('"').length % 2 === 0;
	return fault(isOpen ? 'px-quote-missing' : 'px-no-semicolon');
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
