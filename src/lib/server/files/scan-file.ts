import { fault, type Fault } from '$lib/domain/problem';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { NO_TEXT, OLD_ENCODING, refuseBeginning } from './decode-text';
import { watchOldEncodings } from './old-encoding';
import type { PublishedFile } from './published-file';
import { findUtf16, hasZeroCharacter, wholeCharacters, type TextEncoding } from './text-encoding';

/** What a first pass over a file's bytes tells. */
export interface ScannedFile {
	readonly sha256: string;
	/** The first bytes, enough to tell the format. */
	readonly beginning: Uint8Array;
	/** UTF-16, strict UTF-8, or else DOS, old Macintosh or Windows-1252: known only when every byte has been seen. */
	readonly encoding: TextEncoding;
	/** Why it is no text; null when it may be. */
	readonly refusal: Fault | null;
}

const BEGINNING = 8_192;

/** Fingerprint, encoding and kind of a file of any size, in little memory. */
export async function scanFile(file: PublishedFile): Promise<ScannedFile> {
	const hash = createHash('sha256');
	let beginning = Buffer.alloc(0);
	let utf8 = true;
	let zero = false;
	let rest = Buffer.alloc(0);
	const old = watchOldEncodings();
	for await (const chunk of file.chunks()) {
		hash.update(chunk);
		if (beginning.length < BEGINNING) {
			beginning = Buffer.concat([beginning, chunk.subarray(0, BEGINNING - beginning.length)]);
		}
		const utf16 = findUtf16(beginning);
		if (!utf16) {
			zero ||= chunk.includes(0);
			old.look(chunk);
		}
		if (!utf16 && !utf8) continue;
		const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		const whole = wholeCharacters(bytes, utf16 ?? 'utf-8');
		if (utf16) zero ||= hasZeroCharacter(bytes.subarray(0, whole));
		else utf8 = isUtf8(bytes.subarray(0, whole));
		rest = Buffer.from(bytes.subarray(whole));
	}
	const utf16 = findUtf16(beginning);
	const isUtf = utf16 !== null || (utf8 && isUtf8(rest));
	const oneByte = isUtf ? null : old.tell();
	const cut = utf16 !== null && rest.length > 0;
	return {
		sha256: hash.digest('hex'),
		beginning,
		encoding:
			utf16 ?? (isUtf ? 'utf-8' : oneByte && oneByte !== 'unsure' ? oneByte : 'windows-1252'),
		refusal:
			file.size === 0
				? fault('file-empty')
				: (refuseBeginning(beginning) ??
					(zero || cut ? NO_TEXT : oneByte === 'unsure' ? OLD_ENCODING : null))
	};
}
