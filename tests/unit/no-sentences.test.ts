import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Operators read these, in Swedish: what the process prints when it starts, stops or tidies. */
const OPERATORS = [
	'app.ts',
	'auth/sign-in/prepare.ts',
	'demo.ts',
	'mood/publishing/sweep-exact.ts',
	'secret.ts',
	'settle-municipality.ts',
	'start.ts',
	'start-problem.ts',
	'store/reach.ts'
];

/** A text of several words that begins as a sentence and ends as one, or that holds Swedish letters. */
function isSentence(text: string): boolean {
	const words = text.trim().split(/\s+/);
	if (words.length < 2) return false;
	if (/^[A-ZÅÄÖ…].*[a-zåäö)…][.?!]$/su.test(text.trim())) return true;
	return words.length > 5 && /[åäöÅÄÖ]/.test(text);
}

/** The sentences that stand as literals in a TypeScript text; what a template puts in is `…`. */
function listSentences(source: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node)) return;
		if (ts.isStringLiteralLike(node) && isSentence(node.text)) found.push(node.text);
		if (ts.isTemplateExpression(node)) {
			const text = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
				.map((piece) => piece.text)
				.join('…');
			if (isSentence(text)) found.push(text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest));
	return found;
}

test.each([
	["const a = { reason: 'Filen har inga data.' };", ['Filen har inga data.']],
	['const a = say(`Raden har ${n} celler.`);', ['Raden har … celler.']],
	['const a = `${name} svarade inte.`;', ['… svarade inte.']],
	["throw new Error('import_run returned no id');", []],
	["const a = fault('file-empty');", []]
])('in %s the sentences are %j', (source, sentences) => {
	expect(listSentences(source)).toEqual(sentences);
});

test('no reader, store, job or view on the server makes a sentence: words are made in format', () => {
	const folder = 'src/lib/server';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !OPERATORS.includes(name))
		.map((name) => [name, listSentences(readFileSync(`${folder}/${name}`, 'utf8'))] as const);
	expect(files.length).toBeGreaterThan(150);
	expect(files.filter(([, sentences]) => sentences.length > 0)).toEqual([]);
});
