import { z } from 'zod';
import { isRole } from '$lib/domain/account';
import type { Role } from '$lib/domain/account';
import { hasForbiddenCharacter, lengthOf, readText } from '$lib/domain/form-text';

const EMAIL = z.email().max(254);
const LONGEST_NAME = 100;

/** The field's text; empty when it is missing, a file, or sent more than once. */
export function readField(form: FormData, name: string): string {
	const values = form.getAll(name);
	return values.length === 1 ? readText(values[0]) : '';
}

/** As it was typed, spaces and all. */
export function readPassword(form: FormData, name: string): string {
	const values = form.getAll(name);
	return values.length === 1 && typeof values[0] === 'string' ? values[0] : '';
}

/** Lower case; null: not an address. */
export function parseEmail(text: string): string | null {
	const email = text.toLowerCase();
	return EMAIL.safeParse(email).success ? email : null;
}

export function parseName(text: string): string | null {
	const length = lengthOf(text);
	if (length < 1 || length > LONGEST_NAME) return null;
	return hasForbiddenCharacter(text, 'one-line') ? null : text;
}

export function parseRole(text: string): Role | null {
	return isRole(text) ? text : null;
}

/** An account's id in a form; null for anything that PostgreSQL would not take as a uuid. */
export function parseAccountId(text: string): string | null {
	return z.guid().safeParse(text).success ? text : null;
}
