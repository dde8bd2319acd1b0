import { fault, type Result } from '$lib/domain/problem';

/** JSON whose member order must not be trusted: keys that look like numbers come first after reading. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** The value of a JSON text; a fault is told by line and column. */
export function parseJson(text: string): Result<Json> {
	try {
		return { ok: true, value: JSON.parse(text) as Json };
	} catch {
		const { line, column } = whereOf(text);
		const near = text.split('\n')[line - 1]?.slice(Math.max(0, column - 1), column + 19) ?? '';
		const reason = /^\s*-?(NaN|Infinity)/.test(near)
			? fault('json-not-a-number', { character: column })
			: fault('json-broken', { character: column });
		return {
			ok: false,
			problems: [{ line, column: null, value: near.trim(), ...reason }]
		};
	}
}

const TOKEN =
	/\s+|"(?:[^"\\\n\r]|\\["\\/bfnrt]|\\u[0-9a-f]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|true|false|null|[{}[\],:]/giy;

/** Where the text stops being JSON: V8 does not always say. The end of the text when it was cut off. */
function whereOf(text: string): { readonly line: number; readonly column: number } {
	const position = findFault(text);
	const before = text.slice(0, position).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function findFault(text: string): number {
	const token = new RegExp(TOKEN.source, TOKEN.flags);
	const open: string[] = [];
	let expected: 'value' | 'after' = 'value';
	let position = 0;
	while (position < text.length) {
		token.lastIndex = position;
		const found = token.exec(text)?.[0];
		if (found === undefined) return position;
		if (found.trim() !== '') {
			const closes = found === '}' || found === ']';
			if (found === '{' || found === '[') {
				if (expected === 'after') return position;
				open.push(found);
			} else if (closes) {
				if (open.pop() !== (found === '}' ? '{' : '[')) return position;
				expected = 'after';
			} else if (found === ',' || found === ':') {
				if (expected === 'value' || open.length === 0) return position;
				expected = 'value';
			} else {
				if (expected === 'after') return position;
				expected = 'after';
			}
		}
		position += found.length;
	}
	return text.length;
}

export function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
	return Array.isArray(value);
}

/** Text of a text or a number; null for everything else. */
export function textOf(value: Json | undefined): string | null {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}
