import { fault, type Fault } from '$lib/domain/problem';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { NO_TEXT, refuseBeginning } from './decode-text';
import type { PublishedFile } from './published-file';

/** What a first pass over a file's bytes tells. */
export interface ScannedFile {
	readonly sha256: string;
	/** The first bytes, enough to tell the format. */
	readonly beginning: Uint8Array;
	/** Strict UTF-8 or else Windows-1252: known only when every byte has been seen. */
	readonly encoding: 'utf-8' | 'windows-1252';
	/** Why it is no text; null when it may be. */
	readonly refusal: Fault | null;
}

const BEGINNING = 8_192;
const LONGEST_CHARACTER = 4;

/** Fingerprint, encoding and kind of a file of any size, in little memory. */
export async function scanFile(file: PublishedFile): Promise<ScannedFile> {
	const hash = createHash('sha256');
	let beginning = Buffer.alloc(0);
	let utf8 = true;
	let zero = false;
	let rest = Buffer.alloc(0);
	for await (const chunk of file.chunks()) {
		hash.update(chunk);
		if (beginning.length < BEGINNING) {
			beginning = Buffer.concat([beginning, chunk.subarray(0, BEGINNING - beginning.length)]);
		}
		zero ||= chunk.includes(0);
		if (!utf8) continue;
		const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		const whole = wholeCharacters(bytes);
		utf8 = isUtf8(bytes.subarray(0, whole));
		rest = Buffer.from(bytes.subarray(whole));
	}
	return {
		sha256: hash.digest('hex'),
		beginning,
		encoding: utf8 && isUtf8(rest) ? 'utf-8' : 'windows-1252',
		refusal:
			file.size === 0
				? fault('file-empty')
				: (refuseBeginning(beginning) ?? (zero ? NO_TEXT : null))
	};
}

/** How many of the bytes end with a whole character, as far as their lead bytes say. */
export function wholeCharacters(bytes: Uint8Array): number {
	const from = Math.max(0, bytes.length - LONGEST_CHARACTER + 1);
	for (let at = bytes.length - 1; at >= from; at -= 1) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) return bytes.length;
		if (byte >= 0xc0) {
			const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
			return at + length > bytes.length ? at : bytes.length;
		}
	}
	return bytes.length;
}
