/**
 * Control characters (PostgreSQL takes no NUL), halves of a character and noncharacters (no picture may hold them), and
 * marks that turn the direction of the text around them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u2069]/u;
const BREAKS = /[\n\t]/g;

/** A form's text without the spaces around it; line breaks as `\n`. A file or nothing is the empty text. */
export function readText(value: unknown): string {
	return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

export function hasForbiddenCharacter(text: string, lines: 'one-line' | 'many-lines'): boolean {
	return FORBIDDEN.test(lines === 'one-line' ? text : text.replace(BREAKS, ''));
}

/** The text without the characters that a line may not have. */
export function withoutForbidden(text: string): string {
	return [...text].filter((character) => !FORBIDDEN.test(character)).join('');
}

/** Characters as a person (and PostgreSQL) counts them, not UTF-16 units. */
export function lengthOf(text: string): number {
	return [...text].length;
}

/** The number of a saved version; 0, which none has, for anything that is not one. */
export function readVersion(value: unknown): number {
	return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}
