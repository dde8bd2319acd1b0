import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { cpuTimeOf } from '../support/cpu-time';

interface Pattern {
	readonly at: string;
	readonly source: string;
	readonly flags: string;
}

const FOLDERS = ['src', 'data-imports', 'server'];
const SKIPPED = /paraglide/;

function listFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return SKIPPED.test(path) ? [] : listFiles(path);
		return /\.(ts|mjs|svelte)$/.test(entry.name) ? [path] : [];
	});
}

/** Patterns of a script, and the ones that it puts together while it runs. */
function patternsOf(path: string): { patterns: Pattern[]; built: string[] } {
	const text = readFileSync(path, 'utf8');
	if (path.endsWith('.svelte')) return { patterns: patternsOfComponent(path, text), built: [] };
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const patterns: Pattern[] = [];
	const built: string[] = [];
	const visit = (node: ts.Node): void => {
		const at = `${path}:${file.getLineAndCharacterOfPosition(node.pos).line + 1}`;
		if (ts.isRegularExpressionLiteral(node)) {
			const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
			const split =
				ts.isCallExpression(node.parent) &&
				ts.isPropertyAccessExpression(node.parent.expression) &&
				node.parent.expression.name.text === 'split';
			patterns.push({ at, source, flags: split && !flags.includes('g') ? `${flags}g` : flags });
		}
		if (
			(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
			ts.isIdentifier(node.expression) &&
			node.expression.text === 'RegExp'
		) {
			const [first, second] = node.arguments ?? [];
			if (first && ts.isStringLiteralLike(first))
				patterns.push({
					...{ at, source: first.text },
					flags: second && ts.isStringLiteralLike(second) ? second.text : ''
				});
			else built.push(`${path}: ${node.getText(file)}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { patterns, built };
}

function patternsOfComponent(path: string, text: string): Pattern[] {
	const found: Pattern[] = [];
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (typeof node !== 'object' || node === null) return;
		if ('regex' in node && node.regex) {
			const { pattern, flags } = node.regex as { pattern: string; flags: string };
			found.push({ at: path, source: pattern, flags });
		}
		Object.entries(node).forEach(([key, value]) => {
			if (key !== 'loc' && key !== 'regex') visit(value);
		});
	};
	visit(parse(text, { modern: true }));
	return found;
}

const read = FOLDERS.flatMap(listFiles).map(patternsOf);
const unique = new Map(
	read.flatMap(({ patterns }) => patterns).map((one) => [`/${one.source}/${one.flags}`, one])
);

/** Built while running, of patterns that are in the list themselves. */
const BUILT = ['src/lib/server/files/json/json-text.ts: new RegExp(TOKEN.source, TOKEN.flags)'];

const SMALL = 10_000;
const LARGE = 100_000;
const MOST_TIMES = 15;
/** Below this the collecting of garbage says more than the pattern. */
const FLOOR_MS = 10;
const MOST_TRIES = 5;

const COMMON = ['a', 'ö', '1', ' ', '\n', '.', ',', '-', '"', '<', '@', '\t', '(', '/', ':', '_'];

/** Letters that the pattern itself is about: one of each class and range, and every letter that stands in it. */
function lettersOf(source: string): string[] {
	const plain = source
		.replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, hex: string) =>
			String.fromCodePoint(Number.parseInt(hex, 16))
		)
		.replace(/\\[pP]\{\w+\}/g, 'aÅ1')
		.replace(/\\[dD]/g, '1')
		.replace(/\\[wWbB]/g, 'a')
		.replace(/\\[sS]/g, ' ')
		.replace(/\\n/g, '\n')
		.replace(/\\t/g, '\t')
		.replace(/\\r/g, '\r')
		.replace(/\\/g, '');
	return [...new Set([...plain])];
}

/** Words that the pattern asks for: what a repeat must begin, or end just short of. */
function wordsOf(source: string): string[] {
	const plain = source.replace(/\\[a-zA-Z]/g, ' ').replace(/\\/g, '');
	return [...new Set(plain.match(/[\p{L}\p{N}=<@!-]{1,20}/gu) ?? [])].slice(0, 12);
}

/** Beginnings of long texts that may cost a pattern more than their length. */
function unitsOf({ source }: Pattern): string[] {
	const letters = [...new Set([...lettersOf(source), ...COMMON])].slice(0, 36);
	const words = wordsOf(source);
	const pairs = letters.flatMap((one, at) => {
		const next = letters[at + 1];
		return next === undefined ? [] : [one + next, `${one}${one}${next}`];
	});
	return [...letters, ...words, ...pairs, letters.join('')];
}

function writeText(length: number, [before, unit, after]: readonly string[]): string {
	return (
		before + (unit ?? '').repeat(Math.ceil(length / (unit ?? '').length)).slice(0, length) + after
	);
}

function shapesOf(pattern: Pattern): readonly (readonly string[])[] {
	const words = wordsOf(pattern.source);
	const units = unitsOf(pattern);
	return units.flatMap((unit, at) => {
		const word = words[at % Math.max(words.length, 1)] ?? '';
		return [
			['', unit, '\u0001'],
			[word, unit, '\u0001'],
			['1', unit, 'z!']
		];
	});
}

function timeOf(pattern: Pattern, text: string): Promise<number> {
	const regex = new RegExp(pattern.source, pattern.flags);
	return cpuTimeOf(() => (regex.global ? text.replace(regex, '') : regex.test(text)));
}

/** The shortest of a few, or the first that is no longer than `enough`. */
async function leastTime(pattern: Pattern, text: string, enough: number): Promise<number> {
	let best = await timeOf(pattern, text);
	for (let tries = 1; tries < MOST_TRIES && best > enough && best < 1_000; tries += 1)
		best = Math.min(best, await timeOf(pattern, text));
	return best;
}

/** The costliest shapes of a text, those whose ten times longer text takes far more than ten times as long. */
async function findSlow(pattern: Pattern): Promise<string[]> {
	const costs: { readonly shape: readonly string[]; readonly cost: number }[] = [];
	for (const shape of shapesOf(pattern))
		costs.push({ shape, cost: await timeOf(pattern, writeText(SMALL, shape)) });
	const costly = costs.sort((a, b) => b.cost - a.cost).slice(0, 3);
	for (const { shape } of costly) {
		const small = await leastTime(pattern, writeText(SMALL, shape), FLOOR_MS);
		const most = MOST_TIMES * Math.max(small, FLOOR_MS);
		if ((await leastTime(pattern, writeText(LARGE, shape), most)) > most)
			return [JSON.stringify(shape)];
	}
	return [];
}

test('every pattern that is put together while running is made of one in the list', () => {
	expect(read.flatMap(({ built }) => built)).toEqual(BUILT);
});

test('the list of patterns holds what the folders hold', () => {
	expect(unique.size).toBeGreaterThan(150);
});

test.each([...unique].map(([name, pattern]) => [pattern.at, name, pattern] as const))(
	'%s: %s takes ten times the text in at most fifteen times the time',
	async (_at, _name, pattern) => {
		expect(await findSlow(pattern)).toEqual([]);
	}
);

test('a pattern that tries every beginning again is found', async () => {
	const slow = await findSlow({ at: '', source: '[a-z]+@[a-z]+', flags: '' });
	expect(slow.length).toBeGreaterThan(0);
});
