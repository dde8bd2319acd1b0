/**
 * Control characters (PostgreSQL takes no NUL), halves of a character and noncharacters (no picture may hold them), and
 * marks that turn the direction of the text around them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u2069]/u;
const BREAKS = /[\n\t]/g;
/** Anything but spaces and what is drawn as nothing: marks of format, fillers of Hangul, an empty cell of Braille. */
const VISIBLE = /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u;

/** A form's text without the spaces around it; line breaks as `\n`. A file, nothing, or what nobody can see is the empty text. */
export function readText(value: unknown): string {
	if (typeof value !== 'string') return '';
	const text = value.replace(/\r\n?/g, '\n').trim();
	return VISIBLE.test(text) ? text : '';
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

/** What a form calls that which it makes, so that a second press makes nothing more; null for anything that is no such name. */
export function readMadeId(value: unknown): string | null {
	return typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : null;
}
