import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { wellFormed } from '$lib/server/exports/well-formed';

/** Null: it is XML; else why it is none. */
function xmlProblemOf(text: string): string | null {
	let problem: string | null = null;
	const parser = new SaxesParser();
	parser.on('error', ({ message }) => (problem ??= message));
	parser.write(text).close();
	return problem;
}

test.each([
	['the end of a section', ']]>'],
	['a noncharacter', '\ufffe'],
	['the last character of the plane', '\uffff'],
	['a control character', '\u0001'],
	['NUL', '\u0000'],
	['half a character', '\ud800']
])('%s in a text leaves the drawing whole', (_, forbidden) => {
	const drawing = `<svg aria-label="a${forbidden}b"><text>a${forbidden}b</text></svg>`;
	expect([xmlProblemOf(drawing) === null, xmlProblemOf(wellFormed(drawing))]).toEqual([
		// Half a character is one only in bytes: the parser reads text.
		forbidden === '\ud800',
		null
	]);
});

test('a drawing without anything forbidden stays as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const plain = text.replaceAll(']]>', '').replace(/[^\P{Cc}\t\n\r]/gu, '');
			expect(wellFormed(plain)).toBe(plain);
		})
	);
});
