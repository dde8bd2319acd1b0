import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile, ROOT } from '../../support/project-files';

/** Files in which people explain things; figures and pictures of others are left alone. */
const files = listProjectFiles().filter((path) =>
	/(\.(ts|svelte|m?js|md|css|html|sql|sh)|^\.ci\/\w+)$/.test(path)
);

const POINTERS: readonly [what: string, pattern: RegExp][] = [
	['a numbered section', /\bsections? \d/gi],
	['a section sign before a number', /§ ?\d/g],
	['a number with a letter in it', /\b0[a-z]\.\d/g],
	['a numbered requirement', /\b(?!UTF-)[A-Z]{3}-\d{2}\b/g],
	['a numbered issue', /\bissue #?\d/gi]
];

function pointersIn(text: string): string[] {
	return POINTERS.flatMap(([, pattern]) => text.match(pattern) ?? []);
}

/** Documents that the text names and that are neither beside it, nor in docs/, nor named from the root. */
function absentDocuments(text: string, path: string): string[] {
	const named = text.match(/[\w.-][\w./-]*\.md\b/g) ?? [];
	return named.filter((name) =>
		[ROOT, join(ROOT, 'docs'), join(ROOT, dirname(path))].every(
			(folder) => !existsSync(join(folder, name))
		)
	);
}

test('there is much to look through', () => {
	expect(files.length).toBeGreaterThan(500);
});

test.each([
	['see ' + 'section' + ' 5.7', 1],
	['the rule of 0' + 'b.6', 1],
	['as SEC' + '-08 asks', 1],
	['as §' + ' 4 says', 1],
	['filed as issue' + ' 10', 1],
	['UTF-16, SHA-256 and ISO 8601', 0]
])('%j points outside %i times', (text, times) => {
	expect(pointersIn(text).length).toBe(times);
});

test.each([
	[['design', 'md'].join('.'), 1],
	['docs/' + ['absent', 'md'].join('.'), 1],
	['README.md', 0]
])('%s is absent %i times', (text, times) => {
	expect(absentDocuments(text, 'src/app.html').length).toBe(times);
});

test('nothing points at a part of a document that is not in the project', () => {
	const found = files.flatMap((path) =>
		pointersIn(readProjectFile(path)).map((pointer) => `${path}: ${pointer}`)
	);
	expect(found).toEqual([]);
});

test('every document that is named is in the project', () => {
	const found = files.flatMap((path) =>
		absentDocuments(readProjectFile(path), path).map((name) => `${path}: ${name}`)
	);
	expect(found).toEqual([]);
});
