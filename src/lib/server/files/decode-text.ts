import { isUtf8 } from 'node:buffer';
import { fault, wholeFile, type Fault, type Result } from '$lib/domain/problem';
import { refuseAt } from './cube';
import { MAX_FILE_BYTES } from './limits';
import { watchOldEncodings } from './old-encoding';
import { decodeBytes, encodeWindows1252, findUtf16, withoutUnseen } from './text-encoding';

/** UTF-16 by its mark or its zeros; else strict UTF-8; else DOS or old Macintosh where its words tell; else Windows-1252, which holds Latin-1. Composed characters, no mark. */
export function decodeText(bytes: Uint8Array): Result<string> {
	const refusal = refuseBytes(bytes);
	if (refusal) return { ok: false, problems: [wholeFile(refusal)] };
	const utf16 = findUtf16(bytes);
	if (utf16 && bytes.length % 2 === 1) return { ok: false, problems: [wholeFile(NO_TEXT)] };
	const encoding = utf16 ?? (isUtf8(bytes) ? 'utf-8' : findOneByteEncoding(bytes));
	if (encoding === 'unsure') return { ok: false, problems: [wholeFile(OLD_ENCODING)] };
	const read = decodeBytes(bytes, encoding);
	const zero = read.indexOf('\0');
	if (zero >= 0) return refuseAt(countLines(read.slice(0, zero)), null, NO_TEXT);
	const text = encoding === 'utf-8' ? mendTwiceEncoded(read) : read;
	if (TWICE.test(text)) return { ok: false, problems: [wholeFile(fault('file-two-encodings'))] };
	return { ok: true, value: withoutUnseen(text).normalize('NFC') };
}

function findOneByteEncoding(bytes: Uint8Array) {
	const seen = watchOldEncodings();
	seen.look(bytes);
	return seen.tell() ?? 'windows-1252';
}

/** What å, ä, ö, Å, Ä and Ö become when UTF-8 is read as Windows-1252; no word has them. */
const TWICE = /Ã[¥¤¶…„–\u0084\u0085\u0096]/;

/** A text that was UTF-8 twice over as it was before; one that only partly was stays as it is. */
function mendTwiceEncoded(text: string): string {
	if (!TWICE.test(text)) return text;
	const bytes = encodeWindows1252(text.replace(/^\uFEFF/, ''));
	return bytes && isUtf8(bytes) ? decodeBytes(bytes, 'utf-8') : text;
}

/** å ä ö Å Ä Ö in code page 850 (DOS). */
const SWEDISH_850 = /[\u0084\u0086\u008e\u008f\u0094\u0099]/;

/** A px file that says code page 850 and has Swedish letters where Latin-1 has control characters; else as any text. */
export function decodePxText(bytes: Uint8Array): Result<string> {
	const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
	const says850 = /CODEPAGE\s*=\s*"[^"]*850"|CHARSET\s*=\s*"OEM"/i.test(head);
	if (!says850 || refuseBytes(bytes) || bytes.includes(0) || isUtf8(bytes))
		return decodeText(bytes);
	if (!SWEDISH_850.test(Buffer.from(bytes).toString('latin1'))) return decodeText(bytes);
	return { ok: true, value: decodeBytes(bytes, 'code-page-850').normalize('NFC') };
}

function refuseBytes(bytes: Uint8Array): Fault | null {
	if (bytes.length === 0) return fault('file-empty');
	if (bytes.length > MAX_FILE_BYTES) return fault('file-too-large');
	return refuseBeginning(bytes);
}

function countLines(text: string): number {
	return text.split(/\r\n|\r|\n/).length;
}

export const NO_TEXT = fault('file-not-text');
export const OLD_ENCODING = fault('file-old-encoding');

/** PNG, JPEG and GIF. */
const PICTURES = [
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8],
	[0x47, 0x49, 0x46, 0x38]
] as const;

/** What the first bytes say that it is, when it is no text at all. */
export function refuseBeginning(bytes: Uint8Array): Fault | null {
	if (startsWith(bytes, 0x50, 0x4b)) {
		return fault('file-is-archive');
	}
	if (PICTURES.some((beginning) => startsWith(bytes, ...beginning)))
		return fault('file-is-picture');
	if (startsWith(bytes, 0x1f, 0x8b)) return fault('file-is-gzip');
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return fault('file-is-pdf');
	return null;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
