/** Control characters (PostgreSQL takes no NUL) and marks that turn the direction of the text around them. */
const FORBIDDEN = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
const FORBIDDEN_BUT_BREAKS = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/u;

/** A form's text without the spaces around it; line breaks as `\n`. A file or nothing is the empty text. */
export function readText(value: unknown): string {
	return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

export function hasForbiddenCharacter(text: string, lines: 'one-line' | 'many-lines'): boolean {
	return (lines === 'one-line' ? FORBIDDEN : FORBIDDEN_BUT_BREAKS).test(text);
}

/** Characters as a person (and PostgreSQL) counts them, not UTF-16 units. */
export function lengthOf(text: string): number {
	return [...text].length;
}
