import { createHash } from 'node:crypto';

/** SHA-256 in hex of a file's bytes. */
export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
