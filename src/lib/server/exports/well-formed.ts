/** Everything but the characters that XML 1.0 allows (production 2, Char). */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SECTION_END = /\]\]>/g;

/**
 * A drawing that stays one whatever people have written in it: what XML forbids becomes U+FFFD, and the end of a section,
 * which text may not hold, is written as a reference. Drawings have no sections of their own.
 */
export function wellFormed(drawing: string): string {
	return drawing.replace(NO_XML, '\ufffd').replace(SECTION_END, ']]&gt;');
}
