import { createHash } from 'node:crypto';

/** An id in the form of a UUID that is always the same for the same text, and tells nothing of it. */
export function uuidOf(text: string): string {
	const digits = createHash('sha256').update(text).digest('hex').slice(0, 32);
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
