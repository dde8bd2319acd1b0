import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link, in letters that need no escaping. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex: what is stored, so that a copy of the database opens nothing. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
